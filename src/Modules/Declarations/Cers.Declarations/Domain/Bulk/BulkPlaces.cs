using System.Globalization;
using Cers.Declarations.Domain.Rules;
using Cers.Kernel;

namespace Cers.Declarations.Domain.Bulk;

/// <summary>Where the elements of a declaration stand in its file: a rule names an element, its report a line and a field.</summary>
internal sealed class BulkPlaces(BulkFormat format)
{
    private readonly Dictionary<BulkRecord, List<BulkRow>> rows = BulkLayout.Records.ToDictionary(r => r, _ => new List<BulkRow>());
    private readonly HashSet<(BulkRow, BulkField)> unread = [];

    /// <summary>Each type of record has a file with lines of its own.</summary>
    public bool ByRecord => format == BulkFormat.Csv;

    /// <summary>Records in the order in which the document has them.</summary>
    public IReadOnlyList<BulkRow> Of(BulkRecord record) => rows[record];

    public void Add(BulkRow row) => rows[row.Record].Add(row);

    /// <summary>The field could not be read: what rules find there is a consequence.</summary>
    public void IsUnread(BulkRow row, BulkField field) => unread.Add((row, field));

    public BulkFinding At(BulkRow row, BulkField field, string? reference, string ruleId, params ReadOnlySpan<(string, object)> values) =>
        At(row, field, reference, ruleId, RuleCatalogue.Find(ruleId).Severity, BulkRules.Say(ruleId, field.Label, values));

    /// <summary>A value that another format cannot carry.</summary>
    public BulkFinding NotCarried(BulkRecord record, int at, BulkField field, string? reference) => At(rows[record][at], field, reference, BulkRules.NotCarried);

    /// <summary>A rule's finding in its place; null when it is only the consequence of a field that could not be read.</summary>
    public BulkFinding? Tell(Finding found, string? reference)
    {
        var (row, field) = Locate(found.Path);
        return field is not null && unread.Contains((row, field)) ? null : At(row, field, reference, found.RuleId, found.Severity, new LocalizedText(found.MessageEn, found.MessageFr));
    }

    private BulkFinding At(BulkRow row, BulkField? field, string? reference, string ruleId, Severity severity, LocalizedText message) => new(
        row.Line,
        row.Record.Letter,
        BulkFinding.Shown(reference),
        field is null ? null : row.NameOf(field),
        format == BulkFormat.FixedWidth ? field?.Start : null,
        field is null ? null : BulkFinding.Shown((row[field] ?? (field.Name == BulkLayout.ConveyanceId ? string.Join(';', row.Conveyances ?? []) : null))?.Trim(' ')),
        ruleId,
        severity,
        message);

    /// <summary>The record and the field of <c>declaration.lines[2].hsCode</c>; the header where no other record has it, no field where the path names a group or what no file has.</summary>
    private (BulkRow Row, BulkField? Field) Locate(string path)
    {
        var place = path.StartsWith("declaration.", StringComparison.Ordinal) ? path["declaration.".Length..] : "";
        var open = place.IndexOf('[', StringComparison.Ordinal);
        var row = rows[BulkLayout.Header][0];
        if (open > 0 && place.IndexOf(']', StringComparison.Ordinal) is var close && close > open
            && int.TryParse(place.AsSpan(open + 1, close - open - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            && BulkLayout.Records.FirstOrDefault(r => r.Group == $"{place[..open]}[]") is { } record
            && index < rows[record].Count)
        {
            row = rows[record][index];
            place = $"{record.Group}{place[(close + 1)..]}";
            open = place.IndexOf('[', record.Group.Length);
            place = open < 0 ? place : place[..open];
        }

        return (row, BulkLayout.FieldOf(place) ?? BulkLayout.FieldOf(place + "[]"));
    }
}
