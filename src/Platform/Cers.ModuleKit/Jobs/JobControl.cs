using Cers.Kernel;
using Cers.ModuleKit.Messages;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace Cers.ModuleKit.Jobs;

/// <summary>What a command does to a job, in the command's transaction: done and audited, or neither.</summary>
internal sealed class JobControl([FromKeyedServices(Scheduling.Cluster)] ISchedulerFactory schedulers, KnownJobs jobs, MessageScope scope)
{
    public async Task<Result<Done>> DoAsync(string name, Func<IScheduler, JobKey, ValueTask> what, CancellationToken ct)
    {
        if (jobs.Find(name) is not { } job)
        {
            return new NotFound("operations.job_unknown", new("There is no such job.", "Cette tâche n'existe pas."), "job");
        }

        scope.Concerns("job", job.Name);
        var scheduler = await schedulers.GetScheduler(ct);

        // Ended with the scope, after the commit: only then may the scheduler be told to look.
        scope.EndWith(scheduler.EnlistTransaction(scope.Transaction!));
        await what(scheduler, job.Key);
        return default(Done);
    }
}
