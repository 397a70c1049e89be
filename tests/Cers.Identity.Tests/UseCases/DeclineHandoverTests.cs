using Cers.Identity.Contracts;
using Cers.Identity.UseCases;
using Cers.Kernel;
using Cers.Testing;
using Xunit;

namespace Cers.Identity.Tests.UseCases;

[Collection(MembersApp.Name)]
public sealed class DeclineHandoverTests(CersApp app)
{
    [Fact]
    public async Task What_was_declined_is_over_and_only_the_one_who_was_named_declines()
    {
        var account = await app.AccountAsync();
        var (user, other) = (await app.MemberAsync(account, AccountRole.User), await app.MemberAsync(account, AccountRole.User));
        var offer = await app.SendAsync(account.OwnerActor, new OfferHandover(account.Id, user.Urn, null, null));

        Assert.Equal("identity.offer_not_found", await app.CodeAsync(other.Actor, new DeclineHandover(account.Id, offer.Id, null)));
        Assert.Null(await app.CodeAsync(user.Actor, new DeclineHandover(account.Id, offer.Id, null)));
        Assert.Equal("identity.handover_over", await app.CodeAsync(user.Actor, new DeclineHandover(account.Id, offer.Id, null)));
        Assert.Equal("identity.handover_over", await app.CodeAsync(user.Actor, new AcceptHandover(account.Id, offer.Id, null)));
        Assert.Equal(AccountRole.User, (await app.SendAsync(user.Actor, new GetBusinessAccount(account.Id))).MyRole);
    }
}
