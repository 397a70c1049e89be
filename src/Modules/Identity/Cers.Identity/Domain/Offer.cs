using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.ModuleKit.Data;

namespace Cers.Identity.Domain;

/// <summary>
/// Something offered in a business account by one of its members, open for 14 days: until it is accepted, declined, withdrawn, or replaced by a newer one.
/// What the member may not give any more is not given by an older offer either: that is asked when it is accepted.
/// </summary>
internal abstract class Offer : IOwned
{
    public static readonly TimeSpan Life = TimeSpan.FromDays(14);

    public required Guid Id { get; init; }

    public required AccountId AccountId { get; init; }

    /// <summary>The membership of who offers.</summary>
    public required Guid ByMembershipId { get; init; }

    public Membership By { get; private init; } = null!;

    public required DateTimeOffset OfferedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public OfferState State { get; private set; } = OfferState.Open;

    public DateTimeOffset? EndedAt { get; private set; }

    public bool IsOpen(DateTimeOffset now) => State == OfferState.Open && now < ExpiresAt;

    /// <summary>The state as people see it.</summary>
    public OfferState StateAt(DateTimeOffset now) => State == OfferState.Open && now >= ExpiresAt ? OfferState.Expired : State;

    public Result<Done> Decline(DateTimeOffset now) => EndOpen(OfferState.Declined, now);

    public Result<Done> Withdraw(DateTimeOffset now) => EndOpen(OfferState.Withdrawn, now);

    /// <summary>Makes place for a newer one; one that is over stays what it became.</summary>
    public void Replace(DateTimeOffset now)
    {
        if (State == OfferState.Open)
        {
            (State, EndedAt) = (OfferState.Replaced, now);
        }
    }

    protected Result<Done> EndOpen(OfferState state, DateTimeOffset now)
    {
        if (!IsOpen(now))
        {
            return Over();
        }

        (State, EndedAt) = (state, now);
        return default(Done);
    }

    /// <summary>The refusal of whoever comes too late.</summary>
    protected abstract Error Over();
}
