using Cers.Kernel;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;

namespace Cers.Registration.Domain;

/// <summary>Who may do what to a case, by its state and by the officer's part in it.</summary>
internal sealed partial class DesignationCase
{
    /// <summary>Why the officer may not decide so now; null when he or she may.</summary>
    public Conflict? MayDecide(Officer officer, CaseDecision decision, BusinessDesignation present) =>
        WorksOnDecision(officer) is { } refusal ? refusal
        : decision == CaseDecision.Maintained && State != CaseState.Reopened ? CaseErrors.TakesTwo()
        : DesignationOf(decision) == present ? CaseErrors.IsSoAlready()
        : null;

    /// <summary>What the officer's part in it allows now; whether the officer holds the permission is another question.</summary>
    public IEnumerable<CaseAction> ActionsOf(Officer officer)
    {
        if (MayTake(officer) is null)
        {
            yield return CaseAction.Take;
        }

        if (MayWork(officer, CaseState.Triaged) is null)
        {
            yield return CaseAction.Ask;
            yield return CaseAction.Review;
        }

        if (WorksOnDecision(officer) is null)
        {
            yield return CaseAction.Decide;
        }

        if (ProposedBy is { } proposer && State == CaseState.UnderReview)
        {
            if (proposer == officer.Id)
            {
                yield return CaseAction.WithdrawProposal;
            }
            else if (!IsOwn(officer))
            {
                yield return CaseAction.Confirm;
                yield return CaseAction.Return;
            }
        }

        if (IsOpen)
        {
            yield return CaseAction.EnterAnswer;
        }
    }

    private bool IsOwn(Officer officer) => Received is null && OpenedBy == officer.Id;

    private Conflict? MayTake(Officer officer) =>
        !IsOpen || AssigneeId == officer.Id || ProposedBy is not null ? CaseErrors.NotInState()
        : IsOwn(officer) ? CaseErrors.OwnDispute()
        : State == CaseState.Reopened ? MayDecideAgain(officer)
        : State == CaseState.Open || officer.IsSupervisor ? null
        : CaseErrors.NotInState();

    private Conflict? MayDecideAgain(Officer officer) =>
        officer.IsSupervisor && !Deciders.Contains(officer.Id.Value) ? null : CaseErrors.NeedsAnotherSupervisor();

    private Conflict? WorksOnDecision(Officer officer) =>
        State == CaseState.Reopened ? MayWork(officer, CaseState.Reopened) ?? MayDecideAgain(officer) : MayWork(officer, CaseState.UnderReview);

    private Conflict? MayWork(Officer officer, CaseState state) =>
        State != state ? CaseErrors.NotInState()
        : IsOwn(officer) ? CaseErrors.OwnDispute()
        : AssigneeId != officer.Id ? CaseErrors.NotAssigned()
        : ProposedBy is not null ? CaseErrors.DecisionWaits()
        : null;
}
