using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Registration.Contracts.BackOffice;

/// <summary>
/// An RM account: what the imported register says, what was last answered, what happened to it there, and the authorization IDs that depend on it. Who looked
/// is kept. Refused when neither the register nor an authorization ID knows the number.
/// </summary>
[Permission(RegistrationPermissions.ViewApplications)]
public sealed record GetRmAccount(BusinessNumber BusinessNumber) : IAuditedQuery<RmAccountDetails>
{
    /// <summary>The officer's own work is reason enough.</summary>
    public string Reason => $"RM account {BusinessNumber}";
}

public sealed record RmAccountDetails
{
    /// <summary>How many changes are told at most.</summary>
    public const int Most = 50;

    public required BusinessNumber BusinessNumber { get; init; }

    /// <summary>Null when the register does not know it.</summary>
    public RmAccountRow? Account { get; init; }

    /// <summary>The last answer that was asked for; null when nobody asked yet.</summary>
    public RmAnswer? Answer { get; init; }

    /// <summary>The newest change, to be sent with a correction; null before the first.</summary>
    public Guid? LastChange { get; init; }

    /// <summary>The newest first.</summary>
    public required IReadOnlyList<RmAccountChange> Changes { get; init; }

    public required IReadOnlyList<AuthorizationRow> Authorizations { get; init; }

    /// <summary>The numbers of applications for it, the newest first.</summary>
    public required IReadOnlyList<string> Applications { get; init; }

    /// <summary>The caller may correct it.</summary>
    public required bool MayCorrect { get; init; }
}

/// <param name="Source">Who answered.</param>
public sealed record RmAnswer(string Source, DateTimeOffset CheckedAt, bool Found, bool Open, RmDesignation? Designation);

/// <param name="Former">What it said before; null when it was added.</param>
/// <param name="ByName">The officer; null where the system did it.</param>
/// <param name="Import">The import that brought it; null for a correction.</param>
public sealed record RmAccountChange(
    RmChangeKind Kind,
    RmAccountContent? Former,
    RmAccountContent Now,
    DateOnly AsOf,
    DateTimeOffset At,
    string? ByName,
    string? Reason,
    Guid? Import);

public sealed record RmAccountContent(bool Open, RmDesignation Designation, string LegalName);

/// <summary>What happens to an RM account in the register.</summary>
public enum RmChangeKind
{
    Added,
    Changed,

    /// <summary>It was open, and is not any more.</summary>
    Closed,
}

/// <param name="LastDay">After this day it is suspended unless the RM account is put in order; null when it is.</param>
public sealed record AuthorizationRow(AuthorizationId AuthorizationId, AuthorizationState State, DateTimeOffset AllocatedAt, DateOnly? LastDay);
