using Cers.Declarations.Contracts;
using Cers.GraphQL;

namespace Cers.Declarations.Domain;

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
[InputObjectType("DeclarationFilterInput")]
internal sealed record HistoryFilter(
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
    public static readonly HistoryFilter None = new();

    /// <summary>Every text that is given, by the name of its element.</summary>
    public IEnumerable<(string Name, string Text)> Texts() =>
        from text in new[]
        {
            (nameof(Number), Number), (nameof(Exporter), Exporter), (nameof(Consignee), Consignee), (nameof(Destination), Destination),
            (nameof(ModeOfTransport), ModeOfTransport), (nameof(TransportDocumentNumber), TransportDocumentNumber),
        }
        where text.Item2 is not null
        select (text.Item1, text.Item2);

    /// <summary>Every day that is given, by the name of its element.</summary>
    public IEnumerable<(string Name, DateOnly Day)> Days() =>
        from day in new[]
        {
            (nameof(AcceptedFrom), AcceptedFrom), (nameof(AcceptedTo), AcceptedTo), (nameof(ExportedFrom), ExportedFrom), (nameof(ExportedTo), ExportedTo),
        }
        where day.Item2 is not null
        select (day.Item1, day.Item2!.Value);
}

/// <summary>By what the history is ordered; equal ones by their number.</summary>
internal enum HistorySort
{
    /// <summary>When it was accepted first.</summary>
    Accepted,

    /// <summary>Date and time of export.</summary>
    ExportDate,

    /// <summary>Proof-of-report number: authorization ID, day, sequence.</summary>
    Number,

    /// <summary>The value of all lines, whatever its currency.</summary>
    Value,
}

/// <summary>The order of a list of the history.</summary>
internal sealed record HistoryOrder(HistorySort By, bool Descending)
{
    public static readonly HistoryOrder NewestFirst = new(HistorySort.Accepted, true);
}
