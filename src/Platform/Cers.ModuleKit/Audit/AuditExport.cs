using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Npgsql;

namespace Cers.ModuleKit.Audit;

/// <summary>
/// Writes seals, their entries and the public keys as JSON Lines: what another program needs to verify them, and nothing else. The form is described
/// in docs/operations-keys-and-audit.md.
/// </summary>
public sealed class AuditExport(NpgsqlDataSource database)
{
    public const string Version = "cers audit export 1";

    // A file of text, not a page: what is not ASCII stays readable.
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the seals of a range; returns how many seals and entries.</summary>
    public async Task<(long Seals, long Entries)> WriteAsync(Stream to, long first, long last, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var snapshot = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, ct);
        var store = new SealStore(connection);
        await using var writer = new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\n" };
        var keys = await store.PublicKeysAsync(ct);
        await WriteAsync(writer, new { format = Version, publicKeys = keys.ToDictionary(k => k.Key, k => Convert.ToBase64String(k.Value), StringComparer.Ordinal) }, ct);
        var (seals, entries) = (0L, 0L);
        await foreach (var (seal, below) in store.ReadAsync(first, last, ct))
        {
            await WriteAsync(
                writer,
                new
                {
                    seal = new
                    {
                        number = seal.Number,
                        text = seal.Text(),
                        hash = Convert.ToHexStringLower(seal.Hash),
                        signature = Convert.ToBase64String(seal.Signature),
                        leaves = Convert.ToBase64String(seal.Leaves),
                    },
                },
                ct);
            seals++;
            foreach (var entry in below)
            {
                await WriteAsync(writer, new { entry = entry.Values }, ct);
                entries++;
            }
        }

        return (seals, entries);
    }

    /// <summary>The newest seal; null when there is none.</summary>
    public async Task<AuditAnchor?> AnchorAsync(CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        var store = new SealStore(connection);
        if (await store.LastAsync(ct) is not { } seal)
        {
            return null;
        }

        var keys = await store.PublicKeysAsync(ct);
        return new AuditAnchor(
            AuditAnchor.Version, seal.Number, Convert.ToHexStringLower(seal.Hash), seal.Text(), Convert.ToBase64String(seal.Signature),
            keys.ToDictionary(k => k.Key, k => Convert.ToBase64String(k.Value), StringComparer.Ordinal));
    }

    /// <summary>The first or last seal that was made on days from or up to one; null when there is none.</summary>
    public async Task<long?> SealOfDayAsync(DateTimeOffset at, bool first, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            first
                ? "select number from platform.audit_seals where sealed_at >= $1 order by sealed_at, number limit 1"
                : "select number from platform.audit_seals where sealed_at < $1 order by sealed_at desc, number desc limit 1");
        command.Parameters.Add(new() { Value = at });
        return await command.ExecuteScalarAsync(ct) as long?;
    }

    private static async Task WriteAsync(StreamWriter writer, object line, CancellationToken ct) =>
        await writer.WriteLineAsync(JsonSerializer.Serialize(line, Json).AsMemory(), ct);
}
