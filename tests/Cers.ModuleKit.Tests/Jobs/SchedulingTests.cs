using Cers.ModuleKit.Jobs;
using Cers.ModuleKit.Tests.Trial;
using Cers.ModuleKit.Tests.UseCases;
using Microsoft.Extensions.DependencyInjection;
using Quartz;
using Xunit;

namespace Cers.ModuleKit.Tests.Jobs;

public sealed class SchedulingTests(Platform platform) : IClassFixture<Platform>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>The tables say what they would say had no host run for an hour: starting another host must not forget that the job was due.</summary>
    [Fact]
    public async Task A_job_that_was_due_while_no_host_ran_runs_once_soon_after()
    {
        var scheduler = await platform.Services.GetRequiredKeyedService<ISchedulerFactory>(Scheduling.Cluster).GetScheduler(Ct);
        await scheduler.Standby(Ct);
        var anHourAgo = platform.Clock.GetUtcNow().AddHours(-1).UtcTicks;
        await platform.Database.ExecuteAsync("update quartz.qrtz_triggers set next_fire_time = $1 where trigger_name = $2", anHourAgo, nameof(Tick));

        using var after = platform.AnotherHost();
        using var another = platform.AnotherHost();
        await after.StartAsync(Ct);
        await another.StartAsync(Ct);

        await new Desk(platform).HasRunAsync(nameof(Tick));
        Assert.Equal(1, await platform.Database.ScalarAsync<long>("select count(*) from trial.tries where what = 'tick'"));
        Assert.True(await platform.Database.ScalarAsync<long>("select next_fire_time from quartz.qrtz_triggers where trigger_name = $1", nameof(Tick)) > platform.Clock.GetUtcNow().UtcTicks);
        await Task.WhenAll(after.StopAsync(Ct), another.StopAsync(Ct));
    }

    [Fact]
    public async Task The_scheduler_s_clock_is_the_applications() =>
        Assert.Same(platform.Clock, (await platform.Services.GetRequiredKeyedService<ISchedulerFactory>(Scheduling.Cluster).GetScheduler(Ct)).TimeProvider);

    [Fact]
    public void A_schedule_that_cannot_be_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => JobSchedule.EveryDay(24, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => JobSchedule.EveryHour(60));
        Assert.Throws<ArgumentOutOfRangeException>(() => JobSchedule.EveryMinutes(7));
        Assert.Throws<ArgumentOutOfRangeException>(() => JobSchedule.EveryMinutes(0));
    }

    [Fact]
    public void Every_schedule_is_one_that_Quartz_understands_and_people_read_in_both_languages()
    {
        foreach (var schedule in (JobSchedule[])[JobSchedule.EveryDay(0, 5), JobSchedule.EveryHour(7), JobSchedule.EveryMinutes(1), JobSchedule.EveryMinutes(15)])
        {
            Assert.NotNull(new CronExpression(schedule.Cron).GetNextValidTimeAfter(platform.Clock.GetUtcNow()));
            Assert.NotEqual(schedule.Words.En, schedule.Words.Fr);
        }

        Assert.Equal("Tous les jours à 0\u00a0h\u00a005", JobSchedule.EveryDay(0, 5).Words.Fr);
        Assert.Equal("Every 15 minutes", JobSchedule.EveryMinutes(15).Words.En);
    }
}
