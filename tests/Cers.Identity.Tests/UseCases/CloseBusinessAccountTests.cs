using Cers.Identity.Contracts;
using Cers.Identity.UseCases;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Testing;
using Cers.Testing.Data;
using Xunit;

namespace Cers.Identity.Tests.UseCases;

[Collection(MembersApp.Name)]
public sealed class CloseBusinessAccountTests(CersApp app)
{
    [Fact]
    public async Task It_takes_a_fresh_sign_in()
    {
        var account = await app.AccountAsync();

        Assert.Equal("access.fresh_sign_in_needed", await app.CodeAsync(account.OwnerActor with { AuthenticatedAt = null }, new CloseBusinessAccount(account.Id, null, null)));
        Assert.Equal(AccountState.Active, (await app.SendAsync(account.OwnerActor, new GetBusinessAccount(account.Id))).State);
    }

    [Fact]
    public async Task Everybody_is_out_at_once_is_told_and_records_stay()
    {
        var account = await app.AccountAsync();
        var (owner, user, invited) = (await app.MemberAsync(account, AccountRole.Owner), await app.MemberAsync(account, AccountRole.User), await app.UserAsync());
        var (_, link) = await app.InvitedAsync(account, account.Owner, invited.Account.Email, AccountRole.User);
        await app.SendAsync(account.OwnerActor, new OfferHandover(account.Id, user.Urn, null, null));
        await app.SendAsync(account.OwnerActor, new GetBusinessAccount(account.Id));

        await app.SendAsync(account.OwnerActor, new CloseBusinessAccount(account.Id, "The business ceased.", TestData.RequestId()));

        foreach (var member in new[] { account.Owner, owner, user })
        {
            Assert.Equal("access.not_allowed", await app.CodeAsync(member.Actor, new GetBusinessAccount(account.Id)));
            Assert.Equal("access.not_allowed", await app.CodeAsync(member.Actor, new LeaveBusinessAccount(account.Id, null)));
            Assert.Empty((await app.SendAsync(member.Actor, new GetMyAccounts(new PageRequest(5)))).Items);
            await app.Mailbox.WaitForAsync(member.Account.Email, m => m.Subject == $"Business account {account.Business.Number} was closed");
        }

        Assert.Equal("USR-006", await app.CodeAsync(invited.Actor, new AcceptInvitation(link, null)));
        Assert.Equal(
            ["Closed|0|3|0"],
            await app.Database.RowsAsync(
                """
                select a.state,
                    (select count(*) from identity.memberships m where m.account_id = a.account_id and m.ended_at is null),
                    (select count(*) from identity.role_changes r where r.account_id = a.account_id and r.reason = 'The business ceased.' and r.new_role is null),
                    (select count(*) from identity.handovers h where h.account_id = a.account_id and h.state = 'Open')
                from identity.accounts a where a.account_id = $1
                """,
                account.Id.Value));
    }

    [Theory]
    [InlineData(AccountRole.ProxyOwner)]
    [InlineData(AccountRole.User)]
    [InlineData(AccountRole.Browser)]
    public async Task By_an_owner_alone(AccountRole role)
    {
        var account = await app.AccountAsync();
        var member = await app.MemberAsync(account, role);

        Assert.Equal("access.not_allowed", await app.CodeAsync(member.Actor, new CloseBusinessAccount(account.Id, null, null)));
        Assert.Null(await app.CodeAsync(account.OwnerActor, new CloseBusinessAccount(account.Id, null, null)));
    }

    [Fact]
    public async Task The_business_may_open_another_account_and_the_closed_one_stays_closed()
    {
        var user = await app.UserAsync();
        var (closed, number) = await app.ActivatedAccountAsync(user);
        await app.SendAsync(user.Actor, new CloseBusinessAccount(closed, null, null));
        var email = TestData.Address();
        await app.SendAsync(
            await app.Data.ActorAsync("officer-1"), new Registration.Contracts.BackOffice.IssueActivationId(number.Value, null, BusinessDesignation.Exporter, email, Language.En));
        var id = TestData.Find(await app.Mailbox.WaitForAsync(email), TestData.ActivationIdInMail());

        var opened = await app.SendAsync(user.Actor, new ActivateBusinessAccount(id, null));

        Assert.Equal((number, AccountState.Active), (opened.BusinessNumber, opened.State));
        Assert.NotEqual(closed, opened.Id);
        Assert.Equal(opened.Id, Assert.Single((await app.SendAsync(user.Actor, new GetMyAccounts(new PageRequest(5)))).Items).Value.Id);
        Assert.Equal("access.not_allowed", await app.CodeAsync(user.Actor, new GetBusinessAccount(closed)));
    }
}
