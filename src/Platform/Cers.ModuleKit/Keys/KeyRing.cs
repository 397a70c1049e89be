using System.Collections.Concurrent;
using System.Security.Cryptography;
using Npgsql;

namespace Cers.ModuleKit.Keys;

/// <summary>What a key of the ring is for.</summary>
public static class KeyPurpose
{
    /// <summary>HMAC-SHA-256 of shared secrets, codes and request bodies.</summary>
    public const string Hmac = "hmac";

    /// <summary>AES-256-GCM of the outbox's secret column.</summary>
    public const string Outbox = "outbox";

    /// <summary>ES256 signing of access tokens.</summary>
    public const string TokenSigning = "token-signing";

    /// <summary>AES-256-GCM of what sessions keep for log-out at the identity provider.</summary>
    public const string Session = "session";

    /// <summary>AES-256-GCM of commands that wait for a second person.</summary>
    public const string Proposal = "proposal";
}

/// <summary>A key of the ring. What was made with it carries its id.</summary>
public sealed class RingKey(Guid id, string purpose, byte[] material, DateTimeOffset createdAt)
{
    private const int NonceSize = 12;
    private const int TagSize = 16;

    public Guid Id => id;

    public string Purpose => purpose;

    public DateTimeOffset CreatedAt => createdAt;

    /// <summary>The raw key: 32 bytes, or a PKCS#8 private key for signing.</summary>
    public ReadOnlySpan<byte> Material => material;

    public byte[] Hmac(ReadOnlySpan<byte> data) => HMACSHA256.HashData(material, data);

    /// <summary>Nonce, tag and cipher text, in this order.</summary>
    public byte[] Encrypt(ReadOnlySpan<byte> plain) => Sealed.Encrypt(material, plain);

    public byte[] Decrypt(ReadOnlySpan<byte> box) => Sealed.Decrypt(material, box);

    /// <summary>AES-256-GCM with a random nonce in front.</summary>
    internal static class Sealed
    {
        public static byte[] Encrypt(ReadOnlySpan<byte> key, ReadOnlySpan<byte> plain)
        {
            var box = new byte[NonceSize + TagSize + plain.Length];
            RandomNumberGenerator.Fill(box.AsSpan(0, NonceSize));
            using var aes = new AesGcm(key, TagSize);
            aes.Encrypt(box.AsSpan(0, NonceSize), plain, box.AsSpan(NonceSize + TagSize), box.AsSpan(NonceSize, TagSize));
            return box;
        }

        public static byte[] Decrypt(ReadOnlySpan<byte> key, ReadOnlySpan<byte> box)
        {
            var plain = new byte[box.Length - NonceSize - TagSize];
            using var aes = new AesGcm(key, TagSize);
            aes.Decrypt(box[..NonceSize], box[(NonceSize + TagSize)..], box.Slice(NonceSize, TagSize), plain);
            return plain;
        }
    }
}

/// <summary>
/// The keys of the installation, in the database, each wrapped by the one key of the configuration (<c>Cers:Keys:Wrapping</c>), shared by all hosts.
/// </summary>
public sealed class KeyRing(NpgsqlDataSource database, WrappingKey wrapping, TimeProvider clock)
{
    private readonly ConcurrentDictionary<Guid, RingKey> byId = new();
    private readonly ConcurrentDictionary<string, RingKey> current = new(StringComparer.Ordinal);

    /// <summary>The key to make new values with; made when there is none.</summary>
    public async ValueTask<RingKey> CurrentAsync(string purpose, CancellationToken ct)
    {
        if (current.TryGetValue(purpose, out var known))
        {
            return known;
        }

        // One statement decides between two hosts that both find no key: the second insert does nothing.
        await using var connection = await database.OpenConnectionAsync(ct);
        var key = await NewestAsync(connection, purpose, ct);
        if (key is null)
        {
            var id = Guid.CreateVersion7();
            await using var insert = new NpgsqlCommand(
                "insert into platform.keys (id, purpose, wrapped, created_at) values ($1, $2, $3, $4) on conflict do nothing", connection);
            insert.Parameters.AddRange(
                new NpgsqlParameter[]
                {
                    new() { Value = id },
                    new() { Value = purpose },
                    new() { Value = wrapping.Wrap(Make(purpose)) },
                    new() { Value = clock.GetUtcNow() },
                });
            await insert.ExecuteNonQueryAsync(ct);
            key = await NewestAsync(connection, purpose, ct) ?? throw new InvalidOperationException($"No key for {purpose}.");
        }

        byId[key.Id] = key;
        return current[purpose] = key;
    }

    /// <summary>The key that a stored value names.</summary>
    public async ValueTask<RingKey> FindAsync(Guid id, CancellationToken ct)
    {
        if (byId.TryGetValue(id, out var known))
        {
            return known;
        }

        await using var command = database.CreateCommand("select id, purpose, wrapped, created_at from platform.keys where id = $1");
        command.Parameters.Add(new() { Value = id });
        await using var reader = await command.ExecuteReaderAsync(ct);
        var key = await reader.ReadAsync(ct) ? Read(reader) : throw new InvalidOperationException("A stored value names a key that the ring does not hold.");
        return byId[key.Id] = key;
    }

    /// <summary>All keys of a purpose, newest first: those that still verify.</summary>
    public async Task<IReadOnlyList<RingKey>> AllAsync(string purpose, CancellationToken ct)
    {
        await CurrentAsync(purpose, ct);
        await using var command = database.CreateCommand("select id, purpose, wrapped, created_at from platform.keys where purpose = $1 order by created_at desc");
        command.Parameters.Add(new() { Value = purpose });
        await using var reader = await command.ExecuteReaderAsync(ct);
        var keys = new List<RingKey>();
        while (await reader.ReadAsync(ct))
        {
            var key = Read(reader);
            byId[key.Id] = key;
            keys.Add(key);
        }

        return keys;
    }

    private static byte[] Make(string purpose)
    {
        if (purpose != KeyPurpose.TokenSigning)
        {
            return RandomNumberGenerator.GetBytes(32);
        }

        using var signing = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return signing.ExportPkcs8PrivateKey();
    }

    private async Task<RingKey?> NewestAsync(NpgsqlConnection connection, string purpose, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            "select id, purpose, wrapped, created_at from platform.keys where purpose = $1 order by created_at desc, id desc limit 1", connection);
        command.Parameters.Add(new() { Value = purpose });
        await using var reader = await command.ExecuteReaderAsync(ct);
        return await reader.ReadAsync(ct) ? Read(reader) : null;
    }

    private RingKey Read(NpgsqlDataReader reader) =>
        new(reader.GetGuid(0), reader.GetString(1), wrapping.Unwrap(reader.GetFieldValue<byte[]>(2)), reader.GetFieldValue<DateTimeOffset>(3));
}
