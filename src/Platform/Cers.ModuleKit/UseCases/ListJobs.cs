using Cers.Kernel;
using Cers.Messaging.Operations;
using Cers.ModuleKit.Jobs;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Quartz;
using Quartz.Extensibility;

namespace Cers.ModuleKit.UseCases;

internal sealed class ListJobsHandler(
    [FromKeyedServices(Scheduling.Cluster)] ISchedulerFactory schedulers, [FromKeyedServices(Scheduling.Cluster)] IExecutionHistoryStore history, KnownJobs jobs)
    : IRequestHandler<ListJobs, Result<IReadOnlyList<JobRow>>>
{
    public async Task<Result<IReadOnlyList<JobRow>>> Handle(ListJobs request, CancellationToken ct)
    {
        var scheduler = await schedulers.GetScheduler(ct);
        var known = jobs.All;
        var triggers = (await scheduler.QueryTriggers(new TriggerQuery { Take = PagedQuery.All }, ct)).Items.ToLookup(t => t.Key.Name, StringComparer.Ordinal);
        var statuses = await history.QueryJobRunStatuses(
            new JobRunStatusQuery { SchedulerName = Scheduling.Cluster, Jobs = [.. known.Select(j => j.Key)], Take = known.Count }, ct);
        var lastRuns = statuses.Items.ToDictionary(s => s.Job.Name, StringComparer.Ordinal);
        return known.Select(job => RowOf(job, triggers[job.Trigger.Name].FirstOrDefault(), lastRuns.GetValueOrDefault(job.Name))).ToList();
    }

    private static JobRow RowOf(KnownJob job, TriggerHeader? trigger, JobRunStatus? last)
    {
        var paused = trigger is null or { State: TriggerState.Paused };
        return new JobRow(
            job.Name,
            job.Does,
            job.Schedule.Words,
            job.Schedule.Cron,
            last is null ? null : new JobRun(last.LastFiredAtUtc, last.LastDuration, last.LastSchedulerInstanceId ?? "", FaultOf(last)),
            paused ? null : trigger!.NextFireTimeUtc,
            paused);
    }

    /// <summary>A run that was cut off by a stop did not succeed either.</summary>
    private static string? FaultOf(JobRunStatus last) =>
        last.LastResult == JobRunResult.Succeeded ? null
        : last.LastResult == JobRunResult.Failed ? last.LastFailureMessage ?? nameof(JobRunResult.Failed)
        : last.LastResult.ToString();
}
