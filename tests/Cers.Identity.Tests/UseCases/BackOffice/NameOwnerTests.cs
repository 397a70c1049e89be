using Cers.Identity.Contracts.BackOffice;
using Cers.Kernel;
using Cers.Messaging.FourEyes;
using Cers.Testing;
using Xunit;

namespace Cers.Identity.Tests.UseCases.BackOffice;

[Collection(Office.Name)]
public sealed class NameOwnerTests(CersApp app)
{
    private const string Check = "Letter on letterhead of today; called back at the number of the account.";

    [Fact]
    public async Task Who_was_named_by_two_officers_is_an_owner_and_all_owners_are_told_without_the_officers_names()
    {
        var account = await app.AccountAsync();
        var successor = await app.UserAsync("Ada", "Roy");
        var (first, second) = (await app.OfficerAsync("tccu-1"), await app.OfficerAsync("supervisor-1"));

        Assert.Empty(await app.CodesAsync(first, new NameOwner(account.Id, successor.Urn, Check)));
        var waiting = await app.AccountAsync(second, account.Id);
        Assert.Equal((true, false, false), (waiting.Waiting!.MayConfirm, waiting.Waiting.MayWithdraw, waiting.MayNameOwner));
        Assert.Equal(["four_eyes.own_proposal"], await app.CodesAsync(first, new ConfirmProposal(waiting.Waiting.Proposal)));
        Assert.Single(waiting.Members);
        Assert.Equal(["four_eyes.already_proposed"], await app.CodesAsync(second, new NameOwner(account.Id, (await app.UserAsync()).Urn, Check)));
        Assert.Empty(await app.CodesAsync(second, new ConfirmProposal(waiting.Waiting.Proposal)));

        var after = await app.AccountAsync(second, account.Id);
        Assert.Contains(after.Members, m => m.Urn == successor.Urn && m.Role == AccountRole.Owner);
        Assert.Equal((ChangeState.Confirmed, Check, second.Name), (after.OwnerNamings[0].State, after.OwnerNamings[0].IdentityCheck, after.OwnerNamings[0].DecidedByName));
        Assert.Equal((successor.Urn, second.Name), (after.RoleChanges[0].Urn, after.RoleChanges[0].ByName));
        foreach (var address in new[] { successor.Account.Email, account.Owner.Account.Email })
        {
            var mail = await app.Mailbox.WaitForAsync(address, m => m.Subject == $"Access to business account {account.Business.Number} has changed" && m.Text.Contains("Ada Roy", StringComparison.Ordinal));
            Assert.Contains("Changed by the agency", mail.Text, StringComparison.Ordinal);
            Assert.DoesNotContain(second.Name!, mail.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Exporters_see_that_the_agency_did_it()
    {
        var account = await app.AccountAsync();
        var successor = await app.UserAsync("Ada", "Roy");
        await NamedAsync(account.Id, successor.Urn);
        using var owner = await app.BearerAsync(account.Owner);

        var answer = await owner.GraphQLAsync(
            "{ viewer { businessAccounts { nodes { roleHistory(first: 1) { nodes { newRole by { urn } user { urn } } } } } } }");

        Assert.Equal(
            $"{{\"newRole\":\"OWNER\",\"by\":null,\"user\":{{\"urn\":\"{successor.Urn}\"}}}}",
            answer["viewer.businessAccounts.nodes.0.roleHistory.nodes.0"].GetRawText());
    }

    [Fact]
    public async Task A_member_is_raised_and_an_owner_refused()
    {
        var account = await app.AccountAsync();
        var colleague = await app.MemberAsync(account, AccountRole.Browser);
        await NamedAsync(account.Id, colleague.Urn);

        Assert.Equal(AccountRole.Owner, (await app.AccountAsync(await app.OfficerAsync(), account.Id)).Members.Single(m => m.Urn == colleague.Urn).Role);
        Assert.Equal(["identity.user_is_owner urn"], await app.CodesAsync(await app.OfficerAsync("tccu-1"), new NameOwner(account.Id, colleague.Urn, Check)));
    }

    [Fact]
    public async Task What_cannot_be_is_refused_at_its_field()
    {
        var account = await app.AccountAsync();
        var officer = await app.OfficerAsync("tccu-1");
        var person = await app.UserAsync("Luc", "Roy");
        var self = await app.StaffAsync(StaffRole.TccuOfficer);

        Assert.Equal(["identity.person_unknown urn"], await app.CodesAsync(officer, new NameOwner(account.Id, UserReferenceNumber.Random(), Check)));
        Assert.Equal(["identity.account_unknown"], await app.CodesAsync(officer, new NameOwner(AccountId.New(), person.Urn, Check)));
        Assert.Equal(
            ["identity.urn_missing urn", "identity.identity_check_missing identityCheck"], await app.CodesAsync(officer, new NameOwner(account.Id, default, "short")));
        Assert.Equal(["access.not_allowed"], await app.CodesAsync(await app.OfficerAsync("auditor"), new NameOwner(account.Id, person.Urn, Check)));
        Assert.Equal(["access.not_allowed"], await app.CodesAsync(account.OwnerActor, new NameOwner(account.Id, person.Urn, Check)));
        var officerWithUrn = self with { Person = person.Actor.Person };
        Assert.Equal(["identity.not_for_oneself"], await app.CodesAsync(officerWithUrn, new NameOwner(account.Id, person.Urn, Check)));
    }

    [Fact]
    public async Task What_is_returned_leaves_everything_as_it_was()
    {
        var account = await app.AccountAsync();
        var person = await app.UserAsync("Luc", "Roy");
        await app.SendAsync(await app.OfficerAsync("tccu-1"), new NameOwner(account.Id, person.Urn, Check));
        var second = await app.OfficerAsync("tccu-2");

        await app.SendAsync(second, new ReturnProposal((await app.AccountAsync(second, account.Id)).Waiting!.Proposal, "The letter is not signed."));

        var after = await app.AccountAsync(second, account.Id);
        Assert.Single(after.Members);
        Assert.Equal((ChangeState.Returned, "The letter is not signed."), (after.OwnerNamings[0].State, after.OwnerNamings[0].Note));
        Assert.True(after.MayNameOwner);
    }

    private async Task NamedAsync(AccountId account, UserReferenceNumber urn)
    {
        await app.SendAsync(await app.OfficerAsync("tccu-1"), new NameOwner(account, urn, Check));
        var second = await app.OfficerAsync("supervisor-1");
        await app.SendAsync(second, new ConfirmProposal((await app.AccountAsync(second, account)).Waiting!.Proposal));
    }
}
