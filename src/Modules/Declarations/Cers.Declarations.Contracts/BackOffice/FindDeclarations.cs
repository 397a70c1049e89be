using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Declarations.Contracts.BackOffice;

/// <summary>Anybody's submitted declarations by what is known of them, whether or not their account still shows them. Refused without a reason.</summary>
[Permission(DeclarationsPermissions.Search)]
public sealed record FindDeclarations(WhyLooked Why, DeclarationCriteria Criteria, DeclarationSort Sort, PageRequest Page) : IAuditedQuery<Page<FoundDeclaration>>
{
    public string Reason => Why.Text;
}

/// <summary>What a search narrows to; what is null does not matter.</summary>
/// <param name="ReceivedFrom">The first Ottawa day of receipt. The days of receipt name the months in which is searched: at most <see cref="MostDays"/>.</param>
/// <param name="ReceivedTo">The last day.</param>
public sealed record DeclarationCriteria(DateOnly ReceivedFrom, DateOnly ReceivedTo)
{
    public const int MostDays = 93;

    /// <summary>The account that filed.</summary>
    public AccountId? Account { get; init; }

    /// <summary>The exporter's.</summary>
    public BusinessNumber? BusinessNumber { get; init; }

    /// <summary>The first characters of the exporter's name, 3 at the least; capitals do not matter.</summary>
    public string? ExporterName { get; init; }

    public AuthorizationId? AuthorizationId { get; init; }

    /// <summary>The whole number of a booking, manifest or waybill; capitals do not matter.</summary>
    public string? TransportDocumentNumber { get; init; }

    /// <summary>The first Ottawa day of export.</summary>
    public DateOnly? ExportFrom { get; init; }

    public DateOnly? ExportTo { get; init; }

    public DeclarationStatus? Status { get; init; }

    /// <summary>A code of countries.</summary>
    public string? Destination { get; init; }

    /// <summary>A code of modes of transport.</summary>
    public string? ModeOfTransport { get; init; }

    /// <summary>2 to 8 digits with which the code of a line begins.</summary>
    public string? HsCode { get; init; }

    /// <summary>Late, or on time.</summary>
    public bool? Late { get; init; }
}

public enum DeclarationSort
{
    /// <summary>The last received first.</summary>
    Newest,

    /// <summary>The first received first.</summary>
    Oldest,

    /// <summary>The last to leave first.</summary>
    Export,
}

/// <summary>A declaration in a list of staff.</summary>
/// <param name="TotalFob">The value of all lines in the currency.</param>
public sealed record FoundDeclaration(
    Guid Id,
    DateOnly ReceivedOn,
    ProofOfReport ProofOfReport,
    DeclarationStatus Status,
    int Version,
    DateTimeOffset ReceivedAt,
    DateTimeOffset ExportAt,
    int LateByMinutes,
    BusinessNumber ExporterBusinessNumber,
    string ExporterName,
    string ConsigneeName,
    string Destination,
    string ModeOfTransport,
    string? TransportDocumentNumber,
    string Currency,
    decimal TotalFob,
    int LineCount);
