using Cers.Messaging;
using Cers.ModuleKit.UseCases;
using Quartz;

namespace Cers.ModuleKit.Jobs;

/// <summary>Every ten minutes, batch by batch until little is left.</summary>
[DisallowConcurrentExecution]
internal sealed class ClearOutboxJob(IDoor door) : IJob
{
    public const string Schedule = "0 3/10 * * * ?";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken ct = default)
    {
        while (await door.SendAsync(Actor.System(nameof(ClearOutbox)), new ClearOutbox(), ct) is { IsSuccess: true, Value.Count: >= ClearOutbox.Batch })
        {
        }
    }
}
