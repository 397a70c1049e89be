using System.Text;
using Cers.ModuleKit.Data;
using Cers.ModuleKit.Keys;
using Cers.ModuleKit.Messages;
using Npgsql;
using NpgsqlTypes;

namespace Cers.ModuleKit.Outbox;

/// <summary>Makes outbox rows of what a command promised, in its order, and encrypts what only a recipient may know.</summary>
internal sealed class OutboxWriter(Reactions reactions, KeyRing keys, TimeProvider clock)
{
    /// <summary>More than so many go in one statement of their own instead of a statement each in the command's batch.</summary>
    private const int Few = 20;

    /// <summary>The rows to save with the command's changes; none when they were many and are stored already, in its transaction.</summary>
    public async Task<IReadOnlyList<OutboxRow>> WriteAsync(MessageScope scope, CancellationToken ct)
    {
        foreach (var (template, recipient, subject) in scope.Withdrawals)
        {
            await ReplaceOlderAsync(scope, template, recipient, subject, ct);
        }

        var now = clock.GetUtcNow();
        var rows = scope.Mails.Select(m => m.ToRow()).Concat(scope.Notifications.SelectMany(reactions.RowsFor)).ToList();
        for (var i = 0; i < rows.Count; i++)
        {
            var row = rows[i];
            row.CreatedAt = row.NextAttemptAt = now;

            // Rows are inserted in the order of their ids; random ones of one millisecond would change the order of the promises.
            row.Id = Guid.CreateVersion7(now.AddMilliseconds(i));
            if (row.ClearSecret is not null)
            {
                await ReplaceOlderAsync(scope, row.Template, row.Recipient, row.Subject, ct);
                var key = await keys.CurrentAsync(KeyPurpose.Outbox, ct);
                row.Secret = key.Encrypt(Encoding.UTF8.GetBytes(row.ClearSecret));
                row.SecretKeyId = key.Id;
                row.ClearSecret = null;
            }
        }

        if (rows.Count <= Few)
        {
            return rows;
        }

        await InsertAsync(scope, rows, ct);
        return [];
    }

    public async ValueTask<string?> DecryptAsync(OutboxRow row, CancellationToken ct) =>
        row.Secret is null ? null : Encoding.UTF8.GetString((await keys.FindAsync(row.SecretKeyId!.Value, ct)).Decrypt(row.Secret));

    /// <summary>A newer secret makes an older one useless: it is wiped, and its mail not sent any more.</summary>
    private static async Task ReplaceOlderAsync(MessageScope scope, string? template, string? recipient, string? subject, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            """
            update platform.outbox set state = 'replaced', lease = null, secret = null, secret_key_id = null
            where template = $1 and recipient = $2 and subject is not distinct from $3 and secret is not null and state in ('waiting', 'dead')
            """,
            scope.Connection,
            scope.Transaction);
        command.Parameters.Add(new() { Value = template });
        command.Parameters.Add(new() { Value = recipient });
        command.Parameters.Add(new() { Value = (object?)subject ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text });
        await command.ExecuteNonQueryAsync(ct);
    }

    /// <summary>All in one statement, in their order: positions are given as rows are inserted.</summary>
    private static async Task InsertAsync(MessageScope scope, List<OutboxRow> rows, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            """
            insert into platform.outbox (id, created_at, template, recipient, language, reaction, notification_id, model, secret, secret_key_id, secret_ends_at, subject, next_attempt_at)
            select id, $12, template, recipient, language, reaction, notification_id, model::jsonb, secret, secret_key_id, secret_ends_at, subject, $12
            from unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) with ordinality
                as t (id, template, recipient, language, reaction, notification_id, model, secret, secret_key_id, secret_ends_at, subject, ordinal)
            order by ordinal
            """,
            scope.Connection,
            scope.Transaction);
        Add<Guid>(r => r.Id, NpgsqlDbType.Uuid);
        Add<string?>(r => r.Template, NpgsqlDbType.Text);
        Add<string?>(r => r.Recipient, NpgsqlDbType.Text);
        Add<string?>(r => r.Language is { } language ? language == Kernel.Language.Fr ? "fr" : "en" : null, NpgsqlDbType.Text);
        Add<string?>(r => r.Reaction, NpgsqlDbType.Text);
        Add<Guid?>(r => r.NotificationId, NpgsqlDbType.Uuid);
        Add<string>(r => r.Model, NpgsqlDbType.Text);
        Add<byte[]?>(r => r.Secret, NpgsqlDbType.Bytea);
        Add<Guid?>(r => r.SecretKeyId, NpgsqlDbType.Uuid);
        Add<DateTimeOffset?>(r => r.SecretEndsAt, NpgsqlDbType.TimestampTz);
        Add<string?>(r => r.Subject, NpgsqlDbType.Text);
        command.Parameters.Add(new() { Value = rows[0].CreatedAt });
        await command.ExecuteNonQueryAsync(ct);

        void Add<T>(Func<OutboxRow, T> value, NpgsqlDbType type) =>
            command.Parameters.Add(new NpgsqlParameter { Value = rows.Select(value).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | type });
    }
}
