using Cers.Kernel;
using Cers.ModuleKit.Data;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Cers.ModuleKit.Outbox;

/// <summary>
/// Sends what the outbox holds. Rows are claimed by a lease under SKIP LOCKED, handed over outside any transaction, and marked; a host that dies
/// in between leaves a lease that ends, so each mail goes out at least once and with one Message-ID.
/// </summary>
internal sealed partial class OutboxDispatcher(
    NpgsqlDataSource database, OutboxSignal signal, OutboxSecrets secrets, MailRenderer renderer, IMailer mailer, TimeProvider clock, ILogger<OutboxDispatcher> log)
    : BackgroundService
{
    private const int MostAttempts = 12;
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await SendBatchAsync(stoppingToken) > 0)
                {
                }
            }
            catch (NpgsqlException e)
            {
                DatabaseAway(log, e.SqlState);
            }

            await signal.WaitAsync(Poll, stoppingToken);
        }
    }

    private async Task<int> SendBatchAsync(CancellationToken ct)
    {
        var rows = await ClaimAsync(ct);
        foreach (var row in rows)
        {
            await SendAsync(row, ct);
        }

        return rows.Count;
    }

    private async Task<List<OutboxRow>> ClaimAsync(CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            """
            update platform.outbox set next_attempt_at = $2, attempts = attempts + 1
            where id in (
                select id from platform.outbox where state = 'waiting' and next_attempt_at <= $1
                order by next_attempt_at for update skip locked limit 20)
            returning id, created_at, template, recipient, language, model, secret, secret_key_id, subject, attempts
            """);
        var now = clock.GetUtcNow();
        command.Parameters.Add(new() { Value = now });
        command.Parameters.Add(new() { Value = now + Lease });
        await using var reader = await command.ExecuteReaderAsync(ct);
        var rows = new List<OutboxRow>();
        while (await reader.ReadAsync(ct))
        {
            rows.Add(new OutboxRow
            {
                Id = reader.GetGuid(0),
                CreatedAt = reader.GetFieldValue<DateTimeOffset>(1),
                Template = reader.GetString(2),
                Recipient = reader.GetString(3),
                Language = reader.GetString(4) == "fr" ? Language.Fr : Language.En,
                Model = reader.GetString(5),
                Secret = reader.IsDBNull(6) ? null : reader.GetFieldValue<byte[]>(6),
                SecretKeyId = reader.IsDBNull(7) ? null : reader.GetGuid(7),
                Subject = reader.IsDBNull(8) ? null : reader.GetString(8),
                Attempts = reader.GetInt32(9),
            });
        }

        return rows;
    }

    private async Task SendAsync(OutboxRow row, CancellationToken ct)
    {
        try
        {
            var mail = renderer.Render(row, await secrets.DecryptAsync(row, ct));
            await mailer.SendAsync(mail, ct);
        }
        catch (Exception e) when (e is not OperationCanceledException || !ct.IsCancellationRequested)
        {
            await PutBackAsync(row, e);
            return;
        }

        await using var command = database.CreateCommand(
            "update platform.outbox set state = 'sent', sent_at = $2, secret = null, secret_key_id = null, last_error = null where id = $1");
        command.Parameters.Add(new() { Value = row.Id });
        command.Parameters.Add(new() { Value = clock.GetUtcNow() });
        await command.ExecuteNonQueryAsync(CancellationToken.None);
        Sent(log, row.Template, row.Id);
    }

    private async Task PutBackAsync(OutboxRow row, Exception e)
    {
        var dead = row.Attempts >= MostAttempts;
        await using var command = database.CreateCommand(
            "update platform.outbox set state = $2, next_attempt_at = $3, last_error = $4 where id = $1");
        command.Parameters.Add(new() { Value = row.Id });
        command.Parameters.Add(new() { Value = dead ? "dead" : "waiting" });
        command.Parameters.Add(new() { Value = clock.GetUtcNow() + Delay(row.Attempts) });

        // The type only: a server's words may repeat the recipient's address.
        command.Parameters.Add(new() { Value = e.GetType().Name });
        await command.ExecuteNonQueryAsync(CancellationToken.None);
        NotSent(log, row.Template, row.Id, row.Attempts, e.GetType().Name);
    }

    /// <summary>2 s, 4 s, 8 s … at most an hour.</summary>
    private static TimeSpan Delay(int attempts) => TimeSpan.FromSeconds(Math.Min(3600, Math.Pow(2, attempts)));

    [LoggerMessage(Level = LogLevel.Information, Message = "Mail {Template} {Id} sent")]
    private static partial void Sent(ILogger logger, string template, Guid id);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Mail {Template} {Id} not sent, attempt {Attempt}: {Fault}")]
    private static partial void NotSent(ILogger logger, string template, Guid id, int attempt, string fault);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The outbox waits: the database does not answer ({SqlState})")]
    private static partial void DatabaseAway(ILogger logger, string? sqlState);
}
