using Cers.Kernel;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;

namespace Cers.Registration.Domain;

/// <summary>One thing that happened to an application, and the state it led to.</summary>
internal sealed class HistoryEntry
{
    public required Guid Id { get; init; }

    public required Guid ApplicationId { get; init; }

    public required DateTimeOffset At { get; init; }

    public required ApplicationEventKind Kind { get; init; }

    public required ApplicationState State { get; init; }

    public PersonId? ActorId { get; init; }

    public string? ActorName { get; init; }

    public string? Note { get; init; }

    public static HistoryEntry Of(
        Guid application, ApplicationEventKind kind, ApplicationState state, Officer? officer, DateTimeOffset now, string? note = null) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            ApplicationId = application,
            At = now,
            Kind = kind,
            State = state,
            ActorId = officer?.Id,
            ActorName = officer?.Name,
            Note = note,
        };
}
