using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using Cers.Host.Development;

namespace Cers.Host.Tests.Running;

/// <summary>The Host as a process of its own. Whatever it is waited for in vain shows what it wrote last.</summary>
internal sealed class HostUnderTest : IAsyncDisposable
{
    // Generous: what is slow on a busy machine is not broken.
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    private const int Kept = 120;

    private readonly ConcurrentQueue<string> output = new();
    private readonly Process process;
    private readonly HttpClient client;

    private HostUnderTest(Process process, Uri address)
    {
        this.process = process;
        Address = address;
        client = TestCertificate.ClientOf(address);
    }

    public Uri Address { get; }

    public int Id => process.Id;

    public bool HasExited => process.HasExited;

    /// <summary>Everything it wrote, both streams, line by line.</summary>
    public IReadOnlyList<string> Output => [.. output];

    /// <summary>Starts the Host on a free port of loopback. A null takes a variable out of the environment.</summary>
    public static HostUnderTest Start(IReadOnlyDictionary<string, string?> environment, params IReadOnlyList<string> arguments) =>
        Start(new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{LoopbackPort.Free()}")), environment, arguments);

    public static HostUnderTest Start(Uri address, IReadOnlyDictionary<string, string?> environment, params IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (IReadOnlyList<string>)[typeof(CersHost).Assembly.Location, .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment.Remove("ConnectionStrings__Cers");
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        start.Environment["ASPNETCORE_URLS"] = address.GetLeftPart(UriPartial.Authority);

        var host = new HostUnderTest(Process.Start(start)!, address);
        host.process.OutputDataReceived += (_, line) => host.Keep(line.Data);
        host.process.ErrorDataReceived += (_, line) => host.Keep(line.Data);
        host.process.BeginOutputReadLine();
        host.process.BeginErrorReadLine();
        return host;
    }

    /// <summary>Waits until it says that it is ready.</summary>
    public Task ReadyAsync() => UntilAsync("ready", async () => await StatusAsync("/health/ready") == HttpStatusCode.OK);

    /// <summary>What it answers, or null when it does not.</summary>
    public async Task<HttpStatusCode?> StatusAsync(string path)
    {
        try
        {
            using var answer = await client.GetAsync(path, TestContext.Current.CancellationToken);
            return answer.StatusCode;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    public void Signal(string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    public void Kill() => process.Kill();

    /// <summary>Waits for its end; returns its exit code.</summary>
    public async Task<int> EndAsync()
    {
        try
        {
            await process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Patience, TestContext.Current.CancellationToken);
            return process.ExitCode;
        }
        catch (TimeoutException e)
        {
            throw new TimeoutException($"The host did not end.{LastWords()}", e);
        }
    }

    public async Task UntilAsync(string what, Func<Task<bool>> holds)
    {
        var since = Stopwatch.GetTimestamp();
        while (!await holds())
        {
            Assert.False(process.HasExited, $"The host ended before it was {what}.{LastWords()}");
            Assert.True(Stopwatch.GetElapsedTime(since) < Patience, $"The host did not become {what} in {Patience.TotalSeconds} s.{LastWords()}");
            await Task.Delay(TimeSpan.FromMilliseconds(50), TestContext.Current.CancellationToken);
        }
    }

    public string LastWords() => $" It wrote:\n{string.Join('\n', output.TakeLast(Kept))}";

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill();
            await process.WaitForExitAsync(CancellationToken.None);
        }

        process.Dispose();
        client.Dispose();
    }

    private void Keep(string? line)
    {
        if (line is not null)
        {
            output.Enqueue(line);
        }
    }
}
