using Cers.Kernel;
using Cers.Messaging.FourEyes;
using Cers.ModuleKit.Data;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;

namespace Cers.Registration.Domain;

/// <summary>A client's dispute of what it is designated as. Its methods are its transitions; each refuses what its state or its people do not allow.</summary>
internal sealed partial class DesignationCase : IOwned
{
    public const int MostFiles = 10;

    private readonly List<CaseHistoryEntry> history = [];
    private readonly List<CaseMessageEntry> messages = [];
    private readonly List<CaseDecisionEntry> decisions = [];

    private DesignationCase()
    {
    }

    /// <summary>States in which a case stands in the way of another one of the account.</summary>
    public static readonly IReadOnlyList<CaseState> OpenStates =
        [CaseState.Open, CaseState.Triaged, CaseState.AwaitingClient, CaseState.UnderReview, CaseState.Reopened];

    /// <summary>States in which staff's clock runs.</summary>
    public static readonly IReadOnlyList<CaseState> RunningStates = [CaseState.Open, CaseState.Triaged, CaseState.UnderReview, CaseState.Reopened];

    public Guid Id { get; private init; }

    public string Number { get; private init; } = "";

    public AccountId AccountId { get; private init; }

    public AuthorizationId AuthorizationId { get; private init; }

    public BusinessNumber BusinessNumber { get; private init; }

    public string LegalName { get; private init; } = "";

    /// <summary>The client's: letters are in it.</summary>
    public Language Language { get; private init; }

    public CaseState State { get; private set; }

    /// <summary>Raised by all that happens, so that nobody decides on what he or she has not seen.</summary>
    public int Version { get; private set; }

    public DisputeGround Ground { get; private init; }

    public string Statement { get; private init; } = "";

    /// <summary>How staff received it; null when the client opened it.</summary>
    public string? Received { get; private init; }

    /// <summary>What the account was when the case was opened.</summary>
    public BusinessDesignation Designation { get; private init; }

    public CaseEvidence Evidence { get; private init; } = null!;

    public DateTimeOffset OpenedAt { get; private init; }

    public PersonId OpenedBy { get; private init; }

    /// <summary>When the present term ends: staff's, the client's while a question waits, the one to reopen once it is decided; null when nothing is awaited.</summary>
    public DateTimeOffset? DueAt { get; private set; }

    /// <summary>Business days that are left when the answer comes; null while the clock runs.</summary>
    public int? DaysLeft { get; private set; }

    /// <summary>How far staff were reminded of the present term: 0 not, 1 due soon, 2 overdue.</summary>
    public int Reminded { get; private set; }

    public PersonId? AssigneeId { get; private set; }

    public string? AssigneeName { get; private set; }

    public bool WasReopened { get; private set; }

    /// <summary>Who took part in a decision: proposed, confirmed or decided.</summary>
    public List<Guid> Deciders { get; private set; } = [];

    public string? ProposedReasonEn { get; private set; }

    public string? ProposedReasonFr { get; private set; }

    public PersonId? ProposedBy { get; private set; }

    public string? ProposedByName { get; private set; }

    public DateTimeOffset? ProposedAt { get; private set; }

    /// <summary>What happened since it was loaded; what happened before is read where it is shown.</summary>
    public IReadOnlyList<CaseHistoryEntry> History => history;

    public IReadOnlyList<CaseMessageEntry> Messages => messages;

    public IReadOnlyList<CaseDecisionEntry> Decisions => decisions;

    public bool IsOpen => OpenStates.Contains(State);

    public static DesignationCase Open(
        string number, Authorization authorization, AccountId account, Language language, DisputeGround ground, string statement, string? received, CaseEvidence evidence, CaseActor by, DateTimeOffset now, BusinessDays days)
    {
        var opened = new DesignationCase
        {
            Id = Guid.CreateVersion7(),
            Number = number,
            AccountId = account,
            AuthorizationId = authorization.AuthorizationId,
            BusinessNumber = authorization.BusinessNumber,
            LegalName = authorization.LegalName,
            Language = language,
            Ground = ground,
            Statement = statement.Trim(),
            Received = received?.Trim(),
            Designation = authorization.Designation,
            Evidence = evidence,
            OpenedAt = now,
            OpenedBy = by.Id!.Value,
            DueAt = CaseClock.After(now, CaseClock.ServiceDays, days),
        };
        opened.Record(CaseEventKind.Opened, by, now);
        return opened;
    }

    /// <summary>Assigns it to an officer. A supervisor also takes over; a reopened one goes to a supervisor who did not decide before.</summary>
    public Result<Done> Take(Officer officer, DateTimeOffset now)
    {
        if (MayTake(officer) is { } refusal)
        {
            return refusal;
        }

        State = State == CaseState.Open ? CaseState.Triaged : State;
        AssigneeId = officer.Id;
        AssigneeName = officer.Name;
        return Happened(CaseEventKind.Taken, Of(officer), now);
    }

    /// <summary>A question to the client: staff's clock stops.</summary>
    public Result<Done> Ask(Officer officer, string question, DateTimeOffset now, BusinessDays days)
    {
        if (MayWork(officer, CaseState.Triaged) is { } refusal)
        {
            return refusal;
        }

        State = CaseState.AwaitingClient;
        DaysLeft = CaseClock.Left(now, DueAt!.Value, days);
        Due(CaseClock.After(now, CaseClock.AnswerDays, days));
        Say(true, officer.Name, question, now);
        return Happened(CaseEventKind.Asked, Of(officer), now);
    }

    /// <summary>On to the decision without a question.</summary>
    public Result<Done> Review(Officer officer, DateTimeOffset now)
    {
        if (MayWork(officer, CaseState.Triaged) is { } refusal)
        {
            return refusal;
        }

        State = CaseState.UnderReview;
        return Happened(CaseEventKind.ReviewStarted, Of(officer), now);
    }

    /// <summary>The client says something; an answer that was awaited starts the clock again.</summary>
    public Result<Done> Answer(CaseActor by, string text, DateTimeOffset now, BusinessDays days)
    {
        if (!IsOpen)
        {
            return CaseErrors.NotInState();
        }

        if (State == CaseState.AwaitingClient)
        {
            State = CaseState.UnderReview;
            Due(CaseClock.Resumed(now, DaysLeft!.Value, days));
            DaysLeft = null;
        }

        Say(false, by.Name ?? "?", text, now);
        return Happened(CaseEventKind.Answered, by, now);
    }

    /// <param name="there">Files that it holds already.</param>
    public Result<Done> AddEvidence(CaseActor by, string name, int there, DateTimeOffset now) =>
        !IsOpen ? CaseErrors.NotInState()
        : there >= MostFiles ? CaseErrors.TooManyFiles(MostFiles)
        : Happened(CaseEventKind.EvidenceAdded, by, now, name);

    public Result<Done> Withdraw(CaseActor by, DateTimeOffset now)
    {
        if (State != CaseState.Open)
        {
            return CaseErrors.NotInState();
        }

        State = CaseState.Withdrawn;
        Due(null);
        return Happened(CaseEventKind.Withdrawn, by, now);
    }

    /// <summary>Decides, by one officer; what it changes besides the case is done where it is known.</summary>
    public Result<Done> Decide(Officer officer, CaseDecision decision, LocalizedText reason, BusinessDesignation present, CaseLetter letter, DateTimeOffset now)
    {
        if (MayDecide(officer, decision, present) is { } refusal)
        {
            return refusal;
        }

        return Decided(officer, decision, reason, letter, now);
    }

    /// <summary>A decision to maintain the designation, for a supervisor to confirm.</summary>
    public Result<Done> ProposeMaintenance(Officer officer, LocalizedText reason, DateTimeOffset now)
    {
        if (MayWork(officer, CaseState.UnderReview) is { } refusal)
        {
            return refusal;
        }

        (ProposedReasonEn, ProposedReasonFr) = (reason.En, reason.Fr);
        (ProposedBy, ProposedByName, ProposedAt) = (officer.Id, officer.Name, now);
        return Happened(CaseEventKind.MaintenanceProposed, Of(officer), now);
    }

    /// <summary>By the supervisor: that it is another person is seen to where proposals are kept.</summary>
    public Result<Done> ConfirmMaintenance(Officer officer, CaseLetter letter, DateTimeOffset now)
    {
        if (State != CaseState.UnderReview || ProposedBy is not { } proposer)
        {
            return CaseErrors.NotInState();
        }

        if (IsOwn(officer))
        {
            return CaseErrors.OwnDispute();
        }

        Deciders = [.. Deciders, proposer.Value];
        return Decided(officer, CaseDecision.Maintained, new(ProposedReasonEn!, ProposedReasonFr!), letter, now);
    }

    /// <summary>Back to the officer who proposed it: returned with a note, withdrawn, or because nobody decided in time.</summary>
    public Result<Done> EndMaintenance(ProposalEnd end, Officer? officer, string? note, DateTimeOffset now)
    {
        if (State != CaseState.UnderReview || ProposedBy is null)
        {
            return CaseErrors.NotInState();
        }

        ForgetProposal();
        var kind = end switch
        {
            ProposalEnd.Returned => CaseEventKind.MaintenanceReturned,
            ProposalEnd.Withdrawn => CaseEventKind.MaintenanceWithdrawn,
            _ => CaseEventKind.MaintenanceExpired,
        };
        return Happened(kind, officer is null ? Nobody : Of(officer), now, note);
    }

    /// <summary>Another look, once, while it is not closed yet.</summary>
    public Result<Done> Reopen(CaseActor by, string statement, DateTimeOffset now, BusinessDays days)
    {
        if (State != CaseState.Decided || now >= DueAt)
        {
            return CaseErrors.NotInState();
        }

        if (WasReopened)
        {
            return CaseErrors.ReopenedBefore();
        }

        State = CaseState.Reopened;
        WasReopened = true;
        (AssigneeId, AssigneeName) = (null, null);
        Due(CaseClock.After(now, CaseClock.ServiceDays, days));
        Say(false, by.Name ?? "?", statement, now);
        return Happened(CaseEventKind.Reopened, by, now);
    }

    /// <summary>What a decision makes of the account; null when it stays as it is.</summary>
    public static BusinessDesignation? DesignationOf(CaseDecision decision) => decision switch
    {
        CaseDecision.ChangedToExporter => BusinessDesignation.Exporter,
        CaseDecision.ChangedToCsp => BusinessDesignation.CustomsServiceProvider,
        _ => null,
    };

    private static readonly CaseActor Nobody = new(null, null);

    private static CaseActor Of(Officer officer) => new(officer.Id, officer.Name);

    private Result<Done> Decided(Officer officer, CaseDecision decision, LocalizedText reason, CaseLetter letter, DateTimeOffset now)
    {
        decisions.Add(new CaseDecisionEntry
        {
            Id = Guid.CreateVersion7(),
            CaseId = Id,
            Decision = decision,
            ReasonEn = reason.En,
            ReasonFr = reason.Fr,
            ProposedByName = ProposedByName,
            DecidedBy = officer.Id,
            DecidedByName = officer.Name,
            DecidedAt = now,
            LetterLanguage = letter.Language,
            LetterTitle = letter.Title,
            LetterParagraphs = [.. letter.Paragraphs],
        });
        State = CaseState.Decided;
        Deciders = [.. Deciders, officer.Id.Value];
        ForgetProposal();
        Due(OttawaTime.EndOf(OttawaTime.DateOf(now).AddDays(CaseClock.DecidedDays)));
        return Happened(CaseEventKind.Decided, Of(officer), now, decision.ToString());
    }

    private void ForgetProposal()
    {
        ProposedReasonEn = ProposedReasonFr = ProposedByName = null;
        ProposedBy = null;
        ProposedAt = null;
    }

    private void Due(DateTimeOffset? at) => (DueAt, Reminded) = (at, 0);

    private void Say(bool fromStaff, string author, string text, DateTimeOffset now) => messages.Add(new CaseMessageEntry
    {
        Id = Guid.CreateVersion7(),
        CaseId = Id,
        At = now,
        FromStaff = fromStaff,
        Author = author,
        Text = text.Trim(),
    });

    private Result<Done> Happened(CaseEventKind kind, CaseActor by, DateTimeOffset now, string? note = null)
    {
        Version++;
        Record(kind, by, now, note);
        return default(Done);
    }

    private void Record(CaseEventKind kind, CaseActor by, DateTimeOffset now, string? note = null) => history.Add(new CaseHistoryEntry
    {
        Id = Guid.CreateVersion7(),
        CaseId = Id,
        At = now,
        Kind = kind,
        State = State,
        ActorId = by.Id,
        ActorName = by.Name,
        Note = note,
    });
}
