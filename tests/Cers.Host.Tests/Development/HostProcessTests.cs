using System.Diagnostics;
using System.Globalization;
using System.Net;
using Cers.Host.Development;
using Xunit;

namespace Cers.Host.Tests.Development;

/// <summary>The Host as a process of its own, as build/run starts it.</summary>
public sealed class HostProcessTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_killed_host_leaves_a_cluster_that_the_next_start_takes_over_and_TERM_stops_everything()
    {
        using var folder = new TemporaryFolder();
        var data = Path.Combine(folder.Path, "postgres", "cluster", "data");

        using (var first = Start(folder.Path, out var port))
        {
            await ReadyAsync(first, port);
            first.Kill();
            await first.WaitForExitAsync(Ct);
        }

        var left = Postmaster.Find(data);
        Assert.NotNull(left);

        using var second = Start(folder.Path, out var secondPort);
        await ReadyAsync(second, secondPort);
        Assert.Equal(left, Postmaster.Find(data));
        using var kill = Process.Start("kill", ["-TERM", second.Id.ToString(CultureInfo.InvariantCulture)]);
        await second.WaitForExitAsync(Ct).WaitAsync(Patience, Ct);

        Assert.Equal(0, second.ExitCode);
        Assert.Null(Postmaster.Find(data));
    }

    private static Process Start(string folder, out int port)
    {
        port = LoopbackPort.Free();
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in (string[])[typeof(CersHost).Assembly.Location, "--port", port.ToString(CultureInfo.InvariantCulture), "--data", folder])
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment.Remove("ConnectionStrings__Cers");
        var process = Process.Start(start)!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static async Task ReadyAsync(Process process, int port)
    {
        using var client = new HttpClient();
        var since = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(since) < Patience)
        {
            Assert.False(process.HasExited, "The host ended before it was ready.");
            try
            {
                using var answer = await client.GetAsync(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/health/ready"), Ct);
                if (answer.StatusCode == HttpStatusCode.OK)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), Ct);
        }

        Assert.Fail("The host did not become ready.");
    }
}
