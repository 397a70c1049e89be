using Cers.Identity.Contracts;
using Cers.Kernel;

namespace Cers.Identity.Domain;

/// <summary>
/// Ownership that an owner offers to a user of the account. Both are owners afterwards, unless the one who offers asked to step down. It goes from one
/// membership to another: who was removed in between, and came back, neither gives nor takes it.
/// </summary>
internal sealed class Handover : Offer
{
    public required Guid ToMembershipId { get; init; }

    public Membership To { get; private init; } = null!;

    /// <summary>The role that the one who offers takes on acceptance; null to stay owner.</summary>
    public AccountRole? StepDownTo { get; init; }

    public static Handover Make(Membership by, Membership to, AccountRole? stepDownTo, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(),
        AccountId = by.AccountId,
        ByMembershipId = by.Id,
        ToMembershipId = to.Id,
        StepDownTo = stepDownTo,
        OfferedAt = now,
        ExpiresAt = now + Life,
    };

    public Result<Done> Accept(DateTimeOffset now) => EndOpen(OfferState.Accepted, now);

    protected override Error Over() => IdentityErrors.HandoverOver();
}
