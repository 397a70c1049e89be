using Cers.Kernel;
using Cers.Registration.Contracts;

namespace Cers.Registration.Domain;

/// <summary>Since when a business is designated what, where that comes from, and why.</summary>
internal sealed class DesignationEntry
{
    public required Guid Id { get; init; }

    public required AuthorizationId AuthorizationId { get; init; }

    public required BusinessDesignation Designation { get; init; }

    public required DesignationOrigin Origin { get; init; }

    public required DateTimeOffset At { get; init; }

    public string? ReasonEn { get; init; }

    public string? ReasonFr { get; init; }

    /// <summary>The dispute that led to it.</summary>
    public string? CaseNumber { get; init; }
}

/// <summary>
/// The authorization ID with which a customs service provider makes one-time submissions; its second letter is Z. One is in use at a time, and a revoked one is
/// never used again.
/// </summary>
internal sealed class OneTimeId
{
    public required AuthorizationId Id { get; init; }

    /// <summary>The provider's own.</summary>
    public required AuthorizationId AuthorizationId { get; init; }

    public required DateTimeOffset AllocatedAt { get; init; }

    public DateTimeOffset? RevokedAt { get; private set; }

    public void Revoke(DateTimeOffset now) => RevokedAt = now;
}
