using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Registration.Contracts.BackOffice;

/// <summary>One association with all an officer needs to decide on it. Who looked is kept. Refused when there is none.</summary>
[Permission(RegistrationPermissions.ViewApplications)]
public sealed record GetAssociation(Guid Id) : IAuditedQuery<AssociationDetails>
{
    /// <summary>The officer's own work is reason enough.</summary>
    public string Reason => $"association {Id}";
}

/// <summary>An association as officers read it.</summary>
public sealed record AssociationDetails
{
    public required Guid Id { get; init; }

    public required AssociationState State { get; init; }

    /// <summary>To be sent with every decision: it is refused when somebody has changed the association since.</summary>
    public required int Version { get; init; }

    public required AssociationParty Provider { get; init; }

    public required AssociationParty Client { get; init; }

    /// <summary>Where the client is told while it has no business account.</summary>
    public required string ClientEmail { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    public DateTimeOffset? ConsentDueAt { get; init; }

    public DateTimeOffset? ConsentedAt { get; init; }

    /// <summary>The signed consent, to be downloaded.</summary>
    public Guid? ConsentFile { get; init; }

    public DateTimeOffset? ActiveSince { get; init; }

    public DateTimeOffset? EndedAt { get; init; }

    public string? EndReason { get; init; }

    /// <summary>The application by which it was asked for.</summary>
    public required AssociationApplication Application { get; init; }

    /// <summary>What happened, oldest first.</summary>
    public required IReadOnlyList<AssociationHistoryEvent> History { get; init; }

    /// <summary>Mails to either side that could not be delivered, oldest first.</summary>
    public required IReadOnlyList<DateTimeOffset> Undelivered { get; init; }

    /// <summary>What the caller may do now.</summary>
    public required IReadOnlyList<AssociationAction> Actions { get; init; }
}

/// <summary>One side of an association.</summary>
/// <param name="AuthorizationId">Null for a client that got none yet.</param>
/// <param name="AuthorizationActive">It may be filed with.</param>
/// <param name="Account">The business account; null where there is none.</param>
/// <param name="RmOpen">What the register of RM accounts answered last; null when the number is not in it.</param>
public sealed record AssociationParty(
    BusinessNumber BusinessNumber,
    string Name,
    AuthorizationId? AuthorizationId,
    bool AuthorizationActive,
    BusinessDesignation? Designation,
    AccountId? Account,
    bool? RmOpen,
    RmDesignation? RmDesignation,
    DateOnly? RmAsOf);

public sealed record AssociationApplication(string Number, ApplicationState State, DateOnly DueDate, string? AssigneeName, bool AssignedToMe);

/// <param name="ActorName">The officer's name at that time, or the user reference number of a client's or provider's person; null for the system.</param>
public sealed record AssociationHistoryEvent(
    DateTimeOffset At, AssociationEvent Kind, AssociationState State, AssociationSide Side, string? ActorName, string? Reason);

/// <summary>What an officer can do to an association.</summary>
public enum AssociationAction
{
    /// <summary>Take the application, to decide on it.</summary>
    Take,
    Approve,
    ProposeRefusal,
    RecordConsent,
    End,
}
