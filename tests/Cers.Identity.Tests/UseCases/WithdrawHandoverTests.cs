using Cers.Identity.UseCases;
using Cers.Kernel;
using Cers.Testing;
using Xunit;

namespace Cers.Identity.Tests.UseCases;

[Collection(MembersApp.Name)]
public sealed class WithdrawHandoverTests(CersApp app)
{
    [Fact]
    public async Task An_owner_takes_it_back_once_and_the_user_cannot_accept_it_any_more()
    {
        var account = await app.AccountAsync();
        var user = await app.MemberAsync(account, AccountRole.User);
        var offer = await app.SendAsync(account.OwnerActor, new OfferHandover(account.Id, user.Urn, null, null));

        Assert.Equal("access.not_allowed", await app.CodeAsync(user.Actor, new WithdrawHandover(account.Id, offer.Id, null)));
        Assert.Null(await app.CodeAsync(account.OwnerActor, new WithdrawHandover(account.Id, offer.Id, null)));
        Assert.Equal("identity.handover_over", await app.CodeAsync(account.OwnerActor, new WithdrawHandover(account.Id, offer.Id, null)));
        Assert.Equal("identity.handover_over", await app.CodeAsync(user.Actor, new AcceptHandover(account.Id, offer.Id, null)));
        Assert.Equal("identity.offer_not_found", await app.CodeAsync(account.OwnerActor, new WithdrawHandover(account.Id, Guid.CreateVersion7(), null)));
    }
}
