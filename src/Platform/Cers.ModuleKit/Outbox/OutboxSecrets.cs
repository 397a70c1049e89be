using System.Text;
using Cers.ModuleKit.Data;
using Cers.ModuleKit.Keys;

namespace Cers.ModuleKit.Outbox;

/// <summary>Encrypts what only a recipient may know before it is stored, and decrypts it at the hand-over.</summary>
internal sealed class OutboxSecrets(KeyRing keys, TimeProvider clock)
{
    public async ValueTask EncryptAsync(IEnumerable<OutboxRow> rows, CancellationToken ct)
    {
        foreach (var row in rows)
        {
            row.CreatedAt = row.NextAttemptAt = clock.GetUtcNow();
            if (row.ClearSecret is null)
            {
                continue;
            }

            var key = await keys.CurrentAsync(KeyPurpose.Outbox, ct);
            row.Secret = key.Encrypt(Encoding.UTF8.GetBytes(row.ClearSecret));
            row.SecretKeyId = key.Id;
            row.ClearSecret = null;
        }
    }

    public async ValueTask<string?> DecryptAsync(OutboxRow row, CancellationToken ct) =>
        row.Secret is null ? null : Encoding.UTF8.GetString((await keys.FindAsync(row.SecretKeyId!.Value, ct)).Decrypt(row.Secret));
}
