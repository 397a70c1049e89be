using System.Collections.Frozen;
using Npgsql;

namespace Cers.ModuleKit.Keys;

/// <summary>
/// The keys of the installation, in the database, each wrapped by the key of the configuration (<c>Cers:Keys:Wrapping</c>), shared by all hosts.
/// A host reads the ring at least every 30 seconds, and when it is told that it changed; a new key is used for making values
/// <see cref="Overlap"/> after it was published, so that by then each host can verify with it. A key that is not retired verifies.
/// </summary>
public sealed class KeyRing(NpgsqlDataSource database, WrappingKey wrapping, TimeProvider clock) : IDisposable
{
    /// <summary>How long a key is published before it is used: hosts read the ring every 30 seconds, and the published token keys are read every minute.</summary>
    public static readonly TimeSpan Overlap = TimeSpan.FromMinutes(2);

    // It may be asked inside a transaction: its connections are outside the pool, and one at a time, so that those who hold the pool's cannot wait
    // for each other.
    private readonly SemaphoreSlim one = new(1, 1);

    private volatile Snapshot ring = Snapshot.Empty;

    /// <summary>The key to make new values with; made when there is none.</summary>
    public async ValueTask<RingKey> CurrentAsync(string purpose, CancellationToken ct)
    {
        if (ring.Current(purpose, clock.GetUtcNow()) is { } known)
        {
            return known;
        }

        await one.WaitAsync(ct);
        try
        {
            return ring.Current(purpose, clock.GetUtcNow()) ?? await ReadOrMakeAsync(purpose, ct);
        }
        finally
        {
            one.Release();
        }
    }

    /// <summary>The key that a stored value names.</summary>
    public async ValueTask<RingKey> FindAsync(Guid id, CancellationToken ct)
    {
        if (ring.ById.TryGetValue(id, out var known))
        {
            return known;
        }

        await LoadAsync(ct);
        if (ring.ById.TryGetValue(id, out var key))
        {
            return key;
        }

        ring.RefuseUnopened(id, wrapping);
        throw new InvalidOperationException("A stored value names a key that the ring does not hold.");
    }

    /// <summary>All keys of a purpose that verify, the one used last first; those published and not used yet too.</summary>
    public async ValueTask<IReadOnlyList<RingKey>> AllAsync(string purpose, CancellationToken ct)
    {
        await CurrentAsync(purpose, ct);
        return ring.Of(purpose);
    }

    /// <summary>The keys of a purpose that were read when the host started, or since: the one for new values first. For what cannot wait.</summary>
    public IEnumerable<RingKey> Known(string purpose)
    {
        var now = ring;
        var current = now.Current(purpose, clock.GetUtcNow()) ?? throw new InvalidOperationException($"No key for {purpose} was read yet.");
        return now.Of(purpose).Where(k => k != current).Prepend(current);
    }

    /// <summary>Reads the ring again. What was opened before stays open, so that a host whose configuration is behind goes on with what it has.</summary>
    public async Task LoadAsync(CancellationToken ct)
    {
        await one.WaitAsync(ct);
        try
        {
            await ReadAsync(ct);
        }
        finally
        {
            one.Release();
        }
    }

    public void Dispose() => one.Dispose();

    private async Task<RingKey> ReadOrMakeAsync(string purpose, CancellationToken ct)
    {
        await ReadAsync(ct);
        if (ring.Current(purpose, clock.GetUtcNow()) is { } there)
        {
            return there;
        }

        ring.RefuseUnopened(purpose, wrapping);
        await CreateAsync(purpose, ct);
        await ReadAsync(ct);
        return ring.Current(purpose, clock.GetUtcNow()) ?? throw new InvalidOperationException($"No key for {purpose}.");
    }

    private async Task ReadAsync(CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        var before = ring;
        var (opened, unopened) = (new List<RingKey>(), new List<StoredKey>());
        foreach (var stored in (await KeyStore.ReadAsync(connection, ct)).Where(k => k.RetiredAt is null))
        {
            if (before.ById.TryGetValue(stored.Id, out var known))
            {
                opened.Add(known);
            }
            else if (wrapping.WrappingOf(stored.Wrapped) == Wrapping.Unknown)
            {
                unopened.Add(stored);
            }
            else
            {
                opened.Add(new RingKey(stored.Id, stored.Purpose, wrapping.Unwrap(stored.Wrapped), stored.CreatedAt, stored.UsableAt));
            }
        }

        ring = new Snapshot(opened, unopened);
    }

    private async Task CreateAsync(string purpose, CancellationToken ct)
    {
        // The lock decides between two hosts that both find no key.
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var transaction = await KeyStore.BeginAsync(connection, ct);
        var there = await KeyStore.ReadAsync(connection, ct);
        if (!there.Exists(k => k.Purpose == purpose && k.RetiredAt is null))
        {
            await KeyStore.InsertAsync(connection, wrapping, there, purpose, clock.GetUtcNow(), usableAt: null, ct);
        }

        await transaction.CommitAsync(ct);
    }

    private sealed class Snapshot(List<RingKey> opened, List<StoredKey> unopened)
    {
        public static readonly Snapshot Empty = new([], []);

        private readonly FrozenDictionary<string, RingKey[]> byPurpose =
            opened.GroupBy(k => k.Purpose, StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal);

        public FrozenDictionary<Guid, RingKey> ById { get; } = opened.ToFrozenDictionary(k => k.Id);

        public IReadOnlyList<RingKey> Of(string purpose) => byPurpose.TryGetValue(purpose, out var keys) ? keys : [];

        /// <summary>The newest that may be used; a ring in which all are still being published has to do with the oldest.</summary>
        public RingKey? Current(string purpose, DateTimeOffset now)
        {
            if (!byPurpose.TryGetValue(purpose, out var keys))
            {
                return null;
            }

            foreach (var key in keys)
            {
                if (key.UsableAt <= now)
                {
                    return key;
                }
            }

            return keys[^1];
        }

        public void RefuseUnopened(string purpose, WrappingKey by) => Refuse(unopened.Find(k => k.Purpose == purpose), by);

        public void RefuseUnopened(Guid id, WrappingKey by) => Refuse(unopened.Find(k => k.Id == id), by);

        // Unwrapping says which setting is wrong.
        private static void Refuse(StoredKey? key, WrappingKey by)
        {
            if (key is not null)
            {
                by.Unwrap(key.Wrapped);
            }
        }
    }
}
