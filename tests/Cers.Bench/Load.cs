using System.Diagnostics;

namespace Cers.Bench;

/// <summary>What a loop of requests did.</summary>
internal sealed record Rate(int Requests, double PerSecond);

/// <summary>Keeps a number of connections busy for a while and counts.</summary>
internal static class Load
{
    public const int Connections = 16;

    /// <summary>Each connection calls <paramref name="call"/> again and again; a call that throws ends the run, since a refused request measures nothing.</summary>
    public static async Task<Rate> RunAsync(TimeSpan measured, Func<CancellationToken, Task> call, CancellationToken ct)
    {
        var since = Stopwatch.GetTimestamp();
        var requests = 0;
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(
            async () =>
            {
                while (Stopwatch.GetElapsedTime(since) < measured)
                {
                    await call(ct);
                    Interlocked.Increment(ref requests);
                }
            },
            ct)));
        return new Rate(requests, requests / Stopwatch.GetElapsedTime(since).TotalSeconds);
    }
}
