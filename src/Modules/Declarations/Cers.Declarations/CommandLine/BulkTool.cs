using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Cers.Declarations.Domain.Bulk;
using Cers.Kernel;
using Cers.Lookups.Contracts;
using CsvHelper;

namespace Cers.Declarations.CommandLine;

/// <summary>Looks at files of bulk loads and converts them, where there is no database. Its report has the columns of a load's error report.</summary>
internal static class BulkTool
{
    private static readonly string[] Columns = ["line", "record", "sender_reference", "field", "start", "value", "rule_id", "severity", "message_en", "message_fr"];

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the report; true when nothing was found that refuses the file or a declaration.</summary>
    public static async Task<bool> CheckAsync(Stream content, string name, CodeTables tables, DateTimeOffset now, bool asJson, TextWriter report, TextWriter told, CancellationToken ct)
    {
        var file = new BulkFile(content, BulkFormats.Of(name) ?? BulkFormat.FixedWidth, name);
        var (findings, refused) = (new List<BulkFinding>(), 0);
        await foreach (var declaration in file.ReadAsync(ct))
        {
            var found = BulkRehearsal.Judge(declaration, tables, now);
            findings.AddRange(found);
            refused += found.Any(f => f.Severity == Severity.Error) ? 1 : 0;
        }

        // What refuses the file is all that a load would tell of it.
        var rows = file.Faults.Count > 0 ? file.Faults : findings;
        refused = file.Faults.Count > 0 ? file.Declarations : refused;
        if (asJson)
        {
            await report.WriteLineAsync(JsonSerializer.Serialize(
                new { file = name, declarations = file.Declarations, refused, findings = rows.Select(Row), not_asked = BulkRehearsal.NotAsked }, Readable));
        }
        else
        {
            await WriteAsync(rows, report);
        }

        await told.WriteLineAsync($"{name}: {file.Declarations} declaration(s), {refused} with errors. Not asked without an account, what was declared before, exchange rates and the time of receipt: {string.Join(", ", BulkRehearsal.NotAsked)}.");
        await told.WriteLineAsync($"{name} : {file.Declarations} déclaration(s), dont {refused} avec des erreurs. Non vérifiées sans compte, déclarations antérieures, taux de change ni moment de réception : {string.Join(", ", BulkRehearsal.NotAsked)}.");
        return rows.All(f => f.Severity != Severity.Error);
    }

    /// <summary>Converts, or writes the report of why not; true when it did.</summary>
    public static async Task<bool> ConvertAsync(Stream content, string name, string to, Stream target, TextWriter report, CancellationToken ct)
    {
        var file = new BulkFile(content, BulkFormats.Of(name) ?? BulkFormat.FixedWidth, name);
        var refused = await BulkConverter.ConvertAsync(file, BulkFormats.Of(to)!.Value, target, ct);
        if (refused.Count > 0)
        {
            await WriteAsync(refused, report);
        }

        return refused.Count == 0;
    }

    private static async Task WriteAsync(IEnumerable<BulkFinding> rows, TextWriter report)
    {
        await using var csv = CsvWriter.Create(report, CsvWriterOptions.Default with { Injection = CsvInjection.Escape, NewLine = "\n" }, leaveOpen: true);
        csv.WriteRecord(Columns);
        foreach (var row in rows.Select(Row))
        {
            csv.WriteRecord([.. Columns.Select(c => row[c])]);
        }
    }

    private static Dictionary<string, string?> Row(BulkFinding f)
    {
        string?[] cells =
        [
            f.Line.ToString(CultureInfo.InvariantCulture), f.Record, f.SenderReference, f.Field, f.Start?.ToString(CultureInfo.InvariantCulture), f.Value, f.RuleId,
            f.Severity.ToString().ToLowerInvariant(), f.Message.En, f.Message.Fr,
        ];
        return Columns.Zip(cells).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal);
    }
}
