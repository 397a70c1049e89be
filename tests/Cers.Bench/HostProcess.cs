using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace Cers.Bench;

/// <summary>A Host as a process of its own, as an operator would start it. Killed, if it still runs, when it is disposed.</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly Process process;
    private readonly ConcurrentQueue<string> said = new();

    private HostProcess(Process process, Uri address)
    {
        this.process = process;
        Address = address;
        process.OutputDataReceived += (_, e) => said.Enqueue(e.Data ?? "");
        process.ErrorDataReceived += (_, e) => said.Enqueue(e.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public Uri Address { get; }

    public int Id => process.Id;

    public bool HasExited => process.HasExited;

    /// <summary>What it wrote so far.</summary>
    public string Output => string.Join('\n', said);

    /// <summary>Starts it in Development on a loopback port; <see cref="ReadyAsync"/> waits until it answers.</summary>
    /// <param name="hostDll">The Host's assembly.</param>
    /// <param name="settings">Environment variables; null takes one away.</param>
    public static HostProcess Start(string hostDll, int port, IReadOnlyDictionary<string, string?> settings, params string[] arguments)
    {
        var text = port.ToString(CultureInfo.InvariantCulture);
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[hostDll, "--port", text, .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment.Remove("ConnectionStrings__Cers");
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        return new HostProcess(Process.Start(start) ?? throw new InvalidOperationException("The host did not start."), new Uri($"http://127.0.0.1:{text}"));
    }

    public async Task ReadyAsync(CancellationToken ct)
    {
        using var client = new HttpClient { BaseAddress = Address };
        var since = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(since) < Patience)
        {
            if (process.HasExited)
            {
                throw new InvalidOperationException($"The host ended before it was ready.\n{Output}");
            }

            try
            {
                using var answer = await client.GetAsync("/health/ready", ct);
                if (answer.StatusCode == HttpStatusCode.OK)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), ct);
        }

        throw new TimeoutException($"The host did not become ready.\n{Output}");
    }

    /// <summary>Asks it to stop, as a service manager would, and waits.</summary>
    public async Task StopAsync(CancellationToken ct)
    {
        using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await process.WaitForExitAsync(ct).WaitAsync(Patience, ct);
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill();
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }
}
