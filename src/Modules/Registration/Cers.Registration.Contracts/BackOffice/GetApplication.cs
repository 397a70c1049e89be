using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Registration.Contracts.BackOffice;

/// <summary>One application with all an officer needs to decide on it. Who looked is kept. Refused when there is no such number.</summary>
[Permission(RegistrationPermissions.ViewApplications)]
public sealed record GetApplication(string Number) : IAuditedQuery<ApplicationDetails>
{
    /// <summary>The officer's own work is reason enough.</summary>
    public string Reason => $"application {(Number is { Length: <= 20 } ? Number : "of no such number")}";
}

/// <summary>An application as officers read it.</summary>
public sealed record ApplicationDetails
{
    /// <summary>EXP-YYYY-NNNNNN.</summary>
    public required string Number { get; init; }

    public required ApplicationState State { get; init; }

    /// <summary>To be sent with every decision: it is refused when somebody has changed the application since.</summary>
    public required int Version { get; init; }

    public required ApplicationForm Form { get; init; }

    /// <summary>The confirmed address; secrets go there.</summary>
    public required string Email { get; init; }

    public required BusinessNumber BusinessNumber { get; init; }

    /// <summary>What the answer to 'will this account serve other exporters' proposes.</summary>
    public required BusinessDesignation ProposedDesignation { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The day of submission, or of receipt on paper; day 0 of the clock.</summary>
    public required DateOnly ApplicationDate { get; init; }

    public required DateOnly DueDate { get; init; }

    /// <summary>Null once the clock has ended, and while it stands still.</summary>
    public ClockColour? Colour { get; init; }

    /// <summary>The day on which the clock was stopped; null while it runs.</summary>
    public DateOnly? PausedOn { get; init; }

    public string? AssigneeName { get; init; }

    public bool AssignedToMe { get; init; }

    /// <summary>What the register of RM accounts said when the form was submitted, and at the approval.</summary>
    public required IReadOnlyList<RegistryCheck> RegistryChecks { get; init; }

    /// <summary>An approval waits since then because the register of RM accounts was silent; null when none does.</summary>
    public DateTimeOffset? RegisterSilentSince { get; init; }

    /// <summary>Findings that did not block the form (REG-008).</summary>
    public required IReadOnlyList<RuleViolation> Warnings { get; init; }

    /// <summary>Other applications for the same business number, newest first, at most 20.</summary>
    public required IReadOnlyList<RivalApplication> Rivals { get; init; }

    /// <summary>What the applicant was asked and answered, oldest first.</summary>
    public required IReadOnlyList<AskedInformation> Questions { get; init; }

    /// <summary>What officers wrote down for colleagues, oldest first.</summary>
    public required IReadOnlyList<InternalNote> Notes { get; init; }

    /// <summary>How it came in on paper; null when the applicant sent it.</summary>
    public KeyedIn? KeyedIn { get; init; }

    /// <summary>What happened, oldest first.</summary>
    public required IReadOnlyList<ApplicationEvent> History { get; init; }

    /// <summary>The proposed or confirmed refusal.</summary>
    public ProposedRefusal? Refusal { get; init; }

    /// <summary>Allocated at the approval.</summary>
    public AuthorizationId? AuthorizationId { get; init; }

    public SharedSecretStatus? Secret { get; init; }

    /// <summary>Mails to the applicant that could not be delivered, oldest first.</summary>
    public required IReadOnlyList<UndeliveredMessage> Undelivered { get; init; }

    /// <summary>What the caller may do now.</summary>
    public required IReadOnlyList<ApplicationAction> Actions { get; init; }

    /// <summary>Why the caller may not decide on it, where somebody may.</summary>
    public LocalizedText? Hindrance { get; init; }

    /// <summary>True when the caller may write notes.</summary>
    public bool MayNote { get; init; }
}

/// <summary>A mail about an application that could not be delivered.</summary>
/// <param name="CarriesSecret">It carried the shared secret: a replacement brings another one.</param>
public sealed record UndeliveredMessage(DateTimeOffset PromisedAt, bool CarriesSecret);

/// <summary>An answer of the register of RM accounts.</summary>
/// <param name="Source">Who answered.</param>
/// <param name="CheckedAt">When it was asked.</param>
/// <param name="AsOf">The state of the register that it answered from; null when the number is not in it.</param>
public sealed record RegistryCheck(
    RegistryOccasion Occasion, string Source, DateTimeOffset CheckedAt, DateOnly? AsOf, bool Found, bool Open, RmDesignation? Designation, string? LegalName);

/// <summary>When the register was asked.</summary>
public enum RegistryOccasion
{
    Submission,
    Approval,
}

/// <summary>What an RM account is for.</summary>
public enum RmDesignation
{
    Import,
    Export,
    Both,
    None,
}

/// <param name="Email">Empty where a form is being keyed in without one yet.</param>
/// <param name="ReceivedAt">For a draft, when it was last saved.</param>
/// <param name="RefusedAt">When a draft was last refused because something was there first (REG-004).</param>
public sealed record RivalApplication(string Number, ApplicationState State, string Email, DateTimeOffset ReceivedAt, DateTimeOffset? RefusedAt = null);

/// <summary>Questions that were asked together.</summary>
/// <param name="LastDay">The last day for the answer.</param>
public sealed record AskedInformation(
    DateTimeOffset AskedAt, string AskedByName, DateOnly LastDay, DateTimeOffset? AnsweredAt, IReadOnlyList<AnsweredQuestion> Questions);

/// <param name="Text">What the officer wrote to the question.</param>
/// <param name="Answer">Null while it is not answered.</param>
public sealed record AnsweredQuestion(InformationQuestion Question, string? Text, string? Answer);

public sealed record InternalNote(DateTimeOffset At, string AuthorName, string Text);

/// <param name="ReceivedOn">The day on which the paper form was received.</param>
/// <param name="EmailStatement">How the officer knows that the address is the business's.</param>
/// <param name="File">The received form, for a download ticket.</param>
public sealed record KeyedIn(string ByName, DateOnly ReceivedOn, string EmailStatement, Guid File);

/// <param name="ActorName">The officer's name at that time; null for the applicant and the system.</param>
/// <param name="Note">An officer's note to colleagues.</param>
public sealed record ApplicationEvent(DateTimeOffset At, ApplicationEventKind Kind, ApplicationState State, string? ActorName, string? Note);

/// <summary>What can happen to an application.</summary>
public enum ApplicationEventKind
{
    Submitted,
    KeyedIn,
    Taken,

    /// <summary>Given to a colleague, whom the note names.</summary>
    Given,
    InformationAsked,
    Reminded,
    Answered,
    Withdrawn,
    Lapsed,
    Approved,
    RefusalProposed,
    RefusalConfirmed,
    RefusalReturned,
    RefusalWithdrawn,
    RefusalExpired,
    SecretReplaced,
    SecretExpired,
    SecretPaused,
    SecretReleased,
    SecretRevoked,
    AddressCorrected,
    MailCameBack,
    RegisterSilent,
    Completed,
}

/// <param name="Explanation">Told to the applicant with the reason.</param>
/// <param name="Waiting">The proposal that waits for a second officer; null once it is decided.</param>
public sealed record ProposedRefusal(RefusalReason Reason, string? Explanation, string ProposedByName, DateTimeOffset ProposedAt, WaitingProposal? Waiting);

/// <param name="Id">What to confirm, return or withdraw.</param>
/// <param name="ExpiresAt">Undecided until then, the application goes back to its officer.</param>
public sealed record WaitingProposal(Guid Id, DateTimeOffset ExpiresAt);

/// <param name="LastDay">The last day on which it can be used, Ottawa time.</param>
/// <param name="WrongAttempts">Wrong secrets tried since it was issued.</param>
public sealed record SharedSecretStatus(SharedSecretState State, DateTimeOffset IssuedAt, DateOnly LastDay, int WrongAttempts);

/// <summary>Where a shared secret stands.</summary>
public enum SharedSecretState
{
    Issued,

    /// <summary>Too many wrong ones were tried; an officer must look.</summary>
    Paused,
    Used,
    Expired,
    Replaced,

    /// <summary>By an officer: it opens nothing, and no other one was issued with that.</summary>
    Revoked,
}

/// <summary>What an officer can do to an application.</summary>
public enum ApplicationAction
{
    Take,
    Give,
    AskForInformation,
    Approve,
    ProposeRefusal,
    ConfirmRefusal,
    ReturnRefusal,
    WithdrawRefusal,
    ReplaceSharedSecret,
}
