using Cers.Kernel;
using Cers.Registration.Contracts;

namespace Cers.Registration.Domain;

/// <summary>An authorization ID of the Export Program and the business it was allocated to. Never used again, even when it is revoked.</summary>
internal sealed class Authorization
{
    private readonly List<DesignationEntry> designations = [];
    private readonly List<OneTimeId> oneTimeIds = [];

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

    public AuthorizationState State { get; private init; }

    public DateTimeOffset AllocatedAt { get; private init; }

    /// <summary>The business account; null until the shared secret is redeemed.</summary>
    public AccountId? HeldBy { get; private set; }

    public IReadOnlyList<DesignationEntry> Designations => designations;

    /// <summary>Those it has and had; read with it where the designation changes.</summary>
    public IReadOnlyList<OneTimeId> OneTimeIds => oneTimeIds;

    /// <summary>The one in use.</summary>
    public OneTimeId? OneTimeId => oneTimeIds.SingleOrDefault(o => o.RevokedAt is null);

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

    public void Rename(string? operatingName) => OperatingName = operatingName;

    public RedeemedBusiness Redeemed() => new(AuthorizationId, BusinessNumber, LegalName, OperatingName, Designation);

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

/// <summary>May it be used to file? CBSA technical guide, Appendix A 1.2: valid at all times.</summary>
internal enum AuthorizationState
{
    Active,
    Suspended,
    Revoked,
}
