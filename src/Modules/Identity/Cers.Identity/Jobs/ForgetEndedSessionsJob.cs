using Cers.Identity.UseCases;
using Cers.Messaging;
using Quartz;

namespace Cers.Identity.Jobs;

/// <summary>Every night.</summary>
internal sealed class ForgetEndedSessionsJob(IDoor door) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await door.SendAsync(Actor.System(nameof(ForgetEndedSessions)), new ForgetEndedSessions(), cancellationToken);
}
