using Cers.Host.Development;
using Cers.Host.Tests.Running;

namespace Cers.Host.Tests.Development;

/// <summary>The Host as a process of its own, as build/run starts it.</summary>
public sealed class HostProcessTests
{
    [Fact]
    public async Task A_killed_host_leaves_a_cluster_that_the_next_start_takes_over_and_TERM_stops_everything()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("CERS_TEST_ALL") == "1", "By build/test --all.");
        using var folder = new TemporaryFolder();
        var data = Path.Combine(folder.Path, "postgres", "cluster", "data");

        await using (var first = Start(folder.Path))
        {
            await first.ReadyAsync();
            first.Kill();
            await first.EndAsync();
        }

        var left = Postmaster.Find(data);
        Assert.NotNull(left);

        await using var second = Start(folder.Path);
        await second.ReadyAsync();
        Assert.Equal(left, Postmaster.Find(data));
        second.Signal("TERM");

        Assert.True(await second.EndAsync() == 0, $"TERM ended it with another code.{second.LastWords()}");
        Assert.Null(Postmaster.Find(data));
    }

    private static HostUnderTest Start(string folder) => HostUnderTest.Start(
        new Dictionary<string, string?>(StringComparer.Ordinal) { ["ASPNETCORE_ENVIRONMENT"] = "Development" }, "--data", folder);
}
