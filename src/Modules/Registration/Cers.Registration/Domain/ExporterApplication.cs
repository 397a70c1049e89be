using Cers.Kernel;
using Cers.Messaging.FourEyes;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;

namespace Cers.Registration.Domain;

/// <summary>An application by form BSF831. Its methods are its transitions; each refuses what its state or its people do not allow.</summary>
internal sealed class ExporterApplication
{
    private readonly List<HistoryEntry> history = [];
    private readonly List<RegistryCheckEntry> registryChecks = [];

    private ExporterApplication()
    {
    }

    /// <summary>States in which an application stands in the way of another one for the same business number (REG-004).</summary>
    public static readonly IReadOnlyList<ApplicationState> OpenStates =
        [ApplicationState.Submitted, ApplicationState.InReview, ApplicationState.PendingSecondReview, ApplicationState.Approved];

    /// <summary>States in which it waits for staff.</summary>
    public static readonly IReadOnlyList<ApplicationState> WaitingStates =
        [ApplicationState.Submitted, ApplicationState.InReview, ApplicationState.PendingSecondReview];

    public Guid Id { get; private init; }

    public string Number { get; private init; } = "";

    public ApplicationState State { get; private set; }

    /// <summary>Raised by every decision, so that a page that shows an older state cannot decide on it.</summary>
    public int Version { get; private set; }

    /// <summary>The confirmed address, or the one to which an officer corrected it.</summary>
    public string Email { get; private set; } = "";

    public Language Language { get; private init; }

    public BusinessNumber BusinessNumber { get; private init; }

    public string LegalName { get; private init; } = "";

    public ApplicationForm Form { get; private init; } = null!;

    public DateTimeOffset ReceivedAt { get; private init; }

    public DateOnly DueDate { get; private init; }

    public PersonId? AssigneeId { get; private set; }

    public string? AssigneeName { get; private set; }

    public string? RefusalCode { get; private set; }

    public string? RefusalExplanation { get; private set; }

    public PersonId? RefusalProposedBy { get; private set; }

    public string? RefusalProposedByName { get; private set; }

    public DateTimeOffset? RefusalProposedAt { get; private set; }

    public AuthorizationId? AuthorizationId { get; private set; }

    /// <summary>What happened since it was loaded; what happened before is read where it is shown.</summary>
    public IReadOnlyList<HistoryEntry> History => history;

    public IReadOnlyList<RegistryCheckEntry> RegistryChecks => registryChecks;

    /// <summary>What the answer to 'will this account serve other exporters' proposes.</summary>
    public BusinessDesignation ProposedDesignation =>
        Form.ProvidesServices == true ? BusinessDesignation.CustomsServiceProvider : BusinessDesignation.Exporter;

    /// <summary>A form that broke no rule. The clock of business days starts with the Ottawa day of receipt as day 0.</summary>
    public static ExporterApplication Submit(
        string number, string email, ApplicationForm form, BusinessNumber businessNumber, DateTimeOffset now, int serviceDays, BusinessDays days)
    {
        var application = new ExporterApplication
        {
            Id = Guid.CreateVersion7(),
            Number = number,
            Email = email,
            Language = form.Language,
            BusinessNumber = businessNumber,
            LegalName = form.LegalName.Trim(),
            Form = form,
            ReceivedAt = now,
            DueDate = days.Add(OttawaTime.DateOf(now), serviceDays),
        };
        application.Record(ApplicationEventKind.Submitted, null, now);
        return application;
    }

    /// <summary>Assigns it to an officer; a supervisor also takes over one that another works on.</summary>
    public Result<Done> Take(Officer officer, DateTimeOffset now)
    {
        var takesOver = State == ApplicationState.InReview && officer.IsSupervisor && AssigneeId != officer.Id;
        if (State != ApplicationState.Submitted && !takesOver)
        {
            return ApplicationErrors.NotInState();
        }

        State = ApplicationState.InReview;
        AssigneeId = officer.Id;
        AssigneeName = officer.Name;
        return Decided(ApplicationEventKind.Taken, officer, now);
    }

    public Result<Done> Approve(Officer officer, AuthorizationId authorizationId, DateTimeOffset now)
    {
        if (MayDecide(officer) is { } refusal)
        {
            return refusal;
        }

        State = ApplicationState.Approved;
        AuthorizationId = authorizationId;
        ForgetRefusal();
        return Decided(ApplicationEventKind.Approved, officer, now);
    }

    public Result<Done> ProposeRefusal(Officer officer, RefusalReason reason, string? explanation, DateTimeOffset now)
    {
        if (MayDecide(officer) is { } refusal)
        {
            return refusal;
        }

        State = ApplicationState.PendingSecondReview;
        RefusalCode = reason.Code;
        RefusalExplanation = string.IsNullOrWhiteSpace(explanation) ? null : explanation.Trim();
        RefusalProposedBy = officer.Id;
        RefusalProposedByName = officer.Name;
        RefusalProposedAt = now;
        return Decided(ApplicationEventKind.RefusalProposed, officer, now, reason.Code);
    }

    /// <summary>By the second officer: that it is another one is seen to where proposals are kept.</summary>
    public Result<Done> ConfirmRefusal(Officer officer, DateTimeOffset now)
    {
        if (State != ApplicationState.PendingSecondReview)
        {
            return ApplicationErrors.NotInState();
        }

        State = ApplicationState.Refused;
        return Decided(ApplicationEventKind.RefusalConfirmed, officer, now, RefusalCode);
    }

    /// <summary>Back to the officer who proposed the refusal: returned with a note, withdrawn, or because nobody decided in time.</summary>
    public Result<Done> EndRefusal(ProposalEnd end, Officer? officer, string? note, DateTimeOffset now)
    {
        if (State != ApplicationState.PendingSecondReview)
        {
            return ApplicationErrors.NotInState();
        }

        State = ApplicationState.InReview;
        ForgetRefusal();
        return Decided(
            end switch
            {
                ProposalEnd.Returned => ApplicationEventKind.RefusalReturned,
                ProposalEnd.Withdrawn => ApplicationEventKind.RefusalWithdrawn,
                _ => ApplicationEventKind.RefusalExpired,
            },
            officer,
            now,
            note);
    }

    /// <summary>A new secret was issued in place of the old one.</summary>
    public Result<Done> ReplaceSecret(Officer officer, DateTimeOffset now) =>
        State == ApplicationState.Approved ? Decided(ApplicationEventKind.SecretReplaced, officer, now) : ApplicationErrors.NotInState();

    /// <summary>The secret goes to another address from now on: an officer corrected what the form says.</summary>
    public void CorrectEmail(Officer officer, string email, DateTimeOffset now)
    {
        Record(ApplicationEventKind.AddressCorrected, officer, now, $"{Email} → {email}");
        Email = email;
    }

    /// <summary>An officer looked at a paused secret and released it, or revoked a live one.</summary>
    public Result<Done> NoteSecret(ApplicationEventKind kind, Officer officer, DateTimeOffset now, string? note = null) =>
        State == ApplicationState.Approved ? Decided(kind, officer, now, note) : ApplicationErrors.NotInState();

    /// <summary>The secret was redeemed and the business account created.</summary>
    public Result<Done> Complete(DateTimeOffset now)
    {
        if (State != ApplicationState.Approved)
        {
            return ApplicationErrors.NotInState();
        }

        State = ApplicationState.Completed;
        return Decided(ApplicationEventKind.Completed, null, now);
    }

    /// <summary>Keeps what the register of RM accounts said.</summary>
    public void Keep(RegistryOccasion occasion, RegistryAnswer answer) => registryChecks.Add(RegistryCheckEntry.Of(Id, occasion, answer));

    /// <summary>What the officer's part in it allows now; whether the officer holds the permission is another question.</summary>
    public IEnumerable<ApplicationAction> ActionsOf(Officer officer)
    {
        if (State == ApplicationState.Submitted || (State == ApplicationState.InReview && officer.IsSupervisor && AssigneeId != officer.Id))
        {
            yield return ApplicationAction.Take;
        }

        if (MayDecide(officer) is null)
        {
            yield return ApplicationAction.Approve;
            yield return ApplicationAction.ProposeRefusal;
        }

        if (State == ApplicationState.PendingSecondReview && RefusalProposedBy == officer.Id)
        {
            yield return ApplicationAction.WithdrawRefusal;
        }
        else if (State == ApplicationState.PendingSecondReview)
        {
            yield return ApplicationAction.ConfirmRefusal;
            yield return ApplicationAction.ReturnRefusal;
        }

        if (State == ApplicationState.Approved)
        {
            yield return ApplicationAction.ReplaceSharedSecret;
        }
    }

    private Conflict? MayDecide(Officer officer) =>
        State != ApplicationState.InReview ? ApplicationErrors.NotInState()
        : AssigneeId != officer.Id ? ApplicationErrors.NotAssigned()
        : null;

    private void ForgetRefusal()
    {
        RefusalCode = RefusalExplanation = RefusalProposedByName = null;
        RefusalProposedBy = null;
        RefusalProposedAt = null;
    }

    private Result<Done> Decided(ApplicationEventKind kind, Officer? officer, DateTimeOffset now, string? note = null)
    {
        Version++;
        Record(kind, officer, now, note);
        return default(Done);
    }

    private void Record(ApplicationEventKind kind, Officer? officer, DateTimeOffset now, string? note = null) =>
        history.Add(HistoryEntry.Of(Id, kind, State, officer, now, note));
}
