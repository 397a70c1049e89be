using Cers.Identity.Contracts;
using Cers.Identity.UseCases;
using Cers.Kernel;
using Cers.Testing;
using Cers.Testing.Data;
using Xunit;

namespace Cers.Identity.Tests.UseCases;

[Collection(MembersApp.Name)]
public sealed class LeaveBusinessAccountTests(CersApp app)
{
    [Theory]
    [InlineData(AccountRole.Owner)]
    [InlineData(AccountRole.ProxyOwner)]
    [InlineData(AccountRole.User)]
    [InlineData(AccountRole.Browser)]
    public async Task Any_user_may_leave_and_is_out_at_once(AccountRole role)
    {
        var account = await app.AccountAsync();
        var member = await app.MemberAsync(account, role);

        await app.SendAsync(member.Actor, new LeaveBusinessAccount(account.Id, TestData.RequestId()));

        Assert.Equal("access.not_allowed", await app.CodeAsync(member.Actor, new GetBusinessAccount(account.Id)));
        var told = await app.Mailbox.WaitForAsync(account.Owner.Account.Email, m => m.Text.Contains("has no access any more", StringComparison.Ordinal));
        Assert.Contains(member.Urn.Value, told.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_last_owner_stays_until_another_is_named()
    {
        var account = await app.AccountAsync();

        Assert.Equal("USR-002", await app.CodeAsync(account.OwnerActor, new LeaveBusinessAccount(account.Id, null)));
        await app.MemberAsync(account, AccountRole.Owner);
        Assert.Null(await app.CodeAsync(account.OwnerActor, new LeaveBusinessAccount(account.Id, null)));
    }
}
