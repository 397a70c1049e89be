using Cers.Kernel;

namespace Cers.Registration.Contracts;

/// <summary>Form BSF831 as the applicant fills it in. The e-mail address is not asked: it is the confirmed one.</summary>
public record ApplicationForm
{
    /// <summary>A new account, or a client that a customs service provider adds.</summary>
    public ApplicationKind Kind { get; init; }

    /// <summary>The language of every message to the applicant (item 1).</summary>
    public required Language Language { get; init; }

    /// <summary>CERS or G7-EDI (item 3).</summary>
    public AccountType AccountType { get; init; }

    /// <summary>Will this account serve other exporters? (Part A) Must be answered.</summary>
    public bool? ProvidesServices { get; init; }

    /// <summary>Legal name of the business, 1 to 70 characters.</summary>
    public required string LegalName { get; init; }

    /// <summary>Operating name, if different; at most 70 characters.</summary>
    public string? OperatingName { get; init; }

    /// <summary>Business number of the RM account: 999999999RM9999. Blanks are ignored.</summary>
    public required string BusinessNumber { get; init; }

    /// <summary>Will a customs service provider file for the exporter? (Part B) Must be answered.</summary>
    public bool? CspUsed { get; init; }

    /// <summary>The customs service provider, where one will file.</summary>
    public ServiceProvider? Csp { get; init; }

    /// <summary>Will G7-EDI be used? (Part C) For information only.</summary>
    public bool G7EdiUsed { get; init; }

    public required BusinessAddress Address { get; init; }

    public required ContactPerson Contact { get; init; }

    /// <summary>The applicant certifies that the form is true and complete.</summary>
    public bool Certification { get; init; }

    /// <summary>Name of the person who certifies, 1 to 70 characters.</summary>
    public string? CertifiedByName { get; init; }

    /// <summary>Title of the person who certifies, 1 to 35 characters.</summary>
    public string? CertifiedByTitle { get; init; }
}

/// <summary>What form BSF831 asks for.</summary>
public enum ApplicationKind
{
    NewAccount,

    /// <summary>A customs service provider adds a client.</summary>
    AddClient,
}

/// <summary>The way of reporting that the form is for (item 3).</summary>
public enum AccountType
{
    Cers,
    G7Edi,
}

/// <summary>The customs service provider of Part B.</summary>
public sealed record ServiceProvider
{
    /// <summary>1 to 70 characters.</summary>
    public required string LegalName { get; init; }

    /// <summary>At most 70 characters.</summary>
    public string? OperatingName { get; init; }

    public required string BusinessNumber { get; init; }

    /// <summary>At most 20 characters; of G7-EDI associations only.</summary>
    public string? LicenceNumber { get; init; }
}

/// <summary>Where the business is.</summary>
public sealed record BusinessAddress
{
    /// <summary>1 to 70 characters.</summary>
    public required string Line1 { get; init; }

    /// <summary>At most 70 characters.</summary>
    public string? Line2 { get; init; }

    /// <summary>1 to 35 characters.</summary>
    public required string City { get; init; }

    /// <summary>Two letters for Canada and the United States, else free text of at most 35 characters.</summary>
    public string? Subdivision { get; init; }

    /// <summary>Two letters, ISO 3166-1.</summary>
    public required string Country { get; init; }

    /// <summary>A9A 9A9 for Canada; 99999 or 99999-9999 for the United States; at most 10 characters.</summary>
    public string? PostalCode { get; init; }
}

/// <summary>Whom to ask about the application.</summary>
public sealed record ContactPerson
{
    /// <summary>1 to 70 characters.</summary>
    public required string Name { get; init; }

    /// <summary>At most 35 characters.</summary>
    public string? Title { get; init; }

    /// <summary>1 to 20 characters.</summary>
    public required string Phone { get; init; }
}
