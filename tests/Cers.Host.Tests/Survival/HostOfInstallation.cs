using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using Xunit;

namespace Cers.Host.Tests.Survival;

/// <summary>One host of an installation, a process that is ended and started again at will on the same address.</summary>
internal sealed class HostOfInstallation(Uri address, IReadOnlyDictionary<string, string> settings) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private readonly ConcurrentQueue<string> output = new();
    private Process? process;

    public Uri Address => address;

    /// <summary>The last lines it wrote, for a failure's message.</summary>
    public string Said => string.Join('\n', output.TakeLast(40));

    /// <summary>Starts the process and returns when it is ready.</summary>
    /// <param name="clock">How far its machine's clock is off, as libfaketime writes it: +300s; null for right.</param>
    public async Task StartAsync(string? clock, CancellationToken ct)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(typeof(CersHost).Assembly.Location);
        foreach (var (key, value) in settings)
        {
            start.Environment[key] = value;
        }

        if (clock is not null)
        {
            start.Environment["LD_PRELOAD"] = FakeTime.Library;
            start.Environment["FAKETIME"] = clock;
            start.Environment["FAKETIME_DONT_FAKE_MONOTONIC"] = "1";
        }

        start.Environment["ASPNETCORE_URLS"] = address.ToString();
        process = Process.Start(start)!;
        process.OutputDataReceived += (_, e) => Keep(e.Data);
        process.ErrorDataReceived += (_, e) => Keep(e.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await ReadyAsync(ct);
    }

    /// <summary>kill -9.</summary>
    public async Task KillAsync(CancellationToken ct)
    {
        process!.Kill();
        await process.WaitForExitAsync(ct);
        process.Dispose();
        process = null;
    }

    public async ValueTask DisposeAsync()
    {
        if (process is { HasExited: false })
        {
            using var term = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(40));
            try
            {
                await process.WaitForExitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                process.Kill();
            }
        }

        process?.Dispose();
    }

    private async Task ReadyAsync(CancellationToken ct)
    {
        using var client = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromSeconds(5) };
        var since = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(since) < Patience)
        {
            Assert.False(process!.HasExited, $"The host ended before it was ready:\n{Said}");
            try
            {
                using var answer = await client.GetAsync("/health/ready", ct);
                if (answer.StatusCode == HttpStatusCode.OK)
                {
                    return;
                }
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException && !ct.IsCancellationRequested)
            {
                // Not listening yet.
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), ct);
        }

        Assert.Fail($"The host did not become ready:\n{Said}");
    }

    private void Keep(string? line)
    {
        if (line is not null)
        {
            output.Enqueue(line);
            while (output.Count > 400)
            {
                output.TryDequeue(out _);
            }
        }
    }
}
