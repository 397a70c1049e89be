using Cers.Kernel;
using Cers.ModuleKit.Messages;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Data;
using Cers.Registration.Domain;
using FluentValidation;
using MediatR;

namespace Cers.Registration.UseCases.BackOffice;

internal sealed class DecideCaseValidator : AbstractValidator<DecideCase>
{
    public DecideCaseValidator()
    {
        RuleFor(m => m.Decision).IsInEnum().Says("registration.decision_missing", "Choose a decision.", "Choisissez une décision.");
        RuleFor(m => m.ReasonEn).ReasonInLetter();
        RuleFor(m => m.ReasonFr).ReasonInLetter();
    }
}

internal sealed class DecideCaseHandler(RegistrationDbContext db, MessageScope scope, CaseEffects effects, TimeProvider clock) : IRequestHandler<DecideCase, Result<Done>>
{
    public async Task<Result<Done>> Handle(DecideCase request, CancellationToken ct)
    {
        scope.AcrossAccounts(CaseErrors.StaffWork);
        var found = await db.LockCaseAsync(request.Number, request.Version, ct);
        if (!found.IsSuccess)
        {
            return found.As<Done>();
        }

        var disputed = found.Value;
        scope.Concerns("case", disputed.Number);
        var authorization = (await db.LockAuthorizationAsync(disputed.AccountId, ct))!;
        var (now, present) = (clock.GetUtcNow(), authorization.Designation);
        var reason = new LocalizedText(request.ReasonEn.Trim(), request.ReasonFr.Trim());
        var decided = disputed.Decide(
            Officer.Of(scope.Actor), request.Decision, reason, present, DecisionLetter.Of(disputed, request.Decision, reason, present), now);
        if (decided.IsSuccess)
        {
            await effects.TakeEffectAsync(disputed, authorization, now, ct);
        }

        return decided;
    }
}
