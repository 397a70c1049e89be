using Cers.Kernel;
using Cers.Messaging;
using Cers.Messaging.FourEyes;

namespace Cers.Identity.Contracts.BackOffice;

/// <summary>A member of staff with the source of each role, and the newest <see cref="StaffMemberDetails.Most"/> changes.</summary>
[Permission(IdentityPermissions.ManageStaffRoles)]
public sealed record GetStaffMember(int Number) : IQuery<StaffMemberDetails>;

public sealed record StaffMemberDetails
{
    /// <summary>How many changes are told at most.</summary>
    public const int Most = 50;

    public required int Number { get; init; }

    public required string Name { get; init; }

    public required DateTimeOffset LastSignInAt { get; init; }

    /// <summary>Every role, whether it is held or not.</summary>
    public required IReadOnlyList<StaffRoleStanding> Roles { get; init; }

    public required IReadOnlyList<StaffRoleChange> Changes { get; init; }

    /// <summary>The change that waits for a second person.</summary>
    public WaitingChange? Waiting { get; init; }

    /// <summary>The caller may propose a change: is not this member of staff, and nothing waits.</summary>
    public required bool MayChange { get; init; }
}

/// <param name="InSignIn">The identity provider said so at the last sign-in.</param>
/// <param name="Decision">What was decided here.</param>
/// <param name="InEffect">Granted here, or said by the provider and not withheld here.</param>
public sealed record StaffRoleStanding(StaffRole Role, bool InSignIn, StaffRoleDecision Decision, bool InEffect);

/// <summary>A proposed, done or dropped change of a staff role.</summary>
public sealed record StaffRoleChange(
    StaffRole Role,
    StaffRoleDecision Decision,
    string Reason,
    ChangeState State,
    string ProposedByName,
    DateTimeOffset ProposedAt,
    string? DecidedByName,
    DateTimeOffset? DecidedAt,
    string? Note);
