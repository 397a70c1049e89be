using System.Collections.Concurrent;

namespace Cers.ModuleKit.Tests.Trial;

/// <summary>What handlers tell a test while they run, and where they wait for one another.</summary>
internal sealed class Steps
{
    private readonly ConcurrentDictionary<string, int> counts = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Barrier> barriers = new(StringComparer.Ordinal);

    public int Of(string step) => counts.GetValueOrDefault(step);

    public int Took(string step) => counts.AddOrUpdate(step, 1, (_, n) => n + 1);

    /// <summary>Waits until as many as the test said have come here; later ones pass.</summary>
    public Task MeetAsync(string place, int howMany) => barriers.GetOrAdd(place, _ => new Barrier(howMany)).ArriveAsync();

    private sealed class Barrier(int howMany)
    {
        private readonly TaskCompletionSource all = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int here;

        public Task ArriveAsync()
        {
            if (Interlocked.Increment(ref here) >= howMany)
            {
                all.TrySetResult();
            }

            return all.Task.WaitAsync(TimeSpan.FromSeconds(20));
        }
    }
}

/// <summary>What a test puts in the way of reactions.</summary>
internal sealed class Troubles
{
    private readonly ConcurrentDictionary<string, int> refusals = new(StringComparer.Ordinal);

    /// <summary>What happens by this name is refused so often, then done.</summary>
    public void Refuse(string what, int times) => refusals[what] = times;

    /// <summary>True while it is refused.</summary>
    public Task<bool> MeetAsync(string what) =>
        Task.FromResult(refusals.ContainsKey(what) && refusals.AddOrUpdate(what, 0, (_, left) => left - 1) >= 0);
}
