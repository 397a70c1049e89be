using Cers.Messaging;
using Cers.Registration.UseCases;
using Quartz;

namespace Cers.Registration.Jobs;

/// <summary>Every night.</summary>
internal sealed class DeleteEndedEmailCodesJob(IDoor door) : IJob
{
    public const string Schedule = "0 15 0 * * ?";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken ct = default) =>
        await door.SendAsync(Actor.System(nameof(DeleteEndedEmailCodes)), new DeleteEndedEmailCodes(), ct);
}
