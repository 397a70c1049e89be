using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Registration.Contracts.BackOffice;

/// <summary>One designation case with all that is needed to decide it. Who looked is kept. Refused when there is no such number.</summary>
[Permission(RegistrationPermissions.ViewCases)]
public sealed record GetCase(string Number) : IAuditedQuery<CaseDetails>
{
    /// <summary>The officer's own work is reason enough.</summary>
    public string Reason => $"case {(Number is { Length: <= 20 } ? Number : "of no such number")}";
}

/// <summary>A designation case as staff read it.</summary>
public sealed record CaseDetails
{
    /// <summary>CAS-YYYY-NNNNNN.</summary>
    public required string Number { get; init; }

    public required CaseState State { get; init; }

    /// <summary>To be sent with every decision: it is refused when somebody has changed the case since.</summary>
    public required int Version { get; init; }

    public required AccountId Account { get; init; }

    public required AuthorizationId AuthorizationId { get; init; }

    public required BusinessNumber BusinessNumber { get; init; }

    public required string LegalName { get; init; }

    /// <summary>The client's: letters are in it.</summary>
    public required Language Language { get; init; }

    public required DisputeGround Ground { get; init; }

    public required string Statement { get; init; }

    /// <summary>How staff received it; null when the client opened it.</summary>
    public string? Received { get; init; }

    /// <summary>What the account was when the case was opened.</summary>
    public required BusinessDesignation Disputed { get; init; }

    /// <summary>What it is now.</summary>
    public required BusinessDesignation Designation { get; init; }

    public AuthorizationId? OneTimeId { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>Until when somebody must act: staff, the client while a question waits, or nobody once it is decided; null when it has ended.</summary>
    public DateOnly? DueDate { get; init; }

    public ClockColour? Colour { get; init; }

    /// <summary>Business days that are left when the answer comes; null while the clock runs.</summary>
    public int? DaysLeft { get; init; }

    public string? AssigneeName { get; init; }

    public bool AssignedToMe { get; init; }

    /// <summary>What form BSF831 said; null for a former CAED client.</summary>
    public FormSaid? Form { get; init; }

    /// <summary>What was reported in CAED; null where the business applied by form.</summary>
    public ReportedInCaed? Caed { get; init; }

    public required CaseEvidence EvidenceAtOpening { get; init; }

    public required CaseEvidence EvidenceNow { get; init; }

    public required IReadOnlyList<EvidenceFile> Files { get; init; }

    /// <summary>Oldest first.</summary>
    public required IReadOnlyList<CaseMessage> Messages { get; init; }

    /// <summary>A decision to maintain the designation that waits for a supervisor.</summary>
    public ProposedMaintenance? Proposed { get; init; }

    /// <summary>Oldest first; two when it was reopened.</summary>
    public required IReadOnlyList<DecidedCase> Decisions { get; init; }

    /// <summary>Oldest first.</summary>
    public required IReadOnlyList<CaseEvent> History { get; init; }

    /// <summary>All designations that the account had, oldest first.</summary>
    public required IReadOnlyList<DesignationChange> Designations { get; init; }

    /// <summary>What the caller may do now.</summary>
    public required IReadOnlyList<CaseAction> Actions { get; init; }
}

/// <param name="ProvidesServices">Its answer to 'will this account serve other exporters'.</param>
/// <param name="CspUsed">Its answer to 'will a customs service provider file for the exporter'.</param>
public sealed record FormSaid(string Application, DateTimeOffset ReceivedAt, bool? ProvidesServices, bool? CspUsed);

public sealed record ReportedInCaed(BusinessDesignation Designation, DateTimeOffset ActivationIssuedAt);

/// <summary>A file given as evidence.</summary>
/// <param name="Kind">Its media type, decided by its content.</param>
/// <param name="Scanned">False where no scanner looked at it.</param>
public sealed record EvidenceFile(Guid Id, string Name, string Kind, long Size, DateTimeOffset KeptAt, bool Scanned);

/// <param name="FromStaff">A question of staff; else what the client said.</param>
/// <param name="Author">The officer's name, or the client's user reference number.</param>
public sealed record CaseMessage(DateTimeOffset At, bool FromStaff, string Author, string Text);

/// <param name="Waiting">The proposal that a supervisor confirms or returns.</param>
public sealed record ProposedMaintenance(string ReasonEn, string ReasonFr, string ProposedByName, DateTimeOffset ProposedAt, WaitingProposal? Waiting);

/// <param name="Letter">As it was sent, in the client's language.</param>
/// <param name="ProposedByName">Who proposed it, where it took two.</param>
public sealed record DecidedCase(
    CaseDecision Decision, string ReasonEn, string ReasonFr, string? ProposedByName, string DecidedByName, DateTimeOffset DecidedAt, CaseLetter Letter);

/// <summary>A letter to a client.</summary>
public sealed record CaseLetter(Language Language, string Title, IReadOnlyList<string> Paragraphs);

/// <param name="Actor">The officer's name, or the client's user reference number; null for the system.</param>
public sealed record CaseEvent(DateTimeOffset At, CaseEventKind Kind, CaseState State, string? Actor, string? Note);

/// <summary>What can happen to a designation case.</summary>
public enum CaseEventKind
{
    Opened,
    Taken,
    Asked,
    ReviewStarted,
    Answered,
    EvidenceAdded,

    /// <summary>The client did not answer in time: it is decided on the file.</summary>
    WaitOver,
    MaintenanceProposed,
    MaintenanceReturned,
    MaintenanceWithdrawn,
    MaintenanceExpired,
    Decided,
    Reopened,
    Withdrawn,
    Closed,
}

/// <summary>A designation that an account had from then on.</summary>
/// <param name="Reason">Why, where somebody decided.</param>
/// <param name="CaseNumber">The dispute that led to it.</param>
public sealed record DesignationChange(BusinessDesignation Designation, DesignationOrigin Origin, DateTimeOffset At, LocalizedText? Reason, string? CaseNumber);

/// <summary>What a member of staff can do to a designation case.</summary>
public enum CaseAction
{
    Take,
    Ask,
    Review,
    Decide,
    Confirm,
    Return,
    WithdrawProposal,

    /// <summary>Enter what the client said, or a file that it gave.</summary>
    EnterAnswer,
}
