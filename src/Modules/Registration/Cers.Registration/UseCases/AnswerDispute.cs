using Cers.Kernel;
using Cers.ModuleKit.Messages;
using Cers.Registration.Contracts;
using Cers.Registration.Data;
using Cers.Registration.Domain;
using Cers.Registration.Mail;
using FluentValidation;
using MediatR;

namespace Cers.Registration.UseCases;

internal sealed class AnswerDisputeValidator : AbstractValidator<AnswerDispute>
{
    public AnswerDisputeValidator() => RuleFor(m => m.Text).SaysInCase(1);
}

internal sealed class AnswerDisputeHandler(RegistrationDbContext db, MessageScope scope, TccuMailbox unit, BusinessDays days, TimeProvider clock)
    : IRequestHandler<AnswerDispute, Result<Done>>
{
    public async Task<Result<Done>> Handle(AnswerDispute request, CancellationToken ct)
    {
        var disputed = await db.LockCaseAsync(request.Number, ct);
        if (disputed is null)
        {
            return CaseErrors.Unknown();
        }

        scope.Concerns("case", disputed.Number);
        var awaited = disputed.State == CaseState.AwaitingClient;
        var answered = disputed.Answer(CaseActors.Of(scope), request.Text, clock.GetUtcNow(), days);
        if (answered.IsSuccess && awaited)
        {
            CaseQueueMail.To(unit, disputed.Number, QueueNews.Answered, CaseClock.DayOf(disputed.DueAt!.Value)).ToList().ForEach(scope.Mail);
        }

        return answered;
    }
}
