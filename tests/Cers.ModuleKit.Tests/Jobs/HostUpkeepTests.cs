using Cers.ModuleKit.Jobs;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;

namespace Cers.ModuleKit.Tests.Jobs;

public sealed class HostUpkeepTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>A connection that broke in the middle throws more than the database's own exceptions.</summary>
    [Fact]
    public async Task Whatever_fails_is_tried_again_and_ends_no_host()
    {
        using var upkeep = new Failing(NullLogger.Instance);

        await upkeep.StartAsync(Ct);
        await upkeep.Third.WaitAsync(TimeSpan.FromMinutes(1), Ct);

        Assert.False(upkeep.ExecuteTask!.IsCompleted);
        await upkeep.StopAsync(Ct);
        Assert.False(upkeep.ExecuteTask.IsFaulted);
    }

    private sealed class Failing(ILogger log) : HostUpkeep(TimeSpan.FromMilliseconds(1), log)
    {
        private readonly TaskCompletionSource third = new();
        private int turns;

        public Task Third => third.Task;

        protected override Task DoAsync(CancellationToken ct)
        {
            if (++turns < 3)
            {
                throw new InvalidOperationException();
            }

            third.TrySetResult();
            return Task.Delay(Timeout.Infinite, ct);
        }
    }
}
