using System.Text;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Npgsql;

namespace Cers.ModuleKit.Keys;

/// <summary>A key as the command line lists it.</summary>
public sealed record ListedKey(
    Guid Id, string Purpose, DateTimeOffset CreatedAt, DateTimeOffset From, KeyState State, Wrapping Wrapping, IReadOnlyList<KeyHold> Holds);

public enum KeyState
{
    /// <summary>Published: every host reads it, none uses it yet.</summary>
    Published,

    /// <summary>New values are made with it.</summary>
    Current,

    /// <summary>Values made with it are still verified and opened.</summary>
    Verifies,

    /// <summary>Its material is destroyed.</summary>
    Retired,
}

/// <summary>What came of rotating or retiring: the key, or a sentence that says why not.</summary>
public sealed record KeyChange(Guid? Id, DateTimeOffset? From, string? Refusal);

/// <summary>
/// Looks after the ring while hosts run: publishes a new key, retires an old one when nothing made with it lives, wraps everything anew. Needs the
/// migrator's connection: the application itself may only add keys.
/// </summary>
public sealed class KeyAdministration(NpgsqlDataSource owner, WrappingKey wrapping, IEnumerable<KeyUse> uses, IKeyManager dataProtection, TimeProvider clock)
{
    /// <summary>ASP.NET's keys for cookies and antiforgery: it replaces them by itself every 90 days.</summary>
    public const string DataProtection = "data-protection";

    // ASP.NET reads its ring once a day, and wants a key to be there two days before it is used.
    private static readonly TimeSpan DataProtectionOverlap = TimeSpan.FromDays(2);
    private static readonly TimeSpan DataProtectionLife = TimeSpan.FromDays(90);

    // A cookie or form made with the last breath of a key.
    private static readonly TimeSpan LongestCookie = TimeSpan.FromDays(1);

    public static IReadOnlyList<string> Purposes { get; } = [.. KeyPurpose.All, DataProtection];

    /// <summary>What none of the configured wrapping keys opens; empty when all is well.</summary>
    public static async Task<IReadOnlyList<string>> UnopenedAsync(NpgsqlDataSource database, WrappingKey wrapping, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        var ring = (await KeyStore.ReadAsync(connection, ct)).Where(k => k.RetiredAt is null && wrapping.WrappingOf(k.Wrapped) == Wrapping.Unknown)
            .Select(k => $"{k.Purpose} {k.Id} of {k.CreatedAt:yyyy-MM-dd}");
        var cookies = (await ReadDataProtectionAsync(connection, ct)).Where(k => wrapping.WrappingOf(k.Wrapped) == Wrapping.Unknown)
            .Select(k => $"{DataProtection} {k.Id} of {k.CreatedAt:yyyy-MM-dd}");
        return [.. ring, .. cookies];
    }

    public async Task<IReadOnlyList<ListedKey>> ListAsync(CancellationToken ct)
    {
        await using var connection = await owner.OpenConnectionAsync(ct);
        var now = clock.GetUtcNow();
        var all = await KeyStore.ReadAsync(connection, ct);
        var listed = new List<ListedKey>();
        foreach (var key in all)
        {
            var state = StateOf(key, all, now);
            var holds = state == KeyState.Verifies ? await HoldsAsync(connection, key, all, now, ct) : [];
            listed.Add(new ListedKey(key.Id, key.Purpose, key.CreatedAt, key.From, state, key.RetiredAt is null ? wrapping.WrappingOf(key.Wrapped) : Wrapping.Current, holds));
        }

        var cookies = (await ReadDataProtectionAsync(connection, ct)).ConvertAll(WithActivation);
        var current = cookies.Where(k => k.From <= now).MaxBy(k => k.From);
        listed.AddRange(cookies.Select(k => new ListedKey(
            k.Id, DataProtection, k.CreatedAt, k.From, k == current ? KeyState.Current : k.From > now ? KeyState.Published : KeyState.Verifies, wrapping.WrappingOf(k.Wrapped), [])));
        return listed;
    }

    /// <summary>Publishes a new key; it is used once every host has had the time to read it.</summary>
    public async Task<KeyChange> RotateAsync(string purpose, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        if (purpose == DataProtection)
        {
            var made = dataProtection.CreateNewKey(now + DataProtectionOverlap, now + DataProtectionOverlap + DataProtectionLife);
            return new KeyChange(made.KeyId, made.ActivationDate, null);
        }

        await using var connection = await owner.OpenConnectionAsync(ct);
        await using var transaction = await KeyStore.BeginAsync(connection, ct);
        var all = await KeyStore.ReadAsync(connection, ct);
        if (all.Find(k => k.Purpose == purpose && StateOf(k, all, now) == KeyState.Published) is { } waiting)
        {
            return new KeyChange(null, null, $"The key {waiting.Id} for {purpose} is already published and will be used from {Instant(waiting.From)} on.");
        }

        var first = !all.Exists(k => k.Purpose == purpose && k.RetiredAt is null);
        await KeyStore.InsertAsync(connection, wrapping, all, purpose, now, first ? null : now + KeyRing.Overlap, ct);
        await KeyStore.AnnounceAsync(connection, ct);
        var published = (await KeyStore.ReadAsync(connection, ct)).First(k => k.Purpose == purpose);
        await transaction.CommitAsync(ct);
        return new KeyChange(published.Id, published.From, null);
    }

    /// <summary>Destroys the material of a key with which nothing lives any more.</summary>
    public async Task<KeyChange> RetireAsync(Guid id, CancellationToken ct)
    {
        await using var connection = await owner.OpenConnectionAsync(ct);
        await using var transaction = await KeyStore.BeginAsync(connection, ct);
        var all = await KeyStore.ReadAsync(connection, ct);
        var now = clock.GetUtcNow();
        if (all.Find(k => k.Id == id) is not { } key)
        {
            return await RetireDataProtectionAsync(connection, transaction, id, now, ct);
        }

        var refusal = StateOf(key, all, now) switch
        {
            KeyState.Retired => $"The key {id} was retired on {Instant(key.RetiredAt!.Value)}.",
            KeyState.Current => $"The key {id} is the one that {key.Purpose} values are made with. Rotate {key.Purpose} first.",
            KeyState.Published => $"The key {id} is published and will be used from {Instant(key.From)} on.",
            _ => await HoldsAsync(connection, key, all, now, ct) is { Count: > 0 } holds
                ? $"The key {id} is still needed: {string.Join("; ", holds.Select(Say))}."
                : null,
        };
        if (refusal is not null)
        {
            return new KeyChange(null, null, refusal);
        }

        await ExecuteAsync(connection, "update platform.keys set retired_at = $2, wrapped = '' where id = $1", ct, id, now);
        await KeyStore.AnnounceAsync(connection, ct);
        await transaction.CommitAsync(ct);
        return new KeyChange(id, now, null);
    }

    /// <summary>Wraps everything with the configured key; returns how many were wrapped anew. Repeating it changes nothing.</summary>
    public async Task<int> RewrapAsync(CancellationToken ct)
    {
        await using var connection = await owner.OpenConnectionAsync(ct);
        await using var transaction = await KeyStore.BeginAsync(connection, ct);
        var stored = (await KeyStore.ReadAsync(connection, ct)).Where(k => k.RetiredAt is null).Select(k => (Table: "keys", k.Id, k.Wrapped))
            .Concat((await ReadDataProtectionAsync(connection, ct)).Select(k => (Table: "data_protection_keys", k.Id, k.Wrapped)));
        var done = 0;
        foreach (var (table, id, wrapped) in stored.Where(k => wrapping.WrappingOf(k.Wrapped) != Wrapping.Current))
        {
            await ExecuteAsync(connection, $"update platform.{table} set wrapped = $2 where id = $1", ct, id, wrapping.Wrap(wrapping.Unwrap(wrapped)));
            done++;
        }

        await transaction.CommitAsync(ct);
        return done;
    }

    public static string Say(KeyHold hold) =>
        $"{(hold.Count is { } count ? $"{count} {hold.Kind}" : hold.Kind)}{(hold.Until is { } until ? $", until {Instant(until)}" : "")}";

    public static string Instant(DateTimeOffset at) => $"{at.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC";

    private static KeyState StateOf(StoredKey key, List<StoredKey> all, DateTimeOffset now)
    {
        if (key.RetiredAt is not null)
        {
            return KeyState.Retired;
        }

        if (key.From > now)
        {
            return KeyState.Published;
        }

        return all.First(k => k.Purpose == key.Purpose && k.RetiredAt is null && k.From <= now) == key ? KeyState.Current : KeyState.Verifies;
    }

    private async Task<List<KeyHold>> HoldsAsync(NpgsqlConnection connection, StoredKey key, List<StoredKey> all, DateTimeOffset now, CancellationToken ct)
    {
        // The next one took over, on the slowest host a little later.
        var superseded = all.Where(k => k.Purpose == key.Purpose && k.From > key.From && k.From <= now).Min(k => k.From) + KeyRing.Overlap;
        var holds = new List<KeyHold>();
        if (superseded > now)
        {
            holds.Add(new KeyHold("hosts that have not read the ring again", null, superseded));
        }

        foreach (var use in uses)
        {
            if (await use.HoldAsync(connection, key, superseded, now, ct) is { } hold)
            {
                holds.Add(hold);
            }
        }

        return holds;
    }

    private async Task<KeyChange> RetireDataProtectionAsync(NpgsqlConnection connection, NpgsqlTransaction transaction, Guid id, DateTimeOffset now, CancellationToken ct)
    {
        if ((await ReadDataProtectionAsync(connection, ct)).Find(k => k.Id == id) is not { } key)
        {
            return new KeyChange(null, null, $"There is no key {id}.");
        }

        if (wrapping.WrappingOf(key.Wrapped) == Wrapping.Unknown)
        {
            return new KeyChange(null, null, $"The key {id} cannot be opened, so that nobody can tell whether it is still needed.");
        }

        // What is no key (a revocation) has no end, and is kept.
        var expires = Open(key.Wrapped).Element("expirationDate") is { Value: var text } ? DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture) : DateTimeOffset.MaxValue - LongestCookie;
        if (expires + LongestCookie > now)
        {
            return new KeyChange(null, null, $"The key {id} is still needed: cookies and forms, until {Instant(expires + LongestCookie)}.");
        }

        await ExecuteAsync(connection, "delete from platform.data_protection_keys where id = $1", ct, id);
        await transaction.CommitAsync(ct);
        return new KeyChange(id, now, null);
    }

    private StoredKey WithActivation(StoredKey key) =>
        wrapping.WrappingOf(key.Wrapped) == Wrapping.Unknown
            ? key
            : key with { UsableAt = DateTimeOffset.Parse(Open(key.Wrapped).Element("activationDate")?.Value ?? key.CreatedAt.ToString("O"), System.Globalization.CultureInfo.InvariantCulture) };

    private XElement Open(byte[] wrapped) => XElement.Parse(Encoding.UTF8.GetString(wrapping.Unwrap(wrapped)));

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken ct, params object[] parameters)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var parameter in parameters)
        {
            command.Parameters.Add(new() { Value = parameter });
        }

        await command.ExecuteNonQueryAsync(ct);
    }

    private static async Task<List<StoredKey>> ReadDataProtectionAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("select id, wrapped, created_at from platform.data_protection_keys order by created_at", connection);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var keys = new List<StoredKey>();
        while (await reader.ReadAsync(ct))
        {
            keys.Add(new StoredKey(reader.GetGuid(0), DataProtection, reader.GetFieldValue<byte[]>(1), reader.GetFieldValue<DateTimeOffset>(2), null, null));
        }

        return keys;
    }
}
