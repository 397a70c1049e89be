using Cers.Kernel;
using Cers.Messaging.Operations;
using Cers.ModuleKit.Jobs;
using MediatR;

namespace Cers.ModuleKit.UseCases;

internal sealed class ResumeJobHandler(JobControl control) : IRequestHandler<ResumeJob, Result<Done>>
{
    public Task<Result<Done>> Handle(ResumeJob request, CancellationToken ct) =>
        control.DoAsync(request.Job, async (scheduler, job) => await scheduler.ResumeJob(job, ct), ct);
}
