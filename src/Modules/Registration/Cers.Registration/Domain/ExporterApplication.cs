using Cers.Kernel;
using Cers.Messaging.FourEyes;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;

namespace Cers.Registration.Domain;

/// <summary>An application by form BSF831. Its methods are its transitions; each refuses what its state or its people do not allow.</summary>
internal sealed partial class ExporterApplication
{
    private readonly List<HistoryEntry> history = [];
    private readonly List<RegistryCheckEntry> registryChecks = [];
    private readonly List<InformationRequest> informationRequests = [];

    private ExporterApplication()
    {
    }

    /// <summary>States in which an application stands in the way of another one for the same business number (REG-004).</summary>
    public static readonly IReadOnlyList<ApplicationState> OpenStates =
    [
        ApplicationState.Submitted, ApplicationState.InReview, ApplicationState.NeedsInformation, ApplicationState.PendingSecondReview, ApplicationState.Approved,
    ];

    /// <summary>States in which nothing is decided yet: the queue.</summary>
    public static readonly IReadOnlyList<ApplicationState> WaitingStates =
        [ApplicationState.Submitted, ApplicationState.InReview, ApplicationState.NeedsInformation, ApplicationState.PendingSecondReview];

    /// <summary>States in which the clock runs: it waits for staff.</summary>
    public static readonly IReadOnlyList<ApplicationState> RunningStates =
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

    /// <summary>What the form asks for; a client that is added stands in the way of no account, and no account in its way.</summary>
    public ApplicationKind Kind { get; private init; }

    public DateTimeOffset ReceivedAt { get; private init; }

    /// <summary>The last day of the service standard; while the clock stands still, what it was when it was stopped.</summary>
    public DateOnly DueDate { get; private set; }

    /// <summary>The Ottawa day on which the clock was stopped; null while it runs.</summary>
    public DateOnly? PausedOn { get; private set; }

    /// <summary>When anything last happened to it.</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>The officer who keyed it in from paper; null when the applicant sent it.</summary>
    public PersonId? KeyedInBy { get; private init; }

    public string? KeyedInByName { get; private init; }

    /// <summary>The day on which the paper form was received.</summary>
    public DateOnly? PaperReceivedOn { get; private init; }

    /// <summary>The file of the received form.</summary>
    public Guid? ReceivedFormId { get; private init; }

    /// <summary>How the officer who keyed it in knows that the address is the business's.</summary>
    public string? EmailStatement { get; private init; }

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

    /// <summary>Those that were made since it was loaded.</summary>
    public IReadOnlyList<InformationRequest> InformationRequests => informationRequests;

    /// <summary>The application date of the form: the day on which it was submitted, or came in on paper.</summary>
    public DateOnly ApplicationDate => PaperReceivedOn ?? OttawaTime.DateOf(ReceivedAt);

    /// <summary>What the answer to 'will this account serve other exporters' proposes.</summary>
    public BusinessDesignation ProposedDesignation =>
        Form.ProvidesServices == true ? BusinessDesignation.CustomsServiceProvider : BusinessDesignation.Exporter;

    /// <summary>A form that broke no rule. The clock of business days starts with the Ottawa day of receipt as day 0.</summary>
    public static ExporterApplication Submit(
        string number, string email, ApplicationForm form, BusinessNumber businessNumber, DateTimeOffset now, int serviceDays, BusinessDays days) =>
        Receive(number, email, form, businessNumber, now, serviceDays, days, null, null);

    /// <summary>One that an officer keyed in from paper: day 0 is the day on which the paper was received.</summary>
    public static ExporterApplication KeyIn(
        string number,
        PaperForm paper,
        ApplicationForm form,
        BusinessNumber businessNumber,
        Officer officer,
        DateTimeOffset now,
        int serviceDays,
        BusinessDays days) =>
        Receive(number, EmailAddress.Key(paper.Email!), form, businessNumber, now, serviceDays, days, paper, officer);

    /// <summary>Assigns it to an officer; a supervisor also takes over one that another works on.</summary>
    public Result<Done> Take(Officer officer, DateTimeOffset now)
    {
        var takesOver = State == ApplicationState.InReview && officer.IsSupervisor && AssigneeId != officer.Id;
        if (State != ApplicationState.Submitted && !takesOver)
        {
            return ApplicationErrors.NotInState();
        }

        return Interest(officer) is { } interest ? interest : AssignTo(officer, ApplicationEventKind.Taken, officer, now);
    }

    /// <summary>Gives it to a colleague: its officer what he or she works on, a supervisor any that waits.</summary>
    public Result<Done> Give(Officer officer, Officer colleague, DateTimeOffset now) =>
        MayGive(officer) is { } refusal ? refusal
        : AssigneeId == colleague.Id ? ApplicationErrors.AlreadyAssigned()
        : Interest(colleague) is not null ? ApplicationErrors.ColleagueInterested()
        : AssignTo(colleague, ApplicationEventKind.Given, officer, now, colleague.Name);

    /// <summary>Puts questions to the applicant; the clock stands still until the answer.</summary>
    public Result<Done> AskForInformation(Officer officer, IReadOnlyList<Question> questions, DateTimeOffset now)
    {
        if (MayDecide(officer) is { } refusal)
        {
            return refusal;
        }

        var request = InformationRequest.Ask(Id, officer, questions, now);
        informationRequests.Add(request);
        State = ApplicationState.NeedsInformation;
        PausedOn = request.AskedOn;
        return Decided(ApplicationEventKind.InformationAsked, officer, now);
    }

    /// <summary>The applicant has answered: the clock goes on with the business days that were left, one at the least.</summary>
    public Result<Done> Answer(InformationRequest request, IReadOnlyDictionary<string, string> answers, DateTimeOffset now, BusinessDays days)
    {
        if (State != ApplicationState.NeedsInformation)
        {
            return ApplicationErrors.NothingAsked();
        }

        request.Answer(answers, now);
        DueDate = days.Add(OttawaTime.DateOf(now), Math.Max(days.Between(PausedOn!.Value, DueDate), 1));
        PausedOn = null;
        State = ApplicationState.InReview;
        return Decided(ApplicationEventKind.Answered, null, now);
    }

    /// <summary>The applicant no longer wants it.</summary>
    public Result<Done> Withdraw(InformationRequest? open, DateTimeOffset now)
    {
        if (State is not (ApplicationState.Submitted or ApplicationState.InReview or ApplicationState.NeedsInformation))
        {
            return ApplicationErrors.CannotBeWithdrawn();
        }

        open?.Close();
        State = ApplicationState.Withdrawn;
        return Decided(ApplicationEventKind.Withdrawn, null, now);
    }

    /// <summary>Nobody answered, or nobody used the secret: both are for the caller to know.</summary>
    public Result<Done> Lapse(InformationRequest? open, DateTimeOffset now)
    {
        if (State is not (ApplicationState.NeedsInformation or ApplicationState.Approved))
        {
            return ApplicationErrors.NotInState();
        }

        open?.Close();
        State = ApplicationState.Lapsed;
        return Decided(ApplicationEventKind.Lapsed, null, now);
    }

    /// <summary>Nobody agreed in time for the client that was to be added.</summary>
    public Result<Done> LapseUnconsented(InformationRequest? open, DateTimeOffset now)
    {
        if (State is not (ApplicationState.Submitted or ApplicationState.InReview or ApplicationState.NeedsInformation))
        {
            return ApplicationErrors.NotInState();
        }

        open?.Close();
        State = ApplicationState.Lapsed;
        return Decided(ApplicationEventKind.Lapsed, null, now);
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

        if (Interest(officer) is { } interest)
        {
            return interest;
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

        if (end == ProposalEnd.Returned && Interest(officer!) is { } interest)
        {
            return interest;
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

    private static ExporterApplication Receive(
        string number,
        string email,
        ApplicationForm form,
        BusinessNumber businessNumber,
        DateTimeOffset now,
        int serviceDays,
        BusinessDays days,
        PaperForm? paper,
        Officer? officer)
    {
        var application = new ExporterApplication
        {
            Id = Guid.CreateVersion7(),
            Number = number,
            State = ApplicationState.Submitted,
            Email = email,
            Language = form.Language,
            BusinessNumber = businessNumber,
            LegalName = form.LegalName.Trim(),
            Form = form,
            Kind = form.Kind,
            ReceivedAt = now,
            DueDate = days.Add(paper?.ReceivedOn ?? OttawaTime.DateOf(now), serviceDays),
            KeyedInBy = officer?.Id,
            KeyedInByName = officer?.Name,
            PaperReceivedOn = paper?.ReceivedOn,
            ReceivedFormId = paper?.File,
            EmailStatement = paper?.EmailStatement?.Trim(),
        };
        application.Record(officer is null ? ApplicationEventKind.Submitted : ApplicationEventKind.KeyedIn, officer, now);
        return application;
    }

    private Result<Done> AssignTo(Officer assignee, ApplicationEventKind kind, Officer by, DateTimeOffset now, string? note = null)
    {
        if (State == ApplicationState.Submitted)
        {
            State = ApplicationState.InReview;
        }

        AssigneeId = assignee.Id;
        AssigneeName = assignee.Name;
        return Decided(kind, by, now, note);
    }

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

    private void Record(ApplicationEventKind kind, Officer? officer, DateTimeOffset now, string? note = null)
    {
        ChangedAt = now;
        history.Add(HistoryEntry.Of(Id, kind, State, officer, now, note));
    }
}
