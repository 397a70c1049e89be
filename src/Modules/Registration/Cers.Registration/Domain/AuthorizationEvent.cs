using Cers.Kernel;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;

namespace Cers.Registration.Domain;

/// <summary>One thing that happened to an authorization ID, when, why, and by whom.</summary>
internal sealed class AuthorizationEvent
{
    public required Guid Id { get; init; }

    public required AuthorizationId AuthorizationId { get; init; }

    public required AuthorizationEventKind Kind { get; init; }

    public required AuthorizationCause Cause { get; init; }

    /// <summary>An officer's words for colleagues.</summary>
    public string? Reason { get; init; }

    public PersonId? ActorId { get; init; }

    public string? ActorName { get; init; }

    public required DateTimeOffset At { get; init; }
}
