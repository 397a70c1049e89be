using Cers.Identity.Contracts;
using Cers.Identity.Contracts.BackOffice;
using Cers.Identity.UseCases;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Testing;
using Cers.Testing.Data;
using Xunit;

namespace Cers.Identity.Tests.UseCases.BackOffice;

[Collection(Office.Name)]
public sealed class GetAccountTests(CersApp app)
{
    [Fact]
    public async Task An_account_is_told_with_numbers_members_and_role_changes()
    {
        var account = await app.AccountAsync();
        var member = await app.MemberAsync(account, AccountRole.Browser);

        var seen = await app.AccountAsync(await app.OfficerAsync("auditor"), account.Id);

        Assert.Equal((account.Business.Number, account.Business.AuthorizationId, AccountState.Active), (seen.BusinessNumber, seen.AuthorizationId!.Value, seen.State));
        Assert.True(seen.AuthorizationActive);
        Assert.Equal(BusinessDesignation.Exporter, seen.Designation);
        Assert.Equal([(account.Owner.Urn, AccountRole.Owner), (member.Urn, AccountRole.Browser)], seen.Members.Select(m => (m.Urn, m.Role)));
        Assert.Equal([member.Urn, account.Owner.Urn], seen.RoleChanges.Select(c => c.Urn));
        Assert.Empty(seen.StateChanges);
        Assert.Equal((false, false), (seen.MaySuspend, seen.MayReinstate));
        Assert.True((await app.AccountAsync(await app.OfficerAsync(), account.Id)).MaySuspend);
    }

    [Fact]
    public async Task Its_contact_its_own_name_and_its_invitations_are_told_and_it_is_found_by_them()
    {
        var account = await app.AccountAsync();
        var (email, invited) = (TestData.Address(), TestData.Address());
        await app.SendAsync(account.OwnerActor, new EditAccountContact(
            account.Id, "Désirée Comptoir", email, "1 613 555 0177", new MailingAddress("1 Main Street", null, "Ottawa", "ON", "CA", "K1A 0B1"), TestData.RequestId()));
        await app.SendAsync(account.OwnerActor, new EditBusinessAccount(account.Id, "Le Petit Quai", null, TestData.RequestId()));
        await app.SendAsync(account.OwnerActor, new InviteAccountUser(account.Id, invited, AccountRole.Browser, Language.Fr, TestData.RequestId()));
        var officer = await app.OfficerAsync("officer-1");

        var seen = await app.AccountAsync(officer, account.Id);

        Assert.Equal(("Le Petit Quai", new AccountContactPerson("Désirée Comptoir", email, "1 613 555 0177"), null), (seen.Name, seen.Contact, seen.ClosedAt));
        var invitation = Assert.Single(seen.Invitations);
        Assert.Equal((invited, AccountRole.Browser, OfferState.Open, "Anne Côté"), (invitation.Email, invitation.Role, invitation.State, invitation.ByName));
        foreach (var said in new[] { "petit quai", "desiree comptoir", email, $"613-555-0177 {account.Business.Number}" })
        {
            var found = await app.SendAsync(officer, new SearchAccounts(Officers.Why, said, new PageRequest(20)));
            Assert.True(found.Items.Any(i => i.Value.Id == account.Id), $"'{said}' did not find it.");
        }
    }

    [Fact]
    public async Task The_look_is_an_entry_of_the_account()
    {
        var account = await app.AccountAsync();
        var officer = await app.StaffAsync(StaffRole.TccuOfficer);

        await app.AccountAsync(officer, account.Id);

        Assert.Equal(account.Id.Value, await app.Database.ScalarAsync<Guid>(
            "select account_id from platform.audit_entries where actor = $1 and message = 'GetAccount' and outcome = 'viewed' and subject = $2 and reason = $3",
            officer.Key, $"account {account.Business.Number}", Officers.Why));
    }

    [Fact]
    public async Task An_unknown_one_is_not_found_and_its_owner_does_not_see_what_staff_see()
    {
        var account = await app.AccountAsync();

        Assert.Equal(["identity.account_unknown"], await app.CodesAsync(await app.OfficerAsync(), new GetAccount(AccountId.New(), Officers.Why)));
        Assert.Equal(["access.not_allowed"], await app.CodesAsync(account.OwnerActor, new GetAccount(account.Id, Officers.Why)));
    }
}
