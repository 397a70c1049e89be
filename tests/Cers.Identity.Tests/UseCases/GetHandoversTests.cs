using Cers.Identity.UseCases;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Testing;
using Xunit;

namespace Cers.Identity.Tests.UseCases;

[Collection(MembersApp.Name)]
public sealed class GetHandoversTests(CersApp app)
{
    [Fact]
    public async Task Owners_and_proxies_see_offers_newest_first_with_what_became_of_them()
    {
        var account = await app.AccountAsync();
        var (proxy, user) = (await app.MemberAsync(account, AccountRole.ProxyOwner), await app.MemberAsync(account, AccountRole.User));
        var declined = await app.SendAsync(account.OwnerActor, new OfferHandover(account.Id, user.Urn, null, null));
        await app.SendAsync(user.Actor, new DeclineHandover(account.Id, declined.Id, null));
        await app.SendAsync(account.OwnerActor, new OfferHandover(account.Id, proxy.Urn, AccountRole.User, null));
        using var browser = await app.BearerAsync(proxy);

        var seen = await browser.GraphQLAsync(
            "{ viewer { businessAccounts { nodes { handovers { nodes { id state stepDownTo by { urn } to { urn } endedAt } } myHandover { state } } } } }");

        const string Nodes = "viewer.businessAccounts.nodes.0.handovers.nodes";
        Assert.Equal(("OPEN", "USER", proxy.Urn.Value), (seen.Text($"{Nodes}.0.state"), seen.Text($"{Nodes}.0.stepDownTo"), seen.Text($"{Nodes}.0.to.urn")));
        Assert.Equal(("DECLINED", null, account.Owner.Urn.Value), (seen.Text($"{Nodes}.1.state"), seen.Text($"{Nodes}.1.stepDownTo"), seen.Text($"{Nodes}.1.by.urn")));
        Assert.Equal("OPEN", seen.Text("viewer.businessAccounts.nodes.0.myHandover.state"));
        Assert.Equal("access.not_allowed", await app.CodeAsync(user.Actor, new GetHandovers(account.Id, new PageRequest(5))));
    }
}
