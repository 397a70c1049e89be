using Cers.Kernel;
using Cers.Messaging;
using Cers.Messaging.FourEyes;

namespace Cers.Identity.Contracts.BackOffice;

/// <summary>A person with a user account, as staff see him or her. Of each list the newest <see cref="PersonDetails.Most"/>.</summary>
[Permission(IdentityPermissions.Search)]
public sealed record GetPerson(UserReferenceNumber Urn, string Reason) : IAuditedQuery<PersonDetails>;

public sealed record PersonDetails
{
    /// <summary>How many rows of a list are told at most.</summary>
    public const int Most = 50;

    public required UserReferenceNumber Urn { get; init; }

    public required string FirstName { get; init; }

    public required string LastName { get; init; }

    public required string Email { get; init; }

    public required string Telephone { get; init; }

    public required Language Language { get; init; }

    public required string TermsVersion { get; init; }

    public required DateTimeOffset UserAccountAt { get; init; }

    /// <summary>Those that sign in first, then those that did.</summary>
    public required IReadOnlyList<PersonCredential> Credentials { get; init; }

    /// <summary>Of the last day.</summary>
    public required IReadOnlyList<PersonSession> Sessions { get; init; }

    public required IReadOnlyList<PersonMembership> Memberships { get; init; }

    public required IReadOnlyList<PersonRoleChange> RoleChanges { get; init; }

    public required IReadOnlyList<CredentialRelink> Relinks { get; init; }

    public required IReadOnlyList<DateTimeOffset> Undelivered { get; init; }

    /// <summary>The relinking that waits for a second person.</summary>
    public WaitingChange? Waiting { get; init; }

    /// <summary>The caller may propose that a credential is relinked: holds the permission, is not this person, and nothing waits.</summary>
    public required bool MayRelink { get; init; }

    /// <summary>The caller may end the person's sessions: holds the permission, is not this person, and somebody is signed in.</summary>
    public required bool MayEndSessions { get; init; }
}

/// <param name="Reference">Names the credential between people; its subject at the provider is told to nobody.</param>
/// <param name="LastUsedAt">Null when it has not been used since last uses are kept.</param>
/// <param name="EndedAt">When it stopped to sign the person in; null while it does.</param>
public sealed record PersonCredential(CredentialReference Reference, string Issuer, DateTimeOffset FirstUsedAt, DateTimeOffset? LastUsedAt, DateTimeOffset? EndedAt);

/// <param name="Address">The caller's network address.</param>
/// <param name="EndsAt">When it ended, or ends unless it is kept.</param>
public sealed record PersonSession(string Provider, DateTimeOffset StartedAt, DateTimeOffset KeptAt, DateTimeOffset EndsAt, bool Live, string? Address);

/// <param name="EndedAt">Null while the person has the role.</param>
public sealed record PersonMembership(
    Guid Account, BusinessNumber BusinessNumber, string LegalName, AccountState State, AccountRole Role, DateTimeOffset Since, DateTimeOffset? EndedAt);

/// <param name="OldRole">Null when access was given.</param>
/// <param name="NewRole">Null when access was taken.</param>
public sealed record PersonRoleChange(DateTimeOffset At, Guid Account, string LegalName, AccountRole? OldRole, AccountRole? NewRole, string? ByName);

/// <summary>A proposed, done or dropped relinking.</summary>
/// <param name="Old">The credential that stops to sign in.</param>
/// <param name="New">The credential that takes its place.</param>
/// <param name="IdentityCheck">How the person was recognised.</param>
public sealed record CredentialRelink(
    CredentialReference Old,
    string OldIssuer,
    CredentialReference New,
    string NewIssuer,
    DateTimeOffset NewFirstUsedAt,
    string IdentityCheck,
    ChangeState State,
    string ProposedByName,
    DateTimeOffset ProposedAt,
    string? DecidedByName,
    DateTimeOffset? DecidedAt,
    string? Note);
