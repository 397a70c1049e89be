using Cers.Identity.Contracts;
using Cers.Identity.Domain;
using Cers.Kernel;
using Xunit;

namespace Cers.Identity.Tests.Domain;

/// <summary>Invitations and hand-overs: every state, every transition.</summary>
public sealed class OfferTests
{
    private static readonly DateTimeOffset Made = new(2026, 5, 4, 12, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset InTime = Made + Offer.Life - TimeSpan.FromSeconds(1);
    private static readonly DateTimeOffset TooLate = Made + Offer.Life;

    public static TheoryData<OfferState, OfferState> StatesAndTransitions()
    {
        var data = new TheoryData<OfferState, OfferState>();
        foreach (var state in Enum.GetValues<OfferState>())
        {
            foreach (var transition in new[] { OfferState.Accepted, OfferState.Declined, OfferState.Withdrawn, OfferState.Replaced })
            {
                data.Add(state, transition);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(StatesAndTransitions))]
    public void Only_an_open_invitation_is_accepted_declined_or_withdrawn(OfferState state, OfferState transition)
    {
        var (invitation, _) = Invitation.Make(Someone(), "luc@example.ca", AccountRole.User, Made);
        Check(invitation, state, transition, "USR-006", (offer, at) => offer.Accept(Luc(), at));
    }

    [Theory]
    [MemberData(nameof(StatesAndTransitions))]
    public void Only_an_open_hand_over_is_accepted_declined_or_withdrawn(OfferState state, OfferState transition) =>
        Check(Handover.Make(Someone(), Someone(), null, Made), state, transition, "identity.handover_over", (offer, at) => offer.Accept(at));

    [Fact]
    public void An_invitation_is_for_the_person_whose_address_it_was_mailed_to_whatever_its_case()
    {
        var (invitation, code) = Invitation.Make(Someone(), " LUC@example.ca ", AccountRole.User, Made);

        Assert.Equal(Invitation.Hash(code), invitation.LinkHash);
        Assert.Equal("USR-006", Assert.Single(invitation.Accept(Person.FirstSeen(Made), InTime).Errors).Code);
        Assert.Equal((OfferState.Open, null), (invitation.State, invitation.AcceptedByPersonId));
        var luc = Luc();
        Assert.True(invitation.Accept(luc, InTime).IsSuccess);
        Assert.Equal(luc.Id, invitation.AcceptedByPersonId);
    }

    [Fact]
    public void Codes_are_256_random_bits() =>
        Assert.Equal(100, Enumerable.Range(0, 100).Select(_ => Invitation.Make(Someone(), "luc@example.ca", AccountRole.User, Made).Code).Where(c => c.Length == 43).Distinct(StringComparer.Ordinal).Count());

    /// <summary>Brings an offer into a state, tries a transition, and expects it done or refused with nothing changed.</summary>
    private static void Check<T>(T offer, OfferState state, OfferState transition, string refusal, Func<T, DateTimeOffset, Result<Done>> accept)
        where T : Offer
    {
        var now = state == OfferState.Expired ? TooLate : InTime;
        if (state is not (OfferState.Open or OfferState.Expired))
        {
            Assert.Null(Try(state, InTime));
        }

        Assert.Equal(state, offer.StateAt(now));
        var ended = offer.EndedAt;

        var code = Try(transition, now);

        // A newer one may take the place of one that nobody answered in time; of any other that is over nothing changes.
        var allowed = state == OfferState.Open || (state == OfferState.Expired && transition == OfferState.Replaced);
        Assert.Equal(allowed || transition == OfferState.Replaced ? null : refusal, code);
        Assert.Equal(allowed ? transition : state, offer.StateAt(now));
        Assert.Equal(allowed ? now : ended, offer.EndedAt);

        string? Try(OfferState to, DateTimeOffset at)
        {
            if (to == OfferState.Replaced)
            {
                offer.Replace(at);
                return null;
            }

            var result = to switch
            {
                OfferState.Accepted => accept(offer, at),
                OfferState.Declined => offer.Decline(at),
                _ => offer.Withdraw(at),
            };
            return result.IsSuccess ? null : Assert.Single(result.Errors).Code;
        }
    }

    private static Membership Someone() => Membership.Begin(AccountId.New(), Person.FirstSeen(Made), AccountRole.Owner, Made);

    private static Person Luc()
    {
        var luc = Person.FirstSeen(Made);
        luc.MakeUserAccount(UserReferenceNumber.Random(), "Luc", "Roy", "Luc@Example.ca", "613 555 0100", Language.En, "2026-01", Made);
        return luc;
    }
}
