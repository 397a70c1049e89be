using Cers.Identity.UseCases;
using Cers.Kernel;
using Cers.Testing;
using Xunit;

namespace Cers.Identity.Tests.UseCases;

[Collection(MembersApp.Name)]
public sealed class GetMyHandoverTests(CersApp app)
{
    [Fact]
    public async Task The_user_who_was_named_sees_the_offer_while_it_is_open_and_nobody_else_does()
    {
        var account = await app.AccountAsync();
        var (user, other) = (await app.MemberAsync(account, AccountRole.User), await app.MemberAsync(account, AccountRole.Browser));
        var offer = await app.SendAsync(account.OwnerActor, new OfferHandover(account.Id, user.Urn, null, null));

        Assert.Equal(offer.Id, (await app.SendAsync(user.Actor, new GetMyHandover(account.Id)))!.Id);
        Assert.Null(await app.SendAsync(other.Actor, new GetMyHandover(account.Id)));
        app.Clock.Advance(TimeSpan.FromDays(14));
        Assert.Null(await app.SendAsync(user.Actor, new GetMyHandover(account.Id)));
    }
}
