using System.Collections.Concurrent;
using Cers.ModuleKit.Data;

namespace Cers.ModuleKit.Audit;

/// <summary>
/// Keeps a flood of denied messages from flooding the trail: of an actor's denials of a message, so many a minute are entries of their own; the
/// others are counted on this host, and one entry tells their number when the minute is over.
/// </summary>
internal sealed class DenialLimit(TimeProvider clock)
{
    public const int MostAMinute = 5;
    private const int MostKeys = 10_000;

    private readonly ConcurrentDictionary<(string Actor, string Message, long Minute), Counter> counters = new();

    /// <summary>True when the denial is to be written as it is; otherwise it was counted.</summary>
    public bool Admits(AuditEntry entry)
    {
        var minute = MinuteOf(clock.GetUtcNow());
        var key = (entry.Actor, entry.Message, minute);
        if (counters.Count >= MostKeys && !counters.ContainsKey(key))
        {
            // Too many different actors to remember each: they are counted together.
            key = ("various", entry.Message, minute);
        }

        return counters.GetOrAdd(key, _ => new Counter(entry.Channel, entry.Codes)).Increment() <= MostAMinute;
    }

    /// <summary>Takes what was counted in minutes that are over, or in all of them when the host stops.</summary>
    public IEnumerable<AuditEntry> Take(bool all)
    {
        var now = clock.GetUtcNow();
        foreach (var key in counters.Keys.Where(k => all || k.Minute < MinuteOf(now)))
        {
            if (counters.TryRemove(key, out var counter) && counter.Beyond > 0)
            {
                yield return new AuditEntry
                {
                    Id = Guid.CreateVersion7(),
                    At = now,
                    Message = key.Message,
                    Outcome = "denied",
                    Actor = key.Actor,
                    Channel = counter.Channel,
                    Codes = counter.Codes,
                    Count = counter.Beyond,
                };
            }
        }
    }

    private static long MinuteOf(DateTimeOffset at) => at.UtcTicks / TimeSpan.TicksPerMinute;

    private sealed class Counter(string channel, string[] codes)
    {
        private int count;

        public string Channel => channel;

        public string[] Codes => codes;

        public int Beyond => Math.Max(0, Volatile.Read(ref count) - MostAMinute);

        public int Increment() => Interlocked.Increment(ref count);
    }
}
