using Cers.Kernel;
using Cers.Registration.Contracts;

namespace Cers.Registration.Domain;

/// <summary>One thing that happened to an association, who did it, and the state it led to. Never changed.</summary>
internal sealed class AssociationEntry
{
    public required Guid Id { get; init; }

    public required Guid AssociationId { get; init; }

    public required DateTimeOffset At { get; init; }

    public required AssociationEvent Kind { get; init; }

    public required AssociationState State { get; init; }

    public required AssociationSide Side { get; init; }

    public PersonId? ActorId { get; init; }

    /// <summary>An officer's name at that time, a client's or provider's user reference number; told to staff alone.</summary>
    public string? ActorName { get; init; }

    public string? Reason { get; init; }
}

/// <summary>Who does something to an association.</summary>
/// <param name="Name">An officer's name, or a user reference number.</param>
internal sealed record AssociationActor(AssociationSide Side, PersonId? Person = null, string? Name = null)
{
    public static readonly AssociationActor System = new(AssociationSide.System);

    public static AssociationActor Of(Messaging.Actor actor, AssociationSide side) => new(side, actor.Person, actor.Urn?.Value);

    public static AssociationActor Of(Officer officer) => new(AssociationSide.Staff, officer.Id, officer.Name);
}
