using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;

namespace Cers.Bench;

/// <summary>PostgreSQL's own load generator writes the rows of a submission, the counter's included, in one transaction.</summary>
internal static partial class PgBench
{
    /// <summary>Copies a submitted declaration's rows under new ids, for one of the accounts; the number is taken last, as in a submission.</summary>
    private const string Script =
        """
        \set n random(1, {filers})
        begin;
        select gen_random_uuid() as did, gen_random_uuid() as aid, gen_random_uuid() as hid, account_id as account, authorization_id as auth, business_number as bn from bench.accounts where n = :n \gset
        insert into platform.client_requests (requester, client_request_id, message, body_hmac, key_id, at, account_id, outcome, answer)
            values ('person:pgbench', ':did', 'SubmitDeclaration', '\x00', ':aid', now(), ':account', 'done', '{"value": {}}');
        insert into declarations.versions select received_on, ':did', version, ':account', at, content, findings, acknowledgements
            from declarations.versions where received_on = '{day}' and declaration_id = '{id}';
        insert into declarations.lines select received_on, ':did', line_number, ':account', hs_code, description, quantity, quantity_unit, fob_cents,
            country_of_origin, province_of_origin, gross_weight, gross_weight_unit, restricted
            from declarations.lines where received_on = '{day}' and declaration_id = '{id}';
        insert into declarations.marks select ':bn', kind, upper(encode(sha256(':did'), 'hex')), received_on, ':did'
            from declarations.marks where declaration_id = '{id}';
        insert into declarations.prices select ':bn', hs_code, received_on, ':did', line_number, quantity_unit, currency, unit_price
            from declarations.prices where declaration_id = '{id}';
        insert into declarations.status_history select received_on, ':hid', ':did', ':account', at, from_status, to_status, version, actor, channel,
            late_by_minutes, acknowledged from declarations.status_history where received_on = '{day}' and declaration_id = '{id}';
        insert into platform.audit_entries (id, at, message, outcome, actor, channel) values (':aid', now(), 'SubmitDeclaration', 'done', 'person:pgbench', 'Portal');
        insert into platform.outbox (id, created_at, reaction, subject, notification_id, model, next_attempt_at, state)
            select gen_random_uuid(), now(), reaction, subject, ':aid', model, now(), 'sent' from bench.promised;
        insert into declarations.declarations select received_on, ':did', ':account', ':auth', null, status, version, channel, filed_by, received_at,
            now(), due_by, late_by_minutes, export_at, exporter_business_number, exporter_name, consignee_name, destination, mode_of_transport,
            transport_document_number, currency, total_fob_cents, total_gross_weight_kg, line_count
            from declarations.declarations where received_on = '{day}' and id = '{id}';
        commit;
        """;

    /// <summary>Transactions a second, and how many.</summary>
    public static async Task<(double PerSecond, int Count)> RunAsync(string connectionString, string number, TimeSpan measured, CancellationToken ct)
    {
        var server = new NpgsqlConnectionStringBuilder(connectionString);
        var file = Path.GetTempFileName();
        await using (var database = NpgsqlDataSource.Create(connectionString))
        await using (var command = database.CreateCommand("select received_on::text, id::text from declarations.declarations where proof_of_report = $1"))
        {
            command.Parameters.Add(new() { Value = number });
            await using var reader = await command.ExecuteReaderAsync(ct);
            await reader.ReadAsync(ct);
            var text = Script.Replace("{filers}", Count(Seed.MostFilers), StringComparison.Ordinal)
                .Replace("{day}", reader.GetString(0), StringComparison.Ordinal)
                .Replace("{id}", reader.GetString(1), StringComparison.Ordinal);
            await File.WriteAllTextAsync(file, text, ct);
        }

        var start = new ProcessStartInfo("pgbench") { RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var argument in (string[])["-n", "-c", Count(Load.Connections), "-j", "2", "-T", Count((int)measured.TotalSeconds), "-f", file,
            "-h", server.Host!, "-p", Count(server.Port), "-U", server.Username!, server.Database!])
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["PGPASSWORD"] = server.Password;
        try
        {
            return await ToldAsync(start, ct);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static async Task<(double PerSecond, int Count)> ToldAsync(ProcessStartInfo start, CancellationToken ct)
    {
        // On a machine that others use, a second may be over before all are connected: then none was done.
        for (var tries = 0; ; tries++)
        {
            using var process = Process.Start(start)!;
            var told = await process.StandardOutput.ReadToEndAsync(ct);
            await process.WaitForExitAsync(ct);
            if (process.ExitCode == 0 && Tps().Match(told) is { Success: true } match)
            {
                return (double.Parse(match.Groups["tps"].Value, CultureInfo.InvariantCulture), int.Parse(match.Groups["count"].Value, CultureInfo.InvariantCulture));
            }

            if (tries == 3 || process.ExitCode != 0)
            {
                throw new InvalidOperationException($"pgbench: {told}");
            }
        }
    }

    private static string Count(int value) => value.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"actually processed: (?<count>\d+)\n.*tps = (?<tps>[0-9.]+) \(without", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex Tps();
}
