using Cers.Kernel;
using Cers.Messaging.FourEyes;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;

namespace Cers.Registration.Domain;

/// <summary>An authorization ID of the Export Program and the business it was allocated to. Never used again, even when it is revoked.</summary>
internal sealed class Authorization
{
    private readonly List<DesignationEntry> designations = [];
    private readonly List<OneTimeId> oneTimeIds = [];
    private readonly List<AuthorizationEvent> events = [];

    private Authorization()
    {
    }

    public AuthorizationId AuthorizationId { get; private init; }

    /// <summary>The application that was approved, or the activation ID that was redeemed.</summary>
    public Guid AllocatedFor { get; private init; }

    public BusinessNumber BusinessNumber { get; private init; }

    public string LegalName { get; private init; } = "";

    public string? OperatingName { get; private set; }

    public BusinessDesignation Designation { get; private set; }

    public AuthorizationState State { get; private set; }

    /// <summary>Raised by every decision, so that a page that shows an older state cannot decide on it.</summary>
    public int Version { get; private set; }

    /// <summary>Who suspended it: staff lift their own suspension, the register its own.</summary>
    public SuspendedBy? SuspendedBy { get; private set; }

    /// <summary>Since when the register does not say any more that the RM account is open and for export.</summary>
    public DateTimeOffset? WarnedAt { get; private init; }

    public AuthorizationCause? WarnedReason { get; private init; }

    /// <summary>After this day it is suspended unless the RM account is put in order.</summary>
    public DateOnly? LastDay { get; private init; }

    public DateTimeOffset AllocatedAt { get; private init; }

    /// <summary>The business account; null until the shared secret is redeemed.</summary>
    public AccountId? HeldBy { get; private set; }

    public IReadOnlyList<DesignationEntry> Designations => designations;

    /// <summary>Those it has and had; read with it where the designation changes.</summary>
    public IReadOnlyList<OneTimeId> OneTimeIds => oneTimeIds;

    /// <summary>The one in use.</summary>
    public OneTimeId? OneTimeId => oneTimeIds.SingleOrDefault(o => o.RevokedAt is null);

    /// <summary>What happened since it was loaded; what happened before is read where it is shown.</summary>
    public IReadOnlyList<AuthorizationEvent> Events => events;

    /// <summary>Allocates an authorization ID to an approved application's business, with the designation that the form proposed.</summary>
    public static Authorization Allocate(AuthorizationId id, ExporterApplication application, DateTimeOffset now) => Allocate(
        id,
        application.Id,
        application.BusinessNumber,
        application.LegalName,
        application.Form.OperatingName,
        application.ProposedDesignation,
        DesignationOrigin.Bsf831,
        now);

    /// <summary>Allocates one to a former CAED client, as it was reported there.</summary>
    public static Authorization Allocate(AuthorizationId id, ActivationId activation, DateTimeOffset now) => Allocate(
        id,
        activation.Id,
        activation.BusinessNumber,
        activation.LegalName,
        activation.OperatingName,
        activation.Designation,
        DesignationOrigin.Caed,
        now);

    /// <summary>The secret was redeemed: it belongs to the account.</summary>
    public void GiveTo(AccountId account) => HeldBy = account;

    /// <summary>Gives a customs service provider its authorization ID for one-time submissions; one that it had before is never used again.</summary>
    public void GiveOneTimeId(AuthorizationId id, DateTimeOffset now) =>
        oneTimeIds.Add(new OneTimeId { Id = id, AuthorizationId = AuthorizationId, AllocatedAt = now });

    /// <summary>
    /// What the business is from now on. An exporter loses the authorization ID for one-time submissions; a customs service provider is given one by
    /// <see cref="GiveOneTimeId"/>.
    /// </summary>
    public void Redesignate(BusinessDesignation to, DesignationOrigin origin, LocalizedText? reason, string? caseNumber, DateTimeOffset now)
    {
        if (to == Designation)
        {
            throw new InvalidOperationException("It is so designated already.");
        }

        Designation = to;
        designations.Add(new DesignationEntry
        {
            Id = Guid.CreateVersion7(),
            AuthorizationId = AuthorizationId,
            Designation = to,
            Origin = origin,
            At = now,
            ReasonEn = reason?.En,
            ReasonFr = reason?.Fr,
            CaseNumber = caseNumber,
        });
        if (to == BusinessDesignation.Exporter)
        {
            OneTimeId?.Revoke(now);
        }
    }

    public Result<Done> Suspend(Officer officer, string reason, DateTimeOffset now)
    {
        if (State != AuthorizationState.Active)
        {
            return AuthorizationErrors.NotActive();
        }

        (State, SuspendedBy) = (AuthorizationState.Suspended, Domain.SuspendedBy.Staff);
        return Decided(AuthorizationEventKind.Suspended, officer, reason, now);
    }

    public Result<Done> Reinstate(Officer officer, string reason, DateTimeOffset now)
    {
        if (State != AuthorizationState.Suspended)
        {
            return AuthorizationErrors.NotSuspended();
        }

        if (SuspendedBy == Domain.SuspendedBy.Register)
        {
            return AuthorizationErrors.SuspendedByRegister();
        }

        (State, SuspendedBy) = (AuthorizationState.Active, null);
        return Decided(AuthorizationEventKind.Reinstated, officer, reason, now);
    }

    public Result<Done> ProposeRevocation(Officer officer, string reason, DateTimeOffset now) =>
        State == AuthorizationState.Revoked ? AuthorizationErrors.Revoked() : Decided(AuthorizationEventKind.RevocationProposed, officer, reason, now);

    /// <summary>Returned with a note, withdrawn, or nobody decided in time.</summary>
    public Result<Done> EndRevocation(ProposalEnd end, Officer? officer, string? note, DateTimeOffset now) => Decided(
        end switch
        {
            ProposalEnd.Returned => AuthorizationEventKind.RevocationReturned,
            ProposalEnd.Withdrawn => AuthorizationEventKind.RevocationWithdrawn,
            _ => AuthorizationEventKind.RevocationExpired,
        },
        officer,
        note,
        now);

    /// <summary>By the second officer. The ID is never used again.</summary>
    public Result<Done> Revoke(Officer officer, string reason, DateTimeOffset now)
    {
        if (State == AuthorizationState.Revoked)
        {
            return AuthorizationErrors.Revoked();
        }

        (State, SuspendedBy) = (AuthorizationState.Revoked, null);
        return Decided(AuthorizationEventKind.Revoked, officer, reason, now);
    }

    public void Rename(string? operatingName) => OperatingName = operatingName;

    /// <summary>What the officer may do now; whether the officer holds the permission is another question.</summary>
    public static IEnumerable<AuthorizationAction> ActionsIn(AuthorizationState state, SuspendedBy? by, bool revocationWaits)
    {
        if (state == AuthorizationState.Active)
        {
            yield return AuthorizationAction.Suspend;
        }
        else if (state == AuthorizationState.Suspended && by == Domain.SuspendedBy.Staff)
        {
            yield return AuthorizationAction.Reinstate;
        }

        if (state != AuthorizationState.Revoked && !revocationWaits)
        {
            yield return AuthorizationAction.Revoke;
        }
    }

    public RedeemedBusiness Redeemed() => new(AuthorizationId, BusinessNumber, LegalName, OperatingName, Designation);

    private Result<Done> Decided(AuthorizationEventKind kind, Officer? officer, string? reason, DateTimeOffset now)
    {
        Version++;
        events.Add(new AuthorizationEvent
        {
            Id = Guid.CreateVersion7(),
            AuthorizationId = AuthorizationId,
            Kind = kind,
            Cause = AuthorizationCause.Staff,
            Reason = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim(),
            ActorId = officer?.Id,
            ActorName = officer?.Name,
            At = now,
        });
        return default(Done);
    }

    private static Authorization Allocate(
        AuthorizationId id,
        Guid allocatedFor,
        BusinessNumber number,
        string legalName,
        string? operatingName,
        BusinessDesignation designation,
        DesignationOrigin origin,
        DateTimeOffset now)
    {
        var authorization = new Authorization
        {
            AuthorizationId = id,
            AllocatedFor = allocatedFor,
            BusinessNumber = number,
            LegalName = legalName,
            OperatingName = string.IsNullOrWhiteSpace(operatingName) ? null : operatingName.Trim(),
            Designation = designation,
            State = AuthorizationState.Active,
            AllocatedAt = now,
        };
        authorization.designations.Add(new DesignationEntry { Id = Guid.CreateVersion7(), AuthorizationId = id, Designation = designation, Origin = origin, At = now });
        return authorization;
    }
}

/// <summary>Whose suspension it is.</summary>
internal enum SuspendedBy
{
    Staff,
    Register,
}
