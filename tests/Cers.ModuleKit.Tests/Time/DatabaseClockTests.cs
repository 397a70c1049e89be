using Cers.ModuleKit.Time;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Xunit;

namespace Cers.ModuleKit.Tests.Time;

public sealed class DatabaseClockTests(Platform platform) : IClassFixture<Platform>
{
    [Fact]
    public async Task A_host_whose_clock_is_wrong_tells_the_database_s_time()
    {
        var clock = new DatabaseClock(new WrongClock());

        await clock.MeasureAsync(platform.Services.GetRequiredService<NpgsqlDataSource>(), TestContext.Current.CancellationToken);

        var database = await platform.Database.ScalarAsync<DateTime>("select clock_timestamp()");
        Assert.InRange((clock.GetUtcNow().UtcDateTime - database).TotalSeconds, -2, 2);
        Assert.InRange(clock.Offset.TotalHours, 6.9, 7.1);
        Assert.True(clock.Age < TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void A_clock_that_was_never_measured_is_as_old_as_can_be() => Assert.Equal(TimeSpan.MaxValue, new DatabaseClock().Age);

    [Fact]
    public async Task A_clock_that_is_set_while_we_run_changes_nothing_here()
    {
        var wrong = new WrongClock();
        var clock = new DatabaseClock(wrong);
        await clock.MeasureAsync(platform.Services.GetRequiredService<NpgsqlDataSource>(), TestContext.Current.CancellationToken);

        wrong.Behind = TimeSpan.FromMinutes(-5);

        var database = await platform.Database.ScalarAsync<DateTime>("select clock_timestamp()");
        Assert.InRange((clock.GetUtcNow().UtcDateTime - database).TotalSeconds, -2, 2);
    }

    [Fact]
    public void A_database_whose_clock_jumps_makes_us_unsteady_until_the_next_measurement_fits()
    {
        var clock = new DatabaseClock();
        var now = new DateTimeOffset(2026, 11, 26, 12, 0, 0, TimeSpan.Zero);
        Assert.False(clock.IsSteady);

        clock.Told(now);
        Assert.True(clock.IsSteady);
        clock.Told(now.AddMinutes(5));
        Assert.False(clock.IsSteady);
        Assert.InRange(clock.GetUtcNow(), now.AddMinutes(5), now.AddMinutes(6));
        clock.Told(clock.GetUtcNow());
        Assert.True(clock.IsSteady);
    }

    private sealed class WrongClock : TimeProvider
    {
        public TimeSpan Behind { get; set; } = TimeSpan.FromHours(7);

        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() - Behind;
    }
}
