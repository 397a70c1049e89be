using Cers.Kernel;
using Cers.Messaging.Operations;
using Cers.ModuleKit.Jobs;
using MediatR;
using Quartz;

namespace Cers.ModuleKit.UseCases;

internal sealed class RunJobHandler(JobControl control) : IRequestHandler<RunJob, Result<Done>>
{
    public Task<Result<Done>> Handle(RunJob request, CancellationToken ct) =>
        control.DoAsync(request.Job, (scheduler, job) => scheduler.TriggerJob(job, ct), ct);
}
