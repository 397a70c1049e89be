using Cers.Kernel;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Quartz;

namespace Cers.ModuleKit.Jobs;

/// <summary>
/// Tells Quartz's tables of the program's jobs, before the scheduler starts. What is there stays: when a job is due next, so that one missed while
/// no host ran is run once soon after, and whether somebody paused it. Jobs that a later version no longer has are taken away by a migration.
/// </summary>
internal sealed class JobDeclaration([FromKeyedServices(Scheduling.Cluster)] ISchedulerFactory schedulers, KnownJobs jobs) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        foreach (var job in jobs.All)
        {
            var detail = JobBuilder.Create<CommandJob>().WithIdentity(job.Key).StoreDurably().RequestRecovery().Build();
            await scheduler.AddJob(detail, AddJobOptions.Replacing, cancellationToken);
            await ScheduleAsync(scheduler, job, cancellationToken);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static async Task ScheduleAsync(IScheduler scheduler, KnownJob job, CancellationToken ct)
    {
        var wanted = TriggerBuilder.Create().WithIdentity(job.Trigger).ForJob(job.Key)
            .WithCronSchedule(job.Schedule.Cron, c => c.InTimeZone(OttawaTime.Zone).WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed)).Build();
        switch (await scheduler.GetTrigger(job.Trigger, ct))
        {
            case null:
                await scheduler.ScheduleTrigger(wanted, TriggerConflict.Keep, ct);
                break;
            case ICronTrigger there when there.CronExpressionString == job.Schedule.Cron:
                break;
            default:
                var paused = await scheduler.GetTriggerState(job.Trigger, ct) == TriggerState.Paused;
                await scheduler.RescheduleJob(job.Trigger, wanted, ct);
                if (paused)
                {
                    await scheduler.PauseJob(job.Key, ct);
                }

                break;
        }
    }
}
