using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Cers.ModuleKit.Signals;

/// <summary>
/// Where the parts of a host hear what changed on any host. Whoever keeps something in memory subscribes by topic, once, for the life of the host.
/// A command's own signals are heard here before its sender gets the answer; those of other hosts come by the <see cref="SignalListener"/>.
/// </summary>
public sealed class SignalHub(TimeProvider clock)
{
    /// <summary>How old the proof that nothing was missed may be. Memory that must not be older than this asks <see cref="Hears"/>.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, ImmutableList<Subscription>> byTopic = new(StringComparer.Ordinal);
    private long provenAt = long.MinValue;

    /// <summary>
    /// True while everything that was committed up to a second ago has been heard. A clock reading, not a flag: a listener that hangs, or a host that
    /// was frozen, is away without anybody having to notice.
    /// </summary>
    public bool Hears => Volatile.Read(ref provenAt) is > long.MinValue and var at && clock.GetElapsedTime(at) < Patience;

    /// <summary>Both are called on the listener's thread: be quick, and do not ask the database.</summary>
    /// <param name="heard">Gets the key; an empty one means all of the topic.</param>
    /// <param name="missed">Anything of the topic may have changed unheard: when the listener goes away, and again before it is back.</param>
    public void Subscribe(string topic, Action<string> heard, Action missed) =>
        byTopic.AddOrUpdate(topic, _ => [new Subscription(heard, missed)], (_, known) => known.Add(new Subscription(heard, missed)));

    internal void Hear(Signal signal)
    {
        foreach (var subscription in byTopic.GetValueOrDefault(signal.Topic) ?? [])
        {
            subscription.Heard(signal.Key);
        }
    }

    /// <summary>An echo came back that had been sent at a timestamp: all that was committed before it has been heard.</summary>
    internal void Prove(long sentAt) => Volatile.Write(ref provenAt, sentAt);

    internal void Miss()
    {
        Volatile.Write(ref provenAt, long.MinValue);
        foreach (var subscription in byTopic.Values.SelectMany(s => s))
        {
            subscription.Missed();
        }
    }

    private sealed record Subscription(Action<string> Heard, Action Missed);
}
