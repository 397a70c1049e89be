using Cers.Messaging;
using Cers.Registration.UseCases;
using Quartz;

namespace Cers.Registration.Jobs;

/// <summary>Shortly after midnight in Ottawa: secrets end with a day.</summary>
internal sealed class ExpireSharedSecretsJob(IDoor door) : IJob
{
    public const string Schedule = "0 5 0 * * ?";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken ct = default) =>
        await door.SendAsync(Actor.System(nameof(ExpireSharedSecrets)), new ExpireSharedSecrets(), ct);
}
