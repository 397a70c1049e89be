using Cers.Kernel;

namespace Cers.Declarations.Domain;

/// <summary>Two declarations that a rule takes for the same goods, the later one and the one before it; for staff, whether or not the filer was told.</summary>
internal sealed class PossibleDuplicate
{
    public Guid Id { get; init; }

    public required string RuleId { get; init; }

    /// <summary>When what makes them alike was accepted.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>The rule told the filer of the later one, who may see the other.</summary>
    public bool Told { get; init; }

    public Guid DeclarationId { get; init; }

    public DateOnly ReceivedOn { get; init; }

    public ProofOfReport ProofOfReport { get; init; }

    public Guid OtherId { get; init; }

    public DateOnly OtherReceivedOn { get; init; }

    public ProofOfReport OtherProofOfReport { get; init; }
}
