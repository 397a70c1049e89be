using Cers.Kernel;

namespace Cers.Registration.Domain;

/// <summary>An authorization ID of the Export Program and the business it was allocated to. Never used again, even when it is revoked.</summary>
internal sealed class Authorization
{
    private readonly List<DesignationEntry> designations = [];

    private Authorization()
    {
    }

    public AuthorizationId AuthorizationId { get; private init; }

    public Guid ApplicationId { get; private init; }

    public BusinessNumber BusinessNumber { get; private init; }

    public string LegalName { get; private init; } = "";

    public string? OperatingName { get; private init; }

    public BusinessDesignation Designation { get; private init; }

    public AuthorizationState State { get; private init; }

    public DateTimeOffset AllocatedAt { get; private init; }

    /// <summary>The business account; null until the shared secret is redeemed.</summary>
    public AccountId? HeldBy { get; private set; }

    public IReadOnlyList<DesignationEntry> Designations => designations;

    /// <summary>Allocates an authorization ID to an approved application's business, with the designation that the form proposed.</summary>
    public static Authorization Allocate(AuthorizationId id, ExporterApplication application, DateTimeOffset now)
    {
        var authorization = new Authorization
        {
            AuthorizationId = id,
            ApplicationId = application.Id,
            BusinessNumber = application.BusinessNumber,
            LegalName = application.LegalName,
            OperatingName = string.IsNullOrWhiteSpace(application.Form.OperatingName) ? null : application.Form.OperatingName.Trim(),
            Designation = application.ProposedDesignation,
            State = AuthorizationState.Active,
            AllocatedAt = now,
        };
        authorization.designations.Add(new DesignationEntry
        {
            Id = Guid.CreateVersion7(),
            AuthorizationId = id,
            Designation = authorization.Designation,
            Origin = DesignationOrigin.Bsf831,
            At = now,
        });
        return authorization;
    }

    /// <summary>The secret was redeemed: it belongs to the account.</summary>
    public void GiveTo(AccountId account) => HeldBy = account;
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
