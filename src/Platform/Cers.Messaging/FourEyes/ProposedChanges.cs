namespace Cers.Messaging.FourEyes;


/// <summary>Where a change that takes two people stands.</summary>
public enum ChangeState
{
    Proposed,
    Confirmed,
    Returned,
    Withdrawn,
    Expired,
}

/// <summary>A change that waits for a second person.</summary>
/// <param name="Proposal">Names the proposal to <c>ConfirmProposal</c> and its kin.</param>
/// <param name="MayConfirm">The caller may confirm or return it.</param>
/// <param name="MayWithdraw">The caller proposed it.</param>
public sealed record WaitingChange(Guid Proposal, DateTimeOffset ExpiresAt, bool MayConfirm, bool MayWithdraw);
