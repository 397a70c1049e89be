using System.Globalization;
using Cers.BackOffice.Languages;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;

namespace Cers.BackOffice.Areas.Registration.Pages.Forms;

/// <summary>Every field of form BSF831 as it is typed, and what staff add of how it came in.</summary>
public sealed class KeyInFields
{
    private const string Day = "yyyy-MM-dd";

    public string? PaperEmail { get; set; }

    public string? PaperReceivedOn { get; set; }

    public string? PaperEmailStatement { get; set; }

    public string? Language { get; set; }

    public string? AccountType { get; set; }

    public string? ProvidesServices { get; set; }

    public string? LegalName { get; set; }

    public string? OperatingName { get; set; }

    public string? BusinessNumber { get; set; }

    public string? CspUsed { get; set; }

    public string? CspLegalName { get; set; }

    public string? CspOperatingName { get; set; }

    public string? CspBusinessNumber { get; set; }

    public string? CspLicenceNumber { get; set; }

    public string? G7EdiUsed { get; set; }

    public string? AddressLine1 { get; set; }

    public string? AddressLine2 { get; set; }

    public string? AddressCity { get; set; }

    public string? AddressSubdivision { get; set; }

    public string? AddressCountry { get; set; }

    public string? AddressPostalCode { get; set; }

    public string? ContactName { get; set; }

    public string? ContactTitle { get; set; }

    public string? ContactPhone { get; set; }

    public string? Certification { get; set; }

    public string? CertifiedByName { get; set; }

    public string? CertifiedByTitle { get; set; }

    /// <summary>True when something was typed as the day of receipt that is none.</summary>
    internal bool ReceivedOnFault => !string.IsNullOrWhiteSpace(PaperReceivedOn) && ReceivedOn is null;

    private DateOnly? ReceivedOn => TypedDay.Of(PaperReceivedOn);

    /// <summary>The field at a path of a message; null when it has none.</summary>
    internal static string? NameOf(string path)
    {
        var name = (path.StartsWith("form.", StringComparison.Ordinal) ? path[5..] : path).Replace(".", "", StringComparison.Ordinal);
        name = name.Equals("csp", StringComparison.OrdinalIgnoreCase) ? nameof(CspLegalName) : name;
        return typeof(KeyInFields).GetProperties().Select(p => p.Name).FirstOrDefault(p => p.Equals(name, StringComparison.OrdinalIgnoreCase));
    }

    internal static KeyInFields Of(KeyedInForm kept)
    {
        var (form, paper) = (kept.Form, kept.Paper);
        return new KeyInFields
        {
            PaperEmail = paper.Email,
            PaperReceivedOn = paper.ReceivedOn?.ToString(Day, CultureInfo.InvariantCulture),
            PaperEmailStatement = paper.EmailStatement,
            Language = form.Language?.ToString(),
            AccountType = form.AccountType?.ToString(),
            ProvidesServices = Text(form.ProvidesServices),
            LegalName = form.LegalName,
            OperatingName = form.OperatingName,
            BusinessNumber = form.BusinessNumber,
            CspUsed = Text(form.CspUsed),
            CspLegalName = form.Csp?.LegalName,
            CspOperatingName = form.Csp?.OperatingName,
            CspBusinessNumber = form.Csp?.BusinessNumber,
            CspLicenceNumber = form.Csp?.LicenceNumber,
            G7EdiUsed = Text(form.G7EdiUsed),
            AddressLine1 = form.Address?.Line1,
            AddressLine2 = form.Address?.Line2,
            AddressCity = form.Address?.City,
            AddressSubdivision = form.Address?.Subdivision,
            AddressCountry = form.Address?.Country,
            AddressPostalCode = form.Address?.PostalCode,
            ContactName = form.Contact?.Name,
            ContactTitle = form.Contact?.Title,
            ContactPhone = form.Contact?.Phone,
            Certification = Text(form.Certification),
            CertifiedByName = form.CertifiedByName,
            CertifiedByTitle = form.CertifiedByTitle,
        };
    }

    internal PaperDetails ToPaper(Guid? file) => new() { Email = PaperEmail, ReceivedOn = ReceivedOn, EmailStatement = PaperEmailStatement, File = file };

    internal DraftForm ToDraft() => new()
    {
        Kind = ApplicationKind.NewAccount,
        Language = Read<Kernel.Language>(Language),
        AccountType = Read<AccountType>(AccountType),
        ProvidesServices = Answer(ProvidesServices),
        LegalName = LegalName,
        OperatingName = OperatingName,
        BusinessNumber = BusinessNumber,
        CspUsed = Answer(CspUsed),
        Csp = new() { LegalName = CspLegalName, OperatingName = CspOperatingName, BusinessNumber = CspBusinessNumber, LicenceNumber = CspLicenceNumber },
        G7EdiUsed = Answer(G7EdiUsed),
        Address = new()
        {
            Line1 = AddressLine1,
            Line2 = AddressLine2,
            City = AddressCity,
            Subdivision = Code(AddressSubdivision),
            Country = Code(AddressCountry),
            PostalCode = Code(AddressPostalCode),
        },
        Contact = new() { Name = ContactName, Title = ContactTitle, Phone = ContactPhone },
        Certification = Answer(Certification),
        CertifiedByName = CertifiedByName,
        CertifiedByTitle = CertifiedByTitle,
    };

    /// <summary>The whole form; what is missing is empty, and the module says so.</summary>
    internal SubmitKeyedInForm ToForm(string? draft, int version, PaperDetails paper) => new()
    {
        DraftNumber = draft,
        Version = version,
        Paper = paper,

        // A language that was not chosen is none, and refused.
        Language = Read<Kernel.Language>(Language) ?? (Kernel.Language)(-1),
        AccountType = Read<AccountType>(AccountType) ?? Cers.Registration.Contracts.AccountType.Cers,
        ProvidesServices = Answer(ProvidesServices),
        LegalName = LegalName ?? "",
        OperatingName = OperatingName,
        BusinessNumber = BusinessNumber ?? "",
        CspUsed = Answer(CspUsed),
        Csp = Answer(CspUsed) == true || new[] { CspLegalName, CspOperatingName, CspBusinessNumber, CspLicenceNumber }.Any(t => !string.IsNullOrWhiteSpace(t))
            ? new() { LegalName = CspLegalName ?? "", OperatingName = CspOperatingName, BusinessNumber = CspBusinessNumber ?? "", LicenceNumber = CspLicenceNumber }
            : null,
        G7EdiUsed = Answer(G7EdiUsed) == true,
        Address = new()
        {
            Line1 = AddressLine1 ?? "",
            Line2 = AddressLine2,
            City = AddressCity ?? "",
            Subdivision = Code(AddressSubdivision),
            Country = Code(AddressCountry) ?? "",
            PostalCode = Code(AddressPostalCode),
        },
        Contact = new() { Name = ContactName ?? "", Title = ContactTitle, Phone = ContactPhone ?? "" },
        Certification = Answer(Certification) == true,
        CertifiedByName = CertifiedByName,
        CertifiedByTitle = CertifiedByTitle,
    };

    /// <summary>Codes are typed in any case.</summary>
    private static string? Code(string? text) => text?.Trim().ToUpperInvariant();

    private static T? Read<T>(string? text)
        where T : struct, Enum => Enum.TryParse<T>(text, out var value) && Enum.IsDefined(value) ? value : null;

    private static bool? Answer(string? text) => text switch
    {
        "Yes" => true,
        "No" => false,
        _ => null,
    };

    private static string? Text(bool? answer) => answer switch
    {
        true => "Yes",
        false => "No",
        null => null,
    };
}
