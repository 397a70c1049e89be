using Cers.Identity.Contracts;
using Cers.Identity.UseCases;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Testing;
using Cers.Testing.Data;
using Xunit;

namespace Cers.Identity.Tests.UseCases;

[Collection(MembersApp.Name)]
public sealed class GetInvitationsTests(CersApp app)
{
    [Fact]
    public async Task Owners_and_proxies_see_them_page_by_page_with_what_became_of_them_and_users_do_not()
    {
        var account = await app.AccountAsync();
        var proxy = await app.MemberAsync(account, AccountRole.ProxyOwner);
        var user = await app.MemberAsync(account, AccountRole.User);
        var old = await app.SendAsync(account.OwnerActor, new InviteAccountUser(account.Id, TestData.Address(), AccountRole.User, Language.En, null));
        app.Clock.Advance(TimeSpan.FromDays(14));
        var young = await app.SendAsync(account.OwnerActor, new InviteAccountUser(account.Id, TestData.Address(), AccountRole.Browser, Language.En, null));

        var first = await app.SendAsync(proxy.Actor, new GetInvitations(account.Id, new PageRequest(1)));
        var second = await app.SendAsync(proxy.Actor, new GetInvitations(account.Id, new PageRequest(1, After: first.Items[0].Key)));

        Assert.Equal((young.Id, OfferState.Open, true), (first.Items[0].Value.Id, first.Items[0].Value.State, first.HasNext));
        Assert.Equal((old.Id, OfferState.Expired, false), (second.Items[0].Value.Id, second.Items[0].Value.State, second.HasNext));
        Assert.Equal(account.Owner.Urn, first.Items[0].Value.By.Urn);
        Assert.Equal("access.not_allowed", await app.CodeAsync(user.Actor, new GetInvitations(account.Id, new PageRequest(1))));
    }
}
