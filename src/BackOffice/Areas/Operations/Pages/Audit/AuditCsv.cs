using System.Globalization;
using Cers.BackOffice.Lists;
using Cers.Messaging.Operations;
using Microsoft.AspNetCore.Mvc;

namespace Cers.BackOffice.Areas.Operations.Pages.Audit;

/// <summary>Entries of the trail as a file; its headings are the columns' names, the same in both languages.</summary>
internal static class AuditCsv
{
    private static readonly string[] Headings =
        ["at", "message", "outcome", "count", "actor", "role", "account", "channel", "subject", "reason", "codes", "session", "parent", "trace", "id"];

    public static FileContentResult Answer(AuditExtract export) =>
        CsvFile.Answer(export.More ? $"audit-first-{CsvFile.Most}" : "audit", Headings, export.Rows.Select(FieldsOf));

    private static string?[] FieldsOf(AuditRow row) =>
    [
        row.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture), row.Message, row.Outcome,
        row.Count.ToString(CultureInfo.InvariantCulture), row.Actor, row.Role, row.Account?.ToString(), row.Channel, row.Subject, row.Reason,
        string.Join(' ', row.Codes), row.Session?.ToString(), row.Parent?.ToString(), row.TraceId, row.Id.ToString(),
    ];
}
