using Cers.Messaging;
using Cers.ModuleKit.Tests.Audit;
using Cers.ModuleKit.UseCases;
using Xunit;

namespace Cers.ModuleKit.Tests.UseCases;

public sealed class MakePartitionsTests(Platform platform) : IClassFixture<Platform>
{
    private static readonly Actor Job = Actor.System("MakePartitions");

    [Fact]
    public async Task Months_that_are_missing_are_made_and_the_default_partition_is_emptied_into_them()
    {
        var month = await platform.Database.ScalarAsync<string>("select to_char(now() at time zone 'UTC', 'YYYY_MM')");
        await platform.Database.ExecuteAsync($"drop table platform.audit_entries_{month}");
        await platform.WriteAsync(3);
        Assert.Equal(3, await platform.Database.ScalarAsync<long>("select count(*) from platform.audit_entries_default"));
        Assert.Equal(["True"], await platform.Database.RowsAsync("select spare_filled from platform.monthly_state()"));

        Assert.True((await platform.SendAsync(Job, new MakePartitions())).IsSuccess);

        Assert.Equal(0, await platform.Database.ScalarAsync<long>("select count(*) from platform.audit_entries_default"));
        Assert.Equal(4, await platform.Database.ScalarAsync<long>($"select count(*) from platform.audit_entries_{month}"));
        Assert.Equal(["platform.audit_entries|6|False"], await platform.Database.RowsAsync("select name, months_ahead, spare_filled from platform.monthly_state()"));
    }

    [Fact]
    public async Task Only_the_system_makes_them() =>
        Assert.Equal("access.not_allowed", Assert.Single((await platform.SendAsync(Platform.Someone(), new MakePartitions())).Errors).Code);
}
