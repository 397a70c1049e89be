using Cers.Kernel;
using Cers.Messaging;
using Cers.Messaging.FourEyes;

namespace Cers.Identity.Contracts.BackOffice;

/// <summary>A business account, as staff see it. Of each list the newest <see cref="AccountDetails.Most"/>.</summary>
[Permission(IdentityPermissions.Search), InWords("View the account (staff)", "Consulter le compte (personnel)")]
public sealed record GetAccount(AccountId Account, string Reason) : IAuditedQuery<AccountDetails>, IAccountMessage;

public sealed record AccountDetails
{
    /// <summary>How many rows of a list are told at most.</summary>
    public const int Most = 50;

    public required AccountId Id { get; init; }

    public required BusinessNumber BusinessNumber { get; init; }

    public required string LegalName { get; init; }

    public string? OperatingName { get; init; }

    /// <summary>What members call it, where that is not the legal name.</summary>
    public string? Name { get; init; }

    public required AccountState State { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    public DateTimeOffset? ClosedAt { get; init; }

    /// <summary>Whom the business named to be written to.</summary>
    public AccountContactPerson? Contact { get; init; }

    /// <summary>From Registration, as <see cref="Designation"/>; null while the account has none.</summary>
    public AuthorizationId? AuthorizationId { get; init; }

    public bool AuthorizationActive { get; init; }

    public BusinessDesignation? Designation { get; init; }

    public required IReadOnlyList<AccountStateChange> StateChanges { get; init; }

    /// <summary>Those who have access first, then those who had.</summary>
    public required IReadOnlyList<AccountMember> Members { get; init; }

    public required IReadOnlyList<AccountRoleChange> RoleChanges { get; init; }

    public required IReadOnlyList<SentInvitation> Invitations { get; init; }

    /// <summary>When mails about the account were promised that could not be delivered.</summary>
    public required IReadOnlyList<DateTimeOffset> Undelivered { get; init; }

    /// <summary>Owners that officers named, or propose to name.</summary>
    public required IReadOnlyList<NamedOwner> OwnerNamings { get; init; }

    /// <summary>An owner is proposed and waits for a second officer.</summary>
    public WaitingChange? Waiting { get; init; }

    public required bool MayNameOwner { get; init; }

    /// <summary>What the caller may do now.</summary>
    public required bool MaySuspend { get; init; }

    public required bool MayReinstate { get; init; }
}

public sealed record AccountContactPerson(string Name, string Email, string Telephone);

/// <param name="ByName">The owner or proxy who sent it.</param>
/// <param name="EndsAt">When it ended, or will.</param>
public sealed record SentInvitation(string Email, AccountRole Role, OfferState State, DateTimeOffset OfferedAt, DateTimeOffset EndsAt, string ByName);

/// <param name="ByName">The supervisor.</param>
public sealed record AccountStateChange(DateTimeOffset At, AccountState State, LocalizedText Reason, string ByName);

/// <param name="EndedAt">Null while the person has the role.</param>
public sealed record AccountMember(UserReferenceNumber Urn, string FirstName, string LastName, AccountRole Role, DateTimeOffset Since, DateTimeOffset? EndedAt);

/// <param name="IdentityCheck">The request that was received, and how the person was recognised.</param>
public sealed record NamedOwner(
    UserReferenceNumber Urn,
    string Name,
    string IdentityCheck,
    ChangeState State,
    string ProposedByName,
    DateTimeOffset ProposedAt,
    string? DecidedByName,
    DateTimeOffset? DecidedAt,
    string? Note);

/// <param name="OldRole">Null when access was given.</param>
/// <param name="NewRole">Null when access was taken.</param>
public sealed record AccountRoleChange(DateTimeOffset At, UserReferenceNumber Urn, string Name, AccountRole? OldRole, AccountRole? NewRole, string? ByName);
