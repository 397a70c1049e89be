using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Declarations.Domain;

/// <summary>Keeps one declaration, or all whose exporter is a business, past the end of their retention, until it is lifted.</summary>
internal sealed class LegalHold
{
    public static readonly Conflict AlreadyHeld = new(
        "declarations.hold_in_place", new LocalizedText("Such a hold is in place already.", "Une telle mise en suspens est déjà en vigueur."));

    private static readonly Conflict AlreadyLifted = new(
        "declarations.hold_lifted", new LocalizedText("This hold was lifted before.", "Cette mise en suspens a déjà été levée."));

    public Guid Id { get; init; }

    public ProofOfReport? ProofOfReport { get; init; }

    public BusinessNumber? ExporterBusinessNumber { get; init; }

    public required string Reason { get; init; }

    public required string PlacedBy { get; init; }

    /// <summary>Null where it was placed before names were kept.</summary>
    public string? PlacedByName { get; init; }

    public DateTimeOffset PlacedAt { get; init; }

    public string? LiftedBy { get; private set; }

    public string? LiftedByName { get; private set; }

    public DateTimeOffset? LiftedAt { get; private set; }

    public string? LiftedBecause { get; private set; }

    public Result<Done> Lift(Actor by, string reason, DateTimeOffset at)
    {
        if (LiftedAt is not null)
        {
            return AlreadyLifted;
        }

        (LiftedBy, LiftedByName, LiftedAt, LiftedBecause) = (by.Key, by.Name, at, reason);
        return default(Done);
    }
}
