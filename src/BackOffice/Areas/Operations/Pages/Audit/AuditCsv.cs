using System.Globalization;
using Cers.Messaging.Operations;
using CsvHelper;

namespace Cers.BackOffice.Areas.Operations.Pages.Audit;

/// <summary>Entries as a file for a spreadsheet: UTF-8 with its mark, and nothing that a spreadsheet would take for a formula.</summary>
internal static class AuditCsv
{
    private static readonly string[] Header =
        ["at", "message", "outcome", "count", "actor", "role", "account", "channel", "subject", "reason", "codes", "session", "parent", "trace", "id"];

    private static readonly CsvWriterOptions Options = CsvWriterOptions.Default with { Injection = CsvInjection.Escape, WriteByteOrderMark = true };

    public static byte[] Write(IEnumerable<AuditRow> rows)
    {
        using var file = new MemoryStream();
        using (var csv = CsvWriter.Create(file, Options, leaveOpen: true))
        {
            csv.WriteRecord(Header);
            foreach (var row in rows)
            {
                string?[] fields =
                [
                    row.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture), row.Message, row.Outcome,
                    row.Count.ToString(CultureInfo.InvariantCulture), row.Actor, row.Role, row.Account?.ToString(), row.Channel, row.Subject, row.Reason,
                    string.Join(' ', row.Codes), row.Session?.ToString(), row.Parent?.ToString(), row.TraceId, row.Id.ToString(),
                ];
                csv.WriteRecord(fields);
            }
        }

        return file.ToArray();
    }
}
