using Cers.Kernel;
using Cers.Messaging;
using Npgsql;
using Quartz;

namespace Cers.ModuleKit.Jobs;

/// <summary>
/// The one Quartz job: sends the command it is named after. A refusal is a failure of the run, never a silent success. A host that dies in it
/// leaves it to another one, which runs it again: the command decides from the database's state.
/// </summary>
[DisallowConcurrentExecution]
internal sealed class CommandJob(IDoor door, KnownJobs jobs) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken ct = default)
    {
        // A host of the version before has no such job: the next firing may find one that does.
        var job = jobs.Find(context.JobDetail.Key.Name) ?? throw new JobFailedException("UnknownToThisVersion");
        IResult answer;
        try
        {
            answer = await job.SendAsync(door, ct);
        }
        catch (Exception e) when (e is not OperationCanceledException || !ct.IsCancellationRequested)
        {
            // The class only: what an exception says may repeat somebody's data, and this is kept and shown.
            throw new JobFailedException(e is PostgresException { SqlState: var state } ? $"PostgresException {state}" : e.GetType().Name);
        }

        if (!answer.IsSuccess)
        {
            throw new JobFailedException(string.Join(' ', answer.Errors.Select(e => e.Code)));
        }
    }
}

/// <summary>The run of a job failed; the message is an error class or the codes of a refusal, and is what the history keeps.</summary>
internal sealed class JobFailedException(string fault) : Exception(fault);
