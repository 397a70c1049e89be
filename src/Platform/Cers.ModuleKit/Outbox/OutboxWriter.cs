using System.Text;
using Cers.ModuleKit.Data;
using Cers.ModuleKit.Keys;
using Cers.ModuleKit.Messages;
using Npgsql;

namespace Cers.ModuleKit.Outbox;

/// <summary>Makes outbox rows of what a command promised, in its order, and encrypts what only a recipient may know.</summary>
internal sealed class OutboxWriter(Reactions reactions, KeyRing keys, TimeProvider clock)
{
    public async Task<IReadOnlyList<OutboxRow>> WriteAsync(MessageScope scope, CancellationToken ct)
    {
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
                await ReplaceOlderAsync(scope, row, ct);
                var key = await keys.CurrentAsync(KeyPurpose.Outbox, ct);
                row.Secret = key.Encrypt(Encoding.UTF8.GetBytes(row.ClearSecret));
                row.SecretKeyId = key.Id;
                row.ClearSecret = null;
            }
        }

        return rows;
    }

    public async ValueTask<string?> DecryptAsync(OutboxRow row, CancellationToken ct) =>
        row.Secret is null ? null : Encoding.UTF8.GetString((await keys.FindAsync(row.SecretKeyId!.Value, ct)).Decrypt(row.Secret));

    /// <summary>A newer secret makes an older one useless: it is wiped, and its mail not sent any more.</summary>
    private static async Task ReplaceOlderAsync(MessageScope scope, OutboxRow row, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            """
            update platform.outbox set state = 'replaced', lease = null, secret = null, secret_key_id = null
            where template = $1 and recipient = $2 and subject is not distinct from $3 and secret is not null and state in ('waiting', 'dead')
            """,
            scope.Connection,
            scope.Transaction);
        command.Parameters.Add(new() { Value = row.Template });
        command.Parameters.Add(new() { Value = row.Recipient });
        command.Parameters.Add(new() { Value = (object?)row.Subject ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Text });
        await command.ExecuteNonQueryAsync(ct);
    }
}
