using Cers.Messaging;
using Cers.ModuleKit.UseCases;
using Quartz;

namespace Cers.ModuleKit.Jobs;

/// <summary>Every hour, until there is no full batch left.</summary>
internal sealed class ForgetStoredAnswersJob(IDoor door) : IJob
{
    public const string Schedule = "0 40 * * * ?";

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        while ((await door.SendAsync(Actor.System(nameof(ForgetStoredAnswers)), new ForgetStoredAnswers(), cancellationToken)).Value == ForgetStoredAnswers.Most)
        {
        }
    }
}
