using System.Globalization;
using Cers.Declarations.Contracts;
using Cers.Declarations.Domain.Rules;
using Cers.Kernel;

namespace Cers.Declarations.Domain.Bulk;

/// <summary>A row of a bulk load's error report: what was found, and where it stands in the file.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Record">H, D, P, C or R; null where the line is none of them.</param>
/// <param name="Field">The layout's name; null for a whole record.</param>
/// <param name="Start">The field's first position, from 1; only where fields have positions.</param>
/// <param name="Value">What was found, at most 50 characters.</param>
internal sealed record BulkFinding(
    int Line, string? Record, string? SenderReference, string? Field, int? Start, string? Value, string RuleId, Severity Severity, LocalizedText Message)
{
    public const int LongestValue = 50;

    /// <summary>A finding about the whole file.</summary>
    public static BulkFinding OfFile(string ruleId, int line, string? record = null, string? value = null, string? field = null, string? reference = null) =>
        new(line, record, Shown(reference), field, null, Shown(value), ruleId, RuleCatalogue.Find(ruleId).Severity, BulkRules.Say(ruleId, null));

    public BulkFindingRow Tell() => new(Line, Record, SenderReference, Field, Start, Value, RuleId, Severity, Message);

    /// <summary>Text of a file as reports and tables can hold it: cut, and without what no report shows.</summary>
    public static string? Shown(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        var cut = text.Length <= LongestValue ? text : text[..(char.IsHighSurrogate(text[LongestValue - 1]) ? LongestValue - 1 : LongestValue)];
        return cut.Any(Hidden) ? string.Create(cut.Length, cut, static (to, from) =>
        {
            for (var i = 0; i < to.Length; i++)
            {
                to[i] = Hidden(from[i]) ? '\uFFFD' : from[i];
            }
        }) : cut;
    }

    /// <summary>
    /// In the order of a report: by line; there first what is wrong with the record's place, then with its length, then with its fields, then what the rules find,
    /// each from left to right.
    /// </summary>
    /// <param name="byRecord">By type of record first: where each type has a file and lines of its own.</param>
    public static IReadOnlyList<BulkFinding> InOrder(IEnumerable<BulkFinding> findings, bool byRecord) =>
    [
        .. findings.OrderBy(f => byRecord ? "HDPCR".IndexOf(f.Record ?? "H", StringComparison.Ordinal) : 0)
            .ThenBy(f => f.Line)
            .ThenBy(f => Stage(f.RuleId))
            .ThenBy(f => f.Start ?? 0)
            .ThenBy(f => f.Start is null ? Position(f) : 0)
            .ThenBy(f => f.RuleId, StringComparer.Ordinal),
    ];

    private static int Stage(string ruleId) => ruleId switch
    {
        BulkRules.HeaderLength or BulkRules.RecordLength => 1,
        _ when ruleId.StartsWith("BLK-FIL", StringComparison.Ordinal) || ruleId.StartsWith("BLK-REC", StringComparison.Ordinal) => 0,
        _ when ruleId.StartsWith("BLK-", StringComparison.Ordinal) => 2,
        _ => 3,
    };

    // Of JSON: details[12].quantity.
    private static int Position(BulkFinding finding)
    {
        var (open, close) = (finding.Field?.IndexOf('[', StringComparison.Ordinal) ?? -1, finding.Field?.IndexOf(']', StringComparison.Ordinal) ?? -1);
        return open >= 0 && close > open && int.TryParse(finding.Field.AsSpan(open + 1, close - open - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            ? (("HDPCR".IndexOf(finding.Record ?? "H", StringComparison.Ordinal) + 1) * (BulkLayout.MostRecords + 1)) + Math.Min(at, BulkLayout.MostRecords)
            : 0;
    }

    private static bool Hidden(char c) => char.IsControl(c) || c is '\uFFFE' or '\uFFFF';
}
