using System.Globalization;
using System.Text.Json;
using Cers.Declarations.Contracts;
using CsvHelper;

namespace Cers.BackOffice.Areas.Declarations.Pages.Bulk;

/// <summary>A report as rows of named columns.</summary>
public sealed record ReportTable(IReadOnlyList<string> Columns, IEnumerable<IReadOnlyList<object?>> Rows)
{
    /// <summary>The rows by the names of the columns, as JSON has them.</summary>
    public IEnumerable<IReadOnlyDictionary<string, object?>> AsObjects() =>
        Rows.Select(row => Columns.Zip(row).ToDictionary(c => c.First, c => c.Second, StringComparer.Ordinal));
}

/// <summary>
/// Both reports of a bulk load for programs: columns with the same names as CSV (RFC 4180, nothing that a spreadsheet would take for a formula) and as JSON (RFC 8259).
/// </summary>
public static class BulkReportFile
{
    private static readonly CsvWriterOptions Defused = CsvWriterOptions.Default with { Injection = CsvInjection.Escape };

    private static readonly (string Name, Func<BulkLoadDetails, object?> Say)[] OfLoad =
    [
        ("load", l => l.Id),
        ("file_name", l => l.Name),
        ("sha256", l => l.Sha256),
        ("size", l => l.Size),
        ("sender", l => l.SentBy),
        ("received_at", l => l.ReceivedAt),
        ("finished_at", l => l.FinishedAt),
        ("all_or_nothing", l => l.AllOrNothing),
        ("state", l => Code(l.State)),
        ("ended_because_en", l => l.EndedBecause?.En),
        ("ended_because_fr", l => l.EndedBecause?.Fr),
        ("declarations", l => l.Declarations),
        ("done", l => l.Done),
        ("accepted", l => l.Accepted),
        ("drafts", l => l.Drafts),
        ("needs_acknowledgement", l => l.NeedsAcknowledgement),
        ("refused", l => l.Refused),
    ];

    private static readonly (string Name, Func<BulkResultRow, object?> Say)[] OfResult =
    [
        ("ordinal", r => r.Ordinal),
        ("first_line", r => r.FirstLine),
        ("sender_reference", r => r.SenderReference),
        ("result", r => Code(r.Result)),
        ("proof_of_report", r => r.ProofOfReport?.Value),
        ("late_by_minutes", r => r.LateByMinutes),
        ("errors", r => r.Errors),
        ("verifies", r => r.Verifies),
        ("warnings", r => r.Warnings),
        ("infos", r => r.Infos),
    ];

    private static readonly (string Name, Func<BulkFindingRow, object?> Say)[] OfFinding =
    [
        ("line", f => f.Line),
        ("record", f => f.Record),
        ("sender_reference", f => f.SenderReference),
        ("field", f => f.Field),
        ("start", f => f.Start),
        ("value", f => f.Value),
        ("rule_id", f => f.RuleId),
        ("severity", f => f.Severity.ToString().ToLowerInvariant()),
        ("message_en", f => f.Message.En),
        ("message_fr", f => f.Message.Fr),
    ];

    /// <summary>The load's facts, in the order of their columns.</summary>
    public static IReadOnlyDictionary<string, object?> Facts(BulkLoadDetails load) => OfLoad.ToDictionary(c => c.Name, c => c.Say(load), StringComparer.Ordinal);

    /// <summary>The submission report: a row a declaration, each with the load's facts behind; one row with these alone where no declaration has a result.</summary>
    public static ReportTable Results(BulkLoadReport report)
    {
        var facts = OfLoad.Select(c => c.Say(report.Load)).ToList();
        var rows = report.Results.Select(r => OfResult.Select(c => c.Say(r))).DefaultIfEmpty(Enumerable.Repeat<object?>(null, OfResult.Length));
        return new ReportTable([.. OfResult.Select(c => c.Name), .. OfLoad.Select(c => c.Name)], rows.Select(row => (IReadOnlyList<object?>)[.. row, .. facts]));
    }

    /// <summary>The error report: a row a finding. Where more were found than are kept, a last row says so and nothing else.</summary>
    public static ReportTable Findings(BulkLoadReport report) => Findings(report.Findings, report.Load.MoreFindings);

    public static ReportTable Findings(IReadOnlyList<BulkFindingRow> findings, bool more)
    {
        var rows = findings.Select(f => (IReadOnlyList<object?>)[.. OfFinding.Select(c => c.Say(f))]);
        return new ReportTable([.. OfFinding.Select(c => c.Name)], more ? rows.Append(More) : rows);
    }

    /// <summary>The submission report as an object: the load's facts, and <c>results</c>.</summary>
    public static byte[] ResultsAsJson(BulkLoadReport report) =>
        Json(Facts(report.Load), "results", new ReportTable([.. OfResult.Select(c => c.Name)], report.Results.Select(r => (IReadOnlyList<object?>)[.. OfResult.Select(c => c.Say(r))])));

    /// <summary>The error report as an object: the load's facts, and <c>findings</c>.</summary>
    public static byte[] FindingsAsJson(BulkLoadReport report) => Json(Facts(report.Load), "findings", Findings(report));

    /// <summary>The same of a file that is checked only: without what nothing but a load has.</summary>
    public static byte[] CheckAsJson(BulkLoadReport report) =>
        Json(Facts(report.Load).Where(f => f.Key is not ("load" or "finished_at" or "done")), "findings", Findings(report));

    /// <param name="mark">UTF-8 with its mark, by which a spreadsheet knows it.</param>
    public static byte[] Csv(ReportTable table, bool mark = false)
    {
        using var file = new MemoryStream();
        using (var csv = CsvWriter.Create(file, Defused with { WriteByteOrderMark = mark }, leaveOpen: true))
        {
            csv.WriteRecord([.. table.Columns]);
            foreach (var row in table.Rows)
            {
                csv.WriteRecord([.. row.Select(Text)]);
            }
        }

        return file.ToArray();
    }

    /// <summary>As GraphQL writes it: NEEDS_ACKNOWLEDGEMENT.</summary>
    public static string Code<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseUpper.ConvertName(value.ToString());

    private static IReadOnlyList<object?> More { get; } =
        [.. OfFinding.Select(c => c.Name switch { "message_en" => "More errors", "message_fr" => "D'autres erreurs", _ => (object?)null })];

    private static byte[] Json(IEnumerable<KeyValuePair<string, object?>> facts, string name, ReportTable table) =>
        JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, object?>(facts, StringComparer.Ordinal) { [name] = table.AsObjects() }, JsonSerializerOptions.Web);

    private static string? Text(object? value) => value switch
    {
        DateTimeOffset at => at.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFK", CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value as string,
    };
}
