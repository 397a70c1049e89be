using Cers.Kernel;
using Cers.Registration.Contracts;

namespace Cers.Registration.Domain;

/// <summary>An authorization ID of the Export Program and the business it was allocated to. Never used again, even when it is revoked.</summary>
internal sealed class Authorization
{
    private readonly List<DesignationEntry> designations = [];

    private Authorization()
    {
    }

    public AuthorizationId AuthorizationId { get; private init; }

    /// <summary>The application that was approved, or the activation ID that was redeemed.</summary>
    public Guid AllocatedFor { get; private init; }

    public BusinessNumber BusinessNumber { get; private init; }

    public string LegalName { get; private init; } = "";

    public string? OperatingName { get; private set; }

    public BusinessDesignation Designation { get; private init; }

    public AuthorizationState State { get; private init; }

    public DateTimeOffset AllocatedAt { get; private init; }

    /// <summary>The business account; null until the shared secret is redeemed.</summary>
    public AccountId? HeldBy { get; private set; }

    public IReadOnlyList<DesignationEntry> Designations => designations;

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

/// <summary>Since when a business is designated what, and why.</summary>
internal sealed class DesignationEntry
{
    public required Guid Id { get; init; }

    public required AuthorizationId AuthorizationId { get; init; }

    public required BusinessDesignation Designation { get; init; }

    public required DesignationOrigin Origin { get; init; }

    public required DateTimeOffset At { get; init; }
}

/// <summary>Where a designation comes from.</summary>
internal enum DesignationOrigin
{
    Bsf831,
    Caed,
    Case,
    Staff,
}
