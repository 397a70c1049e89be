using System.Diagnostics;

namespace Cers.Bench;

/// <summary>What a loop of requests did: how many a second, and how long one took.</summary>
internal sealed record Rate(int Requests, double PerSecond, double MedianMilliseconds, double P99Milliseconds);

/// <summary>Keeps a number of connections busy for a while and counts.</summary>
internal static class Load
{
    public const int Connections = 16;

    /// <summary>Each connection calls <paramref name="call"/> again and again; a call that throws ends the run, since a refused request measures nothing.</summary>
    public static async Task<Rate> RunAsync(TimeSpan measured, Func<int, CancellationToken, Task> call)
    {
        var since = Stopwatch.GetTimestamp();
        var times = await BusyAsync(measured, call);
        var took = Stopwatch.GetElapsedTime(since);
        times.Sort();
        return new Rate(times.Count, times.Count / took.TotalSeconds, times[times.Count / 2], times[(int)(times.Count * 0.99)]);
    }

    private static async Task<List<double>> BusyAsync(TimeSpan span, Func<int, CancellationToken, Task> call)
    {
        var all = new List<double>();
        var end = Stopwatch.GetTimestamp() + (long)(span.TotalSeconds * Stopwatch.Frequency);
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(connection => Task.Run(async () =>
        {
            var times = new List<double>();
            while (Stopwatch.GetTimestamp() < end)
            {
                var before = Stopwatch.GetTimestamp();
                await call(connection, CancellationToken.None);
                times.Add(Stopwatch.GetElapsedTime(before).TotalMilliseconds);
            }

            lock (all)
            {
                all.AddRange(times);
            }
        })));
        return all;
    }
}
