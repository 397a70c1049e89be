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

    private sealed class WrongClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddHours(-7);
    }
}
