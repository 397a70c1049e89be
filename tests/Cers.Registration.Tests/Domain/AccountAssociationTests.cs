using Cers.Kernel;
using Cers.Registration.Contracts;
using Cers.Registration.Domain;
using Xunit;

namespace Cers.Registration.Tests.Domain;

public sealed class AccountAssociationTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 15, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Due = Now.AddDays(14);
    private static readonly AssociationActor Client = new(AssociationSide.Client);
    private static readonly AssociationActor Provider = new(AssociationSide.Provider);
    private static readonly AssociationActor Staff = new(AssociationSide.Staff, PersonId.New(), "An Officer");

    private const string NotInState = "registration.association_not_in_state";

    // Every transition, in the order of the columns below.
    private static readonly (string Name, Func<AccountAssociation, Result<Done>> Do)[] Transitions =
    [
        ("consent", a => a.Consent(Client, Now)),
        ("record", a => a.RecordConsent(Guid.CreateVersion7(), Staff, Now)),
        ("activate", a => a.Activate(Staff, Now)),
        ("refuse", a => a.Refuse(Staff, "R07", Now)),
        ("decline", a => a.Decline(Client, null, Now)),
        ("expire", a => a.ExpireConsent(Due)),
        ("suspend", a => a.Suspend(Now)),
        ("resume", a => a.Resume(Now)),
        ("end", a => a.End(Provider, "No longer needed.", Now)),
    ];

    private static readonly Dictionary<AssociationState, string[]> Table = new()
    {
        [AssociationState.Requested] = [NotInState, NotInState, "Active", "Refused", "Refused", NotInState, NotInState, NotInState, "Ended"],
        [AssociationState.AwaitingConsent] = ["Requested", "Requested", "registration.consent_missing", "Refused", "Refused", "Refused", NotInState, NotInState, "Ended"],
        [AssociationState.Active] = [NotInState, NotInState, NotInState, NotInState, NotInState, NotInState, "Suspended", NotInState, "Ended"],
        [AssociationState.Suspended] = [NotInState, NotInState, NotInState, NotInState, NotInState, NotInState, NotInState, "Active", "Ended"],
        [AssociationState.Ended] = [NotInState, NotInState, NotInState, NotInState, NotInState, NotInState, NotInState, NotInState, NotInState],
        [AssociationState.Refused] = [NotInState, NotInState, NotInState, NotInState, NotInState, NotInState, NotInState, NotInState, NotInState],
    };

    [Fact]
    public void Every_state_allows_what_the_table_says_and_refuses_the_rest()
    {
        Assert.Equal(Enum.GetValues<AssociationState>(), Table.Keys);
        foreach (var (state, outcomes) in Table)
        {
            Assert.Equal(Transitions.Length, outcomes.Length);
            foreach (var ((name, transition), expected) in Transitions.Zip(outcomes))
            {
                var association = In(state);
                Assert.Equal(state, association.State);
                var (version, entries) = (association.Version, association.History.Count);

                var done = transition(association);

                Assert.Equal($"{state} {name} {expected}", $"{state} {name} {(done.IsSuccess ? association.State.ToString() : done.Errors[0].Code)}");
                Assert.Equal(done.IsSuccess ? (version + 1, entries + 1) : (version, entries), (association.Version, association.History.Count));
                Assert.Equal(association.State is AssociationState.Ended or AssociationState.Refused, association.EndedAt is not null);
            }
        }
    }

    [Fact]
    public void Consent_counts_until_its_last_instant()
    {
        Assert.True(In(AssociationState.AwaitingConsent).Consent(Client, Due.AddTicks(-1)).IsSuccess);
        Assert.Equal("registration.consent_over", In(AssociationState.AwaitingConsent).Consent(Client, Due).Errors[0].Code);
        Assert.False(In(AssociationState.AwaitingConsent).ExpireConsent(Due.AddTicks(-1)).IsSuccess);
    }

    [Fact]
    public void The_history_tells_who_and_why()
    {
        var association = In(AssociationState.Active);
        association.End(Staff, "  The mandate was revoked.  ", Now.AddDays(1));

        var last = association.History[^1];
        Assert.Equal(
            (AssociationEvent.Ended, AssociationSide.Staff, "An Officer", "The mandate was revoked.", AssociationState.Ended),
            (last.Kind, last.Side, last.ActorName, last.Reason, last.State));
        Assert.Equal("The mandate was revoked.", association.EndReason);
    }

    private static AccountAssociation In(AssociationState state)
    {
        var form = Forms.Good() with { Kind = ApplicationKind.AddClient };
        var application = ExporterApplication.Submit("EXP-2026-000001", "a@example.ca", form, BusinessNumber.Parse(form.BusinessNumber), Now, 5, BusinessDays.Statutory);
        var provider = new Provider(AccountId.New(), BusinessNumber.Parse("100000009RM0001"), AuthorizationId.Parse("BC0001"), "Portage Customs Brokers Inc.");
        var client = new ClientForm
        {
            Language = Language.Fr, LegalName = form.LegalName, BusinessNumber = form.BusinessNumber, Email = "c@example.ca", Address = form.Address, Contact = form.Contact,
        };
        var consent = new AssociationConsent(state == AssociationState.AwaitingConsent ? null : Guid.CreateVersion7(), Due);
        var association = AccountAssociation.Ask(application, provider, client, consent, Provider, Now);
        if (state is AssociationState.Active or AssociationState.Suspended or AssociationState.Ended)
        {
            association.Activate(Staff, Now);
        }

        _ = state switch
        {
            AssociationState.Suspended => association.Suspend(Now),
            AssociationState.Ended => association.End(Client, null, Now),
            AssociationState.Refused => association.Refuse(Staff, "R07", Now),
            _ => default(Done),
        };
        return association;
    }
}
