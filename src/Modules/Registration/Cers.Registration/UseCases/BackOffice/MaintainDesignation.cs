using Cers.Kernel;
using Cers.Messaging;
using Cers.Messaging.FourEyes;
using Cers.ModuleKit.FourEyes;
using Cers.ModuleKit.Messages;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Data;
using Cers.Registration.Domain;
using FluentValidation;
using MediatR;

namespace Cers.Registration.UseCases.BackOffice;

internal sealed class MaintainDesignationValidator : AbstractValidator<MaintainDesignation>
{
    public MaintainDesignationValidator()
    {
        RuleFor(m => m.ReasonEn).ReasonInLetter();
        RuleFor(m => m.ReasonFr).ReasonInLetter();
    }
}

/// <summary>Proposed, the case waits for a supervisor; returned, withdrawn or expired, it is the officer's work again.</summary>
internal sealed class MaintainDesignationProposal(RegistrationDbContext db, MessageScope scope, TimeProvider clock) : IProposalSubject<MaintainDesignation>
{
    public async Task<Result<int>> ProposeAsync(MaintainDesignation command, CancellationToken ct)
    {
        scope.AcrossAccounts(CaseErrors.StaffWork);
        var found = await db.LockCaseAsync(command.Number, command.Version, ct);
        if (!found.IsSuccess)
        {
            return found.As<int>();
        }

        var proposed = found.Value.ProposeMaintenance(
            Officer.Of(scope.Actor), new(command.ReasonEn.Trim(), command.ReasonFr.Trim()), clock.GetUtcNow());
        return proposed.IsSuccess ? found.Value.Version : proposed.As<int>();
    }

    public async Task<int?> LockAsync(MaintainDesignation command, CancellationToken ct)
    {
        scope.AcrossAccounts(CaseErrors.StaffWork);
        return (await db.LockCaseAsync(command.Number, ct))?.Version;
    }

    public async Task<Result<Done>> EndAsync(MaintainDesignation command, ProposalEnd end, string? note, CancellationToken ct)
    {
        scope.AcrossAccounts(CaseErrors.StaffWork);
        var disputed = await db.LockCaseAsync(command.Number, ct);
        return disputed is null
            ? CaseErrors.Unknown()
            : disputed.EndMaintenance(end, scope.Actor.Kind == ActorKind.Person ? Officer.Of(scope.Actor) : null, note, clock.GetUtcNow());
    }
}

/// <summary>Confirmed by the supervisor.</summary>
internal sealed class MaintainDesignationHandler(RegistrationDbContext db, MessageScope scope, CaseEffects effects, TimeProvider clock)
    : IRequestHandler<MaintainDesignation, Result<Done>>
{
    public async Task<Result<Done>> Handle(MaintainDesignation request, CancellationToken ct)
    {
        scope.AcrossAccounts(CaseErrors.StaffWork);
        var disputed = await db.LockCaseAsync(request.Number, ct);
        if (disputed is null)
        {
            return CaseErrors.Unknown();
        }

        scope.Concerns("case", disputed.Number);
        var authorization = (await db.LockAuthorizationAsync(disputed.AccountId, ct))!;
        var now = clock.GetUtcNow();
        var letter = DecisionLetter.Of(disputed, CaseDecision.Maintained, new(request.ReasonEn.Trim(), request.ReasonFr.Trim()), authorization.Designation);
        var maintained = disputed.ConfirmMaintenance(Officer.Of(scope.Actor), letter, now);
        if (maintained.IsSuccess)
        {
            await effects.TakeEffectAsync(disputed, authorization, now, ct);
        }

        return maintained;
    }
}
