using Cers.Kernel;
using Cers.ModuleKit.Audit;
using Cers.ModuleKit.Tests.Trial;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace Cers.ModuleKit.Tests.Audit;

public sealed class DenialLimitTests(Platform platform) : IClassFixture<Platform>
{
    private const int Flood = 60;

    [Fact]
    public async Task A_flood_of_denials_is_a_few_entries_and_a_count()
    {
        var stranger = Platform.Someone();
        await Task.WhenAll(Enumerable.Range(0, Flood).Select(_ => platform.SendAsync(stranger, new WriteNote(AccountId.New(), "denied"))));

        await platform.Services.GetServices<IHostedService>().OfType<DenialCounts>().Single().WriteAsync(all: true, TestContext.Current.CancellationToken);

        // A flood that runs over the end of a minute has twice the entries.
        var entries = await platform.Database.ScalarAsync<long>("select count(*) from platform.audit_entries where actor = $1 and outcome = 'denied'", stranger.Key);
        Assert.InRange(entries, DenialLimit.MostAMinute + 1, 2 * (DenialLimit.MostAMinute + 1));
        Assert.Equal(Flood, await platform.Database.ScalarAsync<long>("select sum(coalesce(count, 1)) from platform.audit_entries where actor = $1", stranger.Key));
        Assert.Equal(
            ["WriteNote|access.not_allowed"],
            await platform.Database.RowsAsync("select distinct message, array_to_string(codes, ' ') from platform.audit_entries where actor = $1", stranger.Key));
    }

    [Fact]
    public async Task Another_actor_s_denial_is_an_entry_of_its_own()
    {
        var (one, two) = (Platform.Someone(), Platform.Someone());
        for (var i = 0; i < 20; i++)
        {
            await platform.SendAsync(one, new WriteNote(AccountId.New(), "denied"));
        }

        await platform.SendAsync(two, new WriteNote(AccountId.New(), "denied"));

        Assert.Equal(["WriteNote|denied|access.not_allowed"], await platform.AuditOfAsync(two));
    }
}
