using Cers.Declarations.UseCases;
using Cers.Kernel;
using Cers.Testing;
using Cers.Testing.Data;
using Xunit;

namespace Cers.Declarations.Tests.UseCases;

public sealed class FollowDeclarationsTests(CersApp app) : IClassFixture<CersApp>
{
    [Fact]
    public async Task Who_may_view_the_account_follows_it_and_nobody_else()
    {
        var (account, stranger) = (await app.Data.AccountOpenedAsync(), await app.Data.AccountOpenedAsync());
        var colleague = await app.Data.ColleagueAsync(account, AccountRole.Browser);

        Assert.Equal(account.BusinessNumber, await app.SendAsync(account.Owner.Actor, new FollowDeclarations(account.Id)));
        Assert.Equal(account.BusinessNumber, await app.SendAsync(colleague.Actor, new FollowDeclarations(account.Id)));
        Assert.Equal("access.not_allowed", await CodeAsync(stranger, account));
    }

    [Fact]
    public async Task A_suspended_account_is_not_followed_although_its_lists_are_read()
    {
        var account = await app.Data.AccountOpenedAsync();
        await app.Database.ExecuteAsync("update identity.accounts set state = 'Suspended' where account_id = $1", account.Id.Value);

        Assert.Equal("identity.account_suspended", await CodeAsync(account, account));
    }

    private async Task<string> CodeAsync(TestAccount by, TestAccount of) =>
        Assert.Single((await app.Door.SendAsync(by.Owner.Actor, new FollowDeclarations(of.Id), TestContext.Current.CancellationToken)).Errors).Code;
}
