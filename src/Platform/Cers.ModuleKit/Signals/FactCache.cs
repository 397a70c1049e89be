using Cers.ModuleKit.Messages;
using Microsoft.Extensions.Caching.Memory;

namespace Cers.ModuleKit.Signals;

/// <summary>
/// Facts that are asked for with every message, kept by the module that owns them: so many at most, by key, each dropped by a signal with that key.
/// It fails closed: while the listener is away nothing is answered from here and nothing is kept. Absence is never kept.
/// </summary>
public sealed class FactCache<TFact> : IDisposable
    where TFact : class
{
    private readonly SignalHub signals;
    private readonly MemoryCache facts;
    private readonly Lock gate = new();
    private long drops;

    public FactCache(SignalHub signals, string topic, int most)
    {
        this.signals = signals;
        facts = new MemoryCache(new MemoryCacheOptions { SizeLimit = most });
        signals.Subscribe(topic, Drop, () => Drop(string.Empty));
    }

    /// <summary>How many facts are kept.</summary>
    public int Count => facts.Count;

    /// <summary>
    /// The kept fact when it is still good, else the answer of <paramref name="ask"/>; null when there is none. Inside a transaction the answer may
    /// be what only this transaction sees, so it is not kept.
    /// </summary>
    public async ValueTask<TFact?> GetAsync(
        string key, MessageScope scope, Func<CancellationToken, Task<TFact?>> ask, CancellationToken ct, Predicate<TFact>? good = null)
    {
        if (signals.Hears && facts.TryGetValue<TFact>(key, out var kept) && good?.Invoke(kept!) != false)
        {
            return kept;
        }

        var before = Volatile.Read(ref drops);
        var fact = await ask(ct);
        if (fact is not null && !scope.InTransaction)
        {
            Keep(key, fact, before);
        }

        return fact;
    }

    public void Dispose() => facts.Dispose();

    /// <summary>An answer that was asked for before something was dropped may be older than the change: it is told, not kept.</summary>
    private void Keep(string key, TFact fact, long before)
    {
        lock (gate)
        {
            if (drops == before && signals.Hears)
            {
                facts.Set(key, fact, new MemoryCacheEntryOptions { Size = 1 });
            }
        }
    }

    private void Drop(string key)
    {
        lock (gate)
        {
            drops++;
            if (key.Length == 0)
            {
                facts.Clear();
            }
            else
            {
                facts.Remove(key);
            }
        }
    }
}
