using Cers.Kernel;

namespace Cers.Registration.Contracts;

/// <summary>Form BSF831 as far as it is filled in: every field of <see cref="ApplicationForm"/>, none of them needed. Lengths are kept to, nothing else is checked.</summary>
public record DraftForm
{
    /// <summary>A new account, or a client that a customs service provider adds.</summary>
    public ApplicationKind? Kind { get; init; }

    /// <summary>The language of every message to the applicant (item 1).</summary>
    public Language? Language { get; init; }

    /// <summary>CERS or G7-EDI (item 3).</summary>
    public AccountType? AccountType { get; init; }

    /// <summary>Will this account serve other exporters? (Part A)</summary>
    public bool? ProvidesServices { get; init; }

    public string? LegalName { get; init; }

    public string? OperatingName { get; init; }

    /// <summary>Not checked before the form is submitted.</summary>
    public string? BusinessNumber { get; init; }

    /// <summary>Will a customs service provider file for the exporter? (Part B)</summary>
    public bool? CspUsed { get; init; }

    public DraftServiceProvider? Csp { get; init; }

    /// <summary>Will G7-EDI be used? (Part C)</summary>
    public bool? G7EdiUsed { get; init; }

    public DraftAddress? Address { get; init; }

    public DraftContact? Contact { get; init; }

    public bool? Certification { get; init; }

    public string? CertifiedByName { get; init; }

    public string? CertifiedByTitle { get; init; }

    /// <summary>A form as a draft of it.</summary>
    public static DraftForm Of(ApplicationForm form) => new()
    {
        Kind = form.Kind,
        Language = form.Language,
        AccountType = form.AccountType,
        ProvidesServices = form.ProvidesServices,
        LegalName = form.LegalName,
        OperatingName = form.OperatingName,
        BusinessNumber = form.BusinessNumber,
        CspUsed = form.CspUsed,
        Csp = form.Csp is { } csp
            ? new() { LegalName = csp.LegalName, OperatingName = csp.OperatingName, BusinessNumber = csp.BusinessNumber, LicenceNumber = csp.LicenceNumber }
            : null,
        G7EdiUsed = form.G7EdiUsed,
        Address = new()
        {
            Line1 = form.Address.Line1,
            Line2 = form.Address.Line2,
            City = form.Address.City,
            Subdivision = form.Address.Subdivision,
            Country = form.Address.Country,
            PostalCode = form.Address.PostalCode,
        },
        Contact = new() { Name = form.Contact.Name, Title = form.Contact.Title, Phone = form.Contact.Phone },
        Certification = form.Certification,
        CertifiedByName = form.CertifiedByName,
        CertifiedByTitle = form.CertifiedByTitle,
    };
}

/// <summary>The customs service provider of Part B, as far as it is filled in.</summary>
public sealed record DraftServiceProvider
{
    public string? LegalName { get; init; }

    public string? OperatingName { get; init; }

    public string? BusinessNumber { get; init; }

    public string? LicenceNumber { get; init; }
}

/// <summary>Where the business is, as far as it is filled in.</summary>
public sealed record DraftAddress
{
    public string? Line1 { get; init; }

    public string? Line2 { get; init; }

    public string? City { get; init; }

    public string? Subdivision { get; init; }

    public string? Country { get; init; }

    public string? PostalCode { get; init; }
}

/// <summary>Whom to ask about the application, as far as it is filled in.</summary>
public sealed record DraftContact
{
    public string? Name { get; init; }

    public string? Title { get; init; }

    public string? Phone { get; init; }
}
