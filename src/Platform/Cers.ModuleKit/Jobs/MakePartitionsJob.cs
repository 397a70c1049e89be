using Cers.Messaging;
using Cers.ModuleKit.UseCases;
using Quartz;

namespace Cers.ModuleKit.Jobs;

/// <summary>Every night.</summary>
internal sealed class MakePartitionsJob(IDoor door) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await door.SendAsync(Actor.System(nameof(MakePartitions)), new MakePartitions(), cancellationToken);
}
