using Cers.Kernel;
using Cers.ModuleKit.Messages;
using Cers.Registration.Contracts;
using Cers.Registration.Data;
using Cers.Registration.Domain;
using Cers.Registration.Mail;
using FluentValidation;
using MediatR;

namespace Cers.Registration.UseCases;

internal sealed class ReopenDisputeValidator : AbstractValidator<ReopenDispute>
{
    public ReopenDisputeValidator() => RuleFor(m => m.Statement).SaysInCase(10);
}

internal sealed class ReopenDisputeHandler(RegistrationDbContext db, MessageScope scope, CaseEffects effects, TccuMailbox unit, BusinessDays days, TimeProvider clock)
    : IRequestHandler<ReopenDispute, Result<Done>>
{
    public async Task<Result<Done>> Handle(ReopenDispute request, CancellationToken ct)
    {
        var disputed = await db.LockCaseAsync(request.Number, ct);
        if (disputed is null)
        {
            return CaseErrors.Unknown();
        }

        scope.Concerns("case", disputed.Number);
        var reopened = disputed.Reopen(CaseActors.Of(scope), request.Statement, clock.GetUtcNow(), days);
        if (reopened.IsSuccess)
        {
            await effects.TellKeepersAsync(disputed, CaseNews.Reopened, ct);
            CaseQueueMail.To(unit, disputed.Number, QueueNews.Reopened, CaseClock.DayOf(disputed.DueAt!.Value)).ToList().ForEach(scope.Mail);
        }

        return reopened;
    }
}
