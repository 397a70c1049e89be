using Cers.Kernel;
using Cers.Messaging.Operations;
using Cers.ModuleKit.Jobs;
using MediatR;

namespace Cers.ModuleKit.UseCases;

internal sealed class PauseJobHandler(JobControl control) : IRequestHandler<PauseJob, Result<Done>>
{
    public Task<Result<Done>> Handle(PauseJob request, CancellationToken ct) =>
        control.DoAsync(request.Job, async (scheduler, job) => await scheduler.PauseJob(job, ct), ct);
}
