using Cers.Identity.Contracts;
using Cers.Identity.UseCases;
using Cers.Kernel;
using Cers.Testing;
using Xunit;

namespace Cers.Identity.Tests.UseCases;

[Collection(MembersApp.Name)]
public sealed class GetAccountAdviceTests(CersApp app)
{
    [Fact]
    public async Task A_proxy_is_recommended_while_there_is_none()
    {
        var account = await app.AccountAsync();
        var user = await app.MemberAsync(account, AccountRole.User);
        using var browser = await app.BearerAsync(account.Owner);
        const string Ask = "{ viewer { businessAccounts { nodes { proxyRecommended } } } }";
        Assert.Equal("True", (await browser.GraphQLAsync(Ask)).Text("viewer.businessAccounts.nodes.0.proxyRecommended"));

        await app.SendAsync(account.OwnerActor, new ChangeAccountUserRole(account.Id, user.Urn, AccountRole.ProxyOwner, null));
        Assert.Equal("False", (await browser.GraphQLAsync(Ask)).Text("viewer.businessAccounts.nodes.0.proxyRecommended"));

        await app.SendAsync(account.OwnerActor, new ChangeAccountUserRole(account.Id, user.Urn, AccountRole.Browser, null));
        Assert.True((await app.SendAsync(account.OwnerActor, new GetAccountAdvice(account.Id))).ProxyRecommended);
        Assert.Equal("access.not_allowed", await app.CodeAsync(user.Actor, new GetAccountAdvice(account.Id)));
    }
}
