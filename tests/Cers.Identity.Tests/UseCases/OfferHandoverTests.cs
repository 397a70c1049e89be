using Cers.Identity.Contracts;
using Cers.Identity.UseCases;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Testing;
using Cers.Testing.Data;
using Xunit;

namespace Cers.Identity.Tests.UseCases;

[Collection(MembersApp.Name)]
public sealed class OfferHandoverTests(CersApp app)
{
    [Fact]
    public async Task The_user_who_is_named_is_told_and_a_second_offer_replaces_the_first()
    {
        var account = await app.AccountAsync();
        var user = await app.MemberAsync(account, AccountRole.User);

        var first = await app.SendAsync(account.OwnerActor, new OfferHandover(account.Id, user.Urn, null, TestData.RequestId()));
        var second = await app.SendAsync(account.OwnerActor, new OfferHandover(account.Id, user.Urn, AccountRole.User, TestData.RequestId()));

        Assert.Equal((account.Owner.Urn, user.Urn, OfferState.Open, TimeSpan.FromDays(14)), (first.By.Urn, first.To.Urn, first.State, first.ExpiresAt - first.OfferedAt));
        var told = await app.Mailbox.WaitForAsync(user.Account.Email, m => m.Subject == $"Ownership of business account {account.Business.Number}");
        Assert.Contains(account.Owner.Urn.Value, told.Text, StringComparison.Ordinal);
        Assert.Equal("identity.handover_over", await app.CodeAsync(user.Actor, new AcceptHandover(account.Id, first.Id, null)));
        Assert.Equal(second.Id, (await app.SendAsync(user.Actor, new GetMyHandover(account.Id)))!.Id);
    }

    [Fact]
    public async Task Not_to_oneself_an_owner_or_a_stranger_and_not_with_a_step_to_owner()
    {
        var account = await app.AccountAsync();
        var (user, owner) = (await app.MemberAsync(account, AccountRole.User), await app.MemberAsync(account, AccountRole.Owner));

        Assert.Equal("identity.handover_to_oneself", await OfferAsync(account.Owner.Urn));
        Assert.Equal("identity.user_is_owner", await OfferAsync(owner.Urn));
        Assert.Equal("identity.user_not_found", await OfferAsync((await app.UserAsync()).Urn));
        Assert.Equal("identity.step_down_role", await OfferAsync(user.Urn, AccountRole.Owner));
        Assert.Empty((await app.SendAsync(account.OwnerActor, new GetHandovers(account.Id, new PageRequest(5)))).Items);

        Task<string?> OfferAsync(UserReferenceNumber urn, AccountRole? stepDown = null) =>
            app.CodeAsync(account.OwnerActor, new OfferHandover(account.Id, urn, stepDown, null));
    }

    [Theory]
    [InlineData(AccountRole.ProxyOwner)]
    [InlineData(AccountRole.User)]
    [InlineData(AccountRole.Browser)]
    public async Task Only_an_owner_names_an_owner(AccountRole role)
    {
        var account = await app.AccountAsync();
        var (member, user) = (await app.MemberAsync(account, role), await app.MemberAsync(account, AccountRole.User));

        Assert.Equal("access.not_allowed", await app.CodeAsync(member.Actor, new OfferHandover(account.Id, user.Urn, null, null)));
    }
}
