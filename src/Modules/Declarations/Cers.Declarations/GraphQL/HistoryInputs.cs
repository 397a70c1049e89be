using Cers.Declarations.Contracts;
using Cers.Declarations.Domain;

namespace Cers.Declarations.GraphQL;

/// <summary>Which reports: all that is given must be so. Days are Ottawa's, and their ranges include both ends.</summary>
/// <param name="Status">One of these.</param>
/// <param name="Number">The proof-of-report number, or its beginning.</param>
/// <param name="AcceptedFrom">First day of acceptance.</param>
/// <param name="AcceptedTo">Last day of acceptance.</param>
/// <param name="ExportedFrom">First day of export.</param>
/// <param name="ExportedTo">Last day of export.</param>
/// <param name="Exporter">The exporter's business number, or a part of its name.</param>
/// <param name="Consignee">A part of its name.</param>
/// <param name="Destination">The code of the country of final destination.</param>
/// <param name="ModeOfTransport">Its code.</param>
/// <param name="TransportDocumentNumber">The number, or its beginning.</param>
/// <param name="Late">Only those that came late, or only those that did not.</param>
internal sealed record DeclarationFilterInput(
    IReadOnlyList<DeclarationStatus>? Status = null,
    string? Number = null,
    DateOnly? AcceptedFrom = null,
    DateOnly? AcceptedTo = null,
    DateOnly? ExportedFrom = null,
    DateOnly? ExportedTo = null,
    string? Exporter = null,
    string? Consignee = null,
    string? Destination = null,
    string? ModeOfTransport = null,
    string? TransportDocumentNumber = null,
    bool? Late = null)
{
    public HistoryFilter ToFilter() =>
        new(Status, Number, AcceptedFrom, AcceptedTo, ExportedFrom, ExportedTo, Exporter, Consignee, Destination, ModeOfTransport, TransportDocumentNumber, Late);
}

/// <summary>The order of a list; equal ones follow each other by number.</summary>
internal sealed record DeclarationOrderInput(HistorySort By, SortDirection Direction = SortDirection.Desc)
{
    public HistoryOrder ToOrder() => new(By, Direction == SortDirection.Desc);
}

internal enum SortDirection
{
    /// <summary>Smallest, or oldest, first.</summary>
    Asc,

    /// <summary>Largest, or newest, first.</summary>
    Desc,
}
