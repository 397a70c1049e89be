using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Registration.Contracts.BackOffice;

/// <summary>An authorization ID: may it be used to file, since when and why, and what waits for a second officer. Who looked is kept.</summary>
[Permission(RegistrationPermissions.ViewApplications)]
public sealed record GetAuthorization(AuthorizationId AuthorizationId) : IAuditedQuery<AuthorizationDetails>
{
    /// <summary>The officer's own work is reason enough.</summary>
    public string Reason => $"authorization {AuthorizationId}";
}

/// <summary>An authorization ID as officers read it.</summary>
public sealed record AuthorizationDetails
{
    /// <summary>How many events are told at most.</summary>
    public const int Most = 50;

    public required BusinessNumber BusinessNumber { get; init; }

    public required string LegalName { get; init; }

    public required AuthorizationId AuthorizationId { get; init; }

    public required AuthorizationState State { get; init; }

    public required int Version { get; init; }

    /// <summary>True while the register's suspension lasts; what staff suspended, staff reinstate.</summary>
    public required bool SuspendedByRegister { get; init; }

    public required BusinessDesignation Designation { get; init; }

    public required DateTimeOffset AllocatedAt { get; init; }

    /// <summary>A business account holds it.</summary>
    public required bool Held { get; init; }

    /// <summary>The RM account is not in order: why, and until when it may be used.</summary>
    public AuthorizationWarning? Warning { get; init; }

    /// <summary>The newest first.</summary>
    public required IReadOnlyList<AuthorizationEventRow> Events { get; init; }

    /// <summary>The revocation that waits for a second officer.</summary>
    public WaitingRevocation? Revocation { get; init; }

    /// <summary>What the caller may do now.</summary>
    public required IReadOnlyList<AuthorizationAction> Actions { get; init; }
}

public sealed record AuthorizationWarning(AuthorizationCause Cause, DateTimeOffset Since, DateOnly LastDay);

/// <param name="ActorName">The officer's name at that time; null for the system.</param>
/// <param name="Reason">An officer's words to colleagues.</param>
public sealed record AuthorizationEventRow(AuthorizationEventKind Kind, AuthorizationCause Cause, DateTimeOffset At, string? ActorName, string? Reason);

/// <param name="MayConfirm">The caller is not who proposed it, and may confirm or return it.</param>
/// <param name="MayWithdraw">The caller proposed it.</param>
public sealed record WaitingRevocation(Guid Proposal, string ProposedByName, DateTimeOffset ExpiresAt, bool MayConfirm, bool MayWithdraw);

/// <summary>May it be used to file? CBSA technical guide, Appendix A 1.2: valid at all times.</summary>
public enum AuthorizationState
{
    Active,
    Suspended,
    Revoked,
}

/// <summary>What can happen to an authorization ID.</summary>
public enum AuthorizationEventKind
{
    Warned,
    WarningLifted,
    Suspended,
    Reinstated,
    RevocationProposed,
    RevocationReturned,
    RevocationWithdrawn,
    RevocationExpired,
    Revoked,
}

/// <summary>What an officer can do to an authorization ID.</summary>
public enum AuthorizationAction
{
    Suspend,
    Reinstate,
    Revoke,
}
