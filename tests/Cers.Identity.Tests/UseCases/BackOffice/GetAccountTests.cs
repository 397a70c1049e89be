using Cers.Identity.Contracts;
using Cers.Identity.Contracts.BackOffice;
using Cers.Kernel;
using Cers.Testing;
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
