using Cers.Identity.Contracts;
using Cers.Identity.UseCases;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Testing;
using Cers.Testing.Data;
using Xunit;

namespace Cers.Identity.Tests.UseCases;

[Collection(MembersApp.Name)]
public sealed class AcceptHandoverTests(CersApp app)
{
    [Fact]
    public async Task Both_are_owners_afterwards_unless_the_owner_asked_to_step_down()
    {
        var account = await app.AccountAsync();
        var (user, next) = (await app.MemberAsync(account, AccountRole.User), await app.MemberAsync(account, AccountRole.Browser));

        await AcceptAsync(account.Owner, user, stepDown: null);
        Assert.Equal([AccountRole.Owner, AccountRole.Owner, AccountRole.Browser], await RolesAsync(account.Owner));
        await AcceptAsync(account.Owner, next, AccountRole.ProxyOwner);

        Assert.Equal([AccountRole.ProxyOwner, AccountRole.Owner, AccountRole.Owner], await RolesAsync(user));
        await app.Mailbox.WaitForAsync(
            account.Owner.Account.Email, m => m.Text.Contains("has another role: proxy account owner, before account owner.", StringComparison.Ordinal));

        async Task AcceptAsync(User by, User to, AccountRole? stepDown)
        {
            var offer = await app.SendAsync(by.Actor, new OfferHandover(account.Id, to.Urn, stepDown, null));
            Assert.Equal(AccountRole.Owner, (await app.SendAsync(to.Actor, new AcceptHandover(account.Id, offer.Id, TestData.RequestId()))).Role);
        }

        async Task<IEnumerable<AccountRole>> RolesAsync(User by) =>
            (await app.SendAsync(by.Actor, new GetAccountUsers(account.Id, new PageRequest(10)))).Items.Select(i => i.Value.Role);
    }

    [Fact]
    public async Task The_last_owner_steps_down_by_it_and_the_account_has_an_owner_all_the_time()
    {
        var account = await app.AccountAsync();
        var user = await app.MemberAsync(account, AccountRole.User);
        var offer = await app.SendAsync(account.OwnerActor, new OfferHandover(account.Id, user.Urn, AccountRole.Browser, null));

        await app.SendAsync(user.Actor, new AcceptHandover(account.Id, offer.Id, null));

        Assert.Equal(AccountRole.Browser, (await app.SendAsync(account.OwnerActor, new GetBusinessAccount(account.Id))).MyRole);
        Assert.Equal("USR-002", await app.CodeAsync(user.Actor, new LeaveBusinessAccount(account.Id, null)));
    }

    [Fact]
    public async Task Somebody_else_s_offer_is_as_unknown_as_none()
    {
        var account = await app.AccountAsync();
        var (user, other) = (await app.MemberAsync(account, AccountRole.User), await app.MemberAsync(account, AccountRole.User));
        var offer = await app.SendAsync(account.OwnerActor, new OfferHandover(account.Id, user.Urn, null, null));

        Assert.Equal("identity.offer_not_found", await app.CodeAsync(other.Actor, new AcceptHandover(account.Id, offer.Id, null)));
        Assert.Equal("identity.offer_not_found", await app.CodeAsync(user.Actor, new AcceptHandover(account.Id, Guid.CreateVersion7(), null)));
        Assert.Equal("identity.offer_not_found", await app.CodeAsync(account.OwnerActor, new AcceptHandover(account.Id, offer.Id, null)));
    }

    [Fact]
    public async Task It_ends_with_the_membership_of_either_side_with_the_owner_s_role_and_after_14_days()
    {
        var account = await app.AccountAsync();
        var second = await app.MemberAsync(account, AccountRole.Owner);
        var user = await app.MemberAsync(account, AccountRole.User);

        // The user was removed and came back: as somebody new.
        var offer = await OfferAsync(account.Owner);
        await app.SendAsync(account.OwnerActor, new RemoveAccountUser(account.Id, user.Urn, null));
        await app.SendAsync(
            account.OwnerActor, new AddAccountUser(account.Id, user.Account.LastName, user.Account.Email, user.Urn, AccountRole.User, null));
        Assert.Equal("identity.offer_not_found", await AcceptAsync(offer));

        offer = await OfferAsync(account.Owner);
        app.Clock.Advance(TimeSpan.FromDays(14));
        Assert.Equal("identity.handover_over", await AcceptAsync(offer));

        offer = await OfferAsync(second);
        await app.SendAsync(account.OwnerActor, new ChangeAccountUserRole(account.Id, second.Urn, AccountRole.ProxyOwner, null));
        Assert.Equal("identity.handover_over", await AcceptAsync(offer));
        Assert.Equal(AccountRole.User, (await app.SendAsync(user.Actor, new GetBusinessAccount(account.Id))).MyRole);

        async Task<Guid> OfferAsync(User by) => (await app.SendAsync(by.Actor, new OfferHandover(account.Id, user.Urn, null, null))).Id;
        Task<string?> AcceptAsync(Guid id) => app.CodeAsync(user.Actor, new AcceptHandover(account.Id, id, null));
    }
}
