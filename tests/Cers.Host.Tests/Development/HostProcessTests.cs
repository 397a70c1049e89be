using Cers.Host.Development;
using Cers.Testing;
using Xunit;

namespace Cers.Host.Tests.Development;

/// <summary>The Host as a process of its own, as build/run starts it.</summary>
public sealed class HostProcessTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_killed_host_leaves_a_cluster_that_the_next_start_takes_over_and_TERM_stops_everything()
    {
        using var folder = new TemporaryFolder();
        var data = Path.Combine(folder.Path, "postgres", "cluster", "data");

        await using (var first = Start(folder.Path))
        {
            await first.ReadyAsync(Ct);
            await first.KillAsync(Ct);
        }

        var left = Postmaster.Find(data);
        Assert.NotNull(left);

        await using var second = Start(folder.Path);
        await second.ReadyAsync(Ct);
        Assert.Equal(left, Postmaster.Find(data));
        await second.StopAsync(Ct);

        Assert.Equal(0, second.ExitCode);
        Assert.Null(Postmaster.Find(data));
    }

    private static HostProcess Start(string folder) =>
        HostProcess.Start(typeof(CersHost).Assembly.Location, LoopbackPort.Free(), new Dictionary<string, string?>(), "--data", folder);
}
