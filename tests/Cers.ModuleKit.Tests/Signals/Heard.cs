using System.Collections.Concurrent;
using Cers.ModuleKit.Signals;

namespace Cers.ModuleKit.Tests.Signals;

/// <summary>What a subscriber of a topic was told.</summary>
internal sealed class Heard
{
    private readonly ConcurrentQueue<string> told = new();

    public Heard(SignalHub signals, string topic) => signals.Subscribe(topic, told.Enqueue, () => told.Enqueue("missed"));

    public IReadOnlyCollection<string> Told => told;
}

internal static class Wait
{
    /// <summary>Waits until something is so; a test that waits in vain says for what.</summary>
    public static async Task UntilAsync(Func<bool> so, string what)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (!so())
        {
            if (patience.IsCancellationRequested)
            {
                throw new TimeoutException(what);
            }

            await Task.Delay(10, CancellationToken.None);
        }
    }
}
