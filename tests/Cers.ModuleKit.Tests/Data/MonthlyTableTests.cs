using Cers.ModuleKit.Tests.Audit;
using Npgsql;
using Xunit;

namespace Cers.ModuleKit.Tests.Data;

public sealed class MonthlyTableTests(Platform platform) : IClassFixture<Platform>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Entries_are_kept_for_their_years_and_dropped_by_the_owner_alone_when_they_are_sealed()
    {
        await platform.SealWithOldMonthAsync();

        var early = await Assert.ThrowsAsync<PostgresException>(() => platform.Database.ScalarAsync<long>("select platform.drop_audit_month(now()::date)"));
        Assert.Contains("are kept for 6 years", early.MessageText, StringComparison.Ordinal);
        Assert.Equal(1, await platform.Database.ScalarAsync<long>("select platform.drop_audit_month('2019-03-15')"));

        var report = await platform.VerifyAsync();
        Assert.Equal((true, 1L), (report.IsSound, report.Dropped));
    }

    [Fact]
    public async Task The_application_makes_no_more_than_the_months_ahead()
    {
        await using var app = NpgsqlDataSource.Create(platform.Database.App);
        foreach (var sql in (string[])["select platform.make_partitions(1000)", "select platform.drop_audit_month('2019-03-15')", "insert into platform.monthly_tables values ('pg_catalog.pg_class')"])
        {
            await using var command = app.CreateCommand(sql);
            await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteNonQueryAsync(Ct));
        }
    }
}

internal static class OldMonth
{
    /// <summary>An entry of a month long over, in a partition of its own, sealed.</summary>
    public static async Task SealWithOldMonthAsync(this Platform platform)
    {
        await platform.Database.ExecuteAsync(
            "create table platform.audit_entries_2019_03 partition of platform.audit_entries for values from ('2019-03-01 00:00:00+00') to ('2019-04-01 00:00:00+00')");
        await platform.Database.ExecuteAsync(
            "insert into platform.audit_entries (id, at, message, outcome, actor, channel) values ($1, '2019-03-15 12:00:00+00', 'Old', 'done', 'system:old', 'Portal')", Guid.CreateVersion7());
        await platform.SealAllAsync();
    }
}
