using Cers.Kernel;
using Cers.Registration.Contracts;

namespace Cers.Registration.Domain;

/// <summary>
/// A customs service provider and a client for which it files or asks to file. Its methods are its transitions; each refuses what its state does not allow, and
/// leaves an entry of the history with who and why.
/// </summary>
internal sealed class AccountAssociation
{
    private readonly List<AssociationEntry> history = [];

    private AccountAssociation()
    {
    }

    /// <summary>States in which the pair cannot be asked for again: at most one such association a pair.</summary>
    public static readonly IReadOnlyList<AssociationState> LiveStates =
        [AssociationState.Requested, AssociationState.AwaitingConsent, AssociationState.Active, AssociationState.Suspended];

    public Guid Id { get; private init; }

    /// <summary>The application (ADD_CLIENT) by which it was asked for.</summary>
    public Guid ApplicationId { get; private init; }

    public AssociationState State { get; private set; }

    /// <summary>Raised by every transition, so that a page that shows an older state cannot decide on it.</summary>
    public int Version { get; private set; }

    /// <summary>The provider's business account.</summary>
    public AccountId CspAccount { get; private init; }

    public BusinessNumber CspBusinessNumber { get; private init; }

    public string CspName { get; private init; } = "";

    /// <summary>The client; its business account, if it has one, is the one that holds the authorization ID of this number.</summary>
    public BusinessNumber ClientBusinessNumber { get; private init; }

    public string ClientName { get; private init; } = "";

    /// <summary>Where the client is told while it has no business account.</summary>
    public string ClientEmail { get; private init; } = "";

    public Language ClientLanguage { get; private init; }

    public DateTimeOffset AskedAt { get; private init; }

    /// <summary>Until when the client's owner may agree online; null when a document came with the request.</summary>
    public DateTimeOffset? ConsentDueAt { get; private init; }

    /// <summary>The signed consent, among the files.</summary>
    public Guid? ConsentFile { get; private set; }

    public DateTimeOffset? ConsentedAt { get; private set; }

    public DateTimeOffset? ActiveSince { get; private set; }

    /// <summary>When it ended or was refused.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    public AssociationSide? EndedBy { get; private set; }

    /// <summary>Why it ended, as both sides are told.</summary>
    public string? EndReason { get; private set; }

    /// <summary>What happened since it was loaded; what happened before is read where it is shown.</summary>
    public IReadOnlyList<AssociationEntry> History => history;

    public bool IsLive => LiveStates.Contains(State);

    /// <summary>Asked for with the client's signed consent, or to be agreed on online in time.</summary>
    public static AccountAssociation Ask(ExporterApplication application, Provider provider, ClientForm client, AssociationConsent consent, AssociationActor by, DateTimeOffset now)
    {
        var association = new AccountAssociation
        {
            Id = Guid.CreateVersion7(),
            ApplicationId = application.Id,
            State = consent.File is null ? AssociationState.AwaitingConsent : AssociationState.Requested,
            Version = 1,
            CspAccount = provider.Account,
            CspBusinessNumber = provider.BusinessNumber,
            CspName = provider.Name,
            ClientBusinessNumber = application.BusinessNumber,
            ClientName = application.LegalName,
            ClientEmail = client.Email.Trim(),
            ClientLanguage = client.Language,
            AskedAt = now,
            ConsentDueAt = consent.File is null ? consent.DueAt : null,
            ConsentFile = consent.File,
            ConsentedAt = consent.File is null ? null : now,
        };
        association.Record(AssociationEvent.Asked, by, now);
        return association;
    }

    /// <summary>The client's owner agrees online, in time.</summary>
    public Result<Done> Consent(AssociationActor client, DateTimeOffset now)
    {
        if (State != AssociationState.AwaitingConsent)
        {
            return AssociationErrors.NotInState();
        }

        if (now >= ConsentDueAt)
        {
            return AssociationErrors.ConsentOver();
        }

        (State, ConsentedAt) = (AssociationState.Requested, now);
        return Became(AssociationEvent.Consented, client, now);
    }

    /// <summary>An officer records the signed consent that came later.</summary>
    public Result<Done> RecordConsent(Guid file, AssociationActor officer, DateTimeOffset now)
    {
        if (State != AssociationState.AwaitingConsent)
        {
            return AssociationErrors.NotInState();
        }

        (State, ConsentedAt, ConsentFile) = (AssociationState.Requested, now, file);
        return Became(AssociationEvent.ConsentRecorded, officer, now);
    }

    /// <summary>The application is approved: the provider files for the client from now on.</summary>
    public Result<Done> Activate(AssociationActor officer, DateTimeOffset now)
    {
        if (State == AssociationState.AwaitingConsent)
        {
            return AssociationErrors.ConsentMissing();
        }

        if (State != AssociationState.Requested)
        {
            return AssociationErrors.NotInState();
        }

        (State, ActiveSince) = (AssociationState.Active, now);
        return Became(AssociationEvent.Activated, officer, now);
    }

    /// <summary>The application is refused.</summary>
    public Result<Done> Refuse(AssociationActor by, string reason, DateTimeOffset now) => NeverBegins(AssociationEvent.Refused, by, reason, now);

    /// <summary>The client does not want it.</summary>
    public Result<Done> Decline(AssociationActor client, string? reason, DateTimeOffset now) => NeverBegins(AssociationEvent.Declined, client, reason, now);

    /// <summary>Nobody agreed in time.</summary>
    public Result<Done> ExpireConsent(DateTimeOffset now) =>
        State != AssociationState.AwaitingConsent || now < ConsentDueAt
            ? AssociationErrors.NotInState()
            : NeverBegins(AssociationEvent.ConsentExpired, AssociationActor.System, null, now);

    /// <summary>The client's RM account is not open, or not for export.</summary>
    public Result<Done> Suspend(DateTimeOffset now) => Turn(AssociationState.Active, AssociationState.Suspended, AssociationEvent.Suspended, now);

    /// <summary>It is open and for export again.</summary>
    public Result<Done> Resume(DateTimeOffset now) => Turn(AssociationState.Suspended, AssociationState.Active, AssociationEvent.Resumed, now);

    /// <summary>Ends it, or takes back what is only asked for. Earlier declarations stay as they are.</summary>
    public Result<Done> End(AssociationActor by, string? reason, DateTimeOffset now)
    {
        if (!IsLive)
        {
            return AssociationErrors.NotInState();
        }

        var begun = State is AssociationState.Active or AssociationState.Suspended;
        State = AssociationState.Ended;
        Close(by, reason, now);
        return Became(begun ? AssociationEvent.Ended : AssociationEvent.Withdrawn, by, now, reason);
    }

    private Result<Done> NeverBegins(AssociationEvent kind, AssociationActor by, string? reason, DateTimeOffset now)
    {
        if (State is not (AssociationState.Requested or AssociationState.AwaitingConsent))
        {
            return AssociationErrors.NotInState();
        }

        State = AssociationState.Refused;
        Close(by, reason, now);
        return Became(kind, by, now, reason);
    }

    private Result<Done> Turn(AssociationState from, AssociationState to, AssociationEvent kind, DateTimeOffset now)
    {
        if (State != from)
        {
            return AssociationErrors.NotInState();
        }

        State = to;
        return Became(kind, AssociationActor.System, now);
    }

    private void Close(AssociationActor by, string? reason, DateTimeOffset now) =>
        (EndedAt, EndedBy, EndReason) = (now, by.Side, string.IsNullOrWhiteSpace(reason) ? null : reason.Trim());

    private Result<Done> Became(AssociationEvent kind, AssociationActor by, DateTimeOffset now, string? reason = null)
    {
        Version++;
        Record(kind, by, now, reason);
        return default(Done);
    }

    private void Record(AssociationEvent kind, AssociationActor by, DateTimeOffset now, string? reason = null) =>
        history.Add(new AssociationEntry
        {
            Id = Guid.CreateVersion7(),
            AssociationId = Id,
            At = now,
            Kind = kind,
            State = State,
            Side = by.Side,
            ActorId = by.Person,
            ActorName = by.Name,
            Reason = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim(),
        });
}

/// <summary>The customs service provider that asks.</summary>
internal sealed record Provider(AccountId Account, BusinessNumber BusinessNumber, AuthorizationId AuthorizationId, string Name);

/// <summary>The consent that comes with a request: a file, or the time until which the client's owner may agree online.</summary>
internal sealed record AssociationConsent(Guid? File, DateTimeOffset DueAt);
