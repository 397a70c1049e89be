using Cers.ModuleKit.Data;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Xunit;

namespace Cers.ModuleKit.Tests.Data;

public sealed class MigratorTests(Platform platform) : IClassFixture<Platform>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private Migrator Migrator => platform.Services.GetRequiredService<Migrator>();

    [Fact]
    public async Task A_second_run_applies_nothing() => Assert.Empty(await Migrator.MigrateAsync(platform.Database.Migrator, Ct));

    [Fact]
    public async Task A_missing_migration_is_told_and_applied_by_two_hosts_once()
    {
        var name = Migrator.Describe().Select(d => d.Split(' ')[0]).Single(n => n.StartsWith("trial/", StringComparison.Ordinal));
        await platform.Database.ExecuteAsync("delete from platform.migrations where name = $1", name);
        await platform.Database.ExecuteAsync("drop schema trial cascade");

        Assert.Equal([name], await Migrator.MissingAsync(platform.Services.GetRequiredService<NpgsqlDataSource>(), Ct));
        var runs = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Migrator.MigrateAsync(platform.Database.Migrator, Ct)));

        Assert.Equal([name], runs.SelectMany(r => r));
    }

    [Fact]
    public async Task A_migration_that_was_changed_after_it_was_applied_stops_the_start()
    {
        const string Name = "platform/0001_platform";
        var checksum = await platform.Database.ScalarAsync<string>("select checksum from platform.migrations where name = $1", Name);
        await platform.Database.ExecuteAsync("update platform.migrations set checksum = 'x' where name = $1", Name);

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => Migrator.MigrateAsync(platform.Database.Migrator, Ct));

        Assert.Contains(Name, refused.Message, StringComparison.Ordinal);
        await platform.Database.ExecuteAsync("update platform.migrations set checksum = $2 where name = $1", Name, checksum!);
    }
}
