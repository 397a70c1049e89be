using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Testing;
using Cers.Testing.Data;
using Xunit;

namespace Cers.Identity.Tests.UseCases;

public sealed class RemoveAccountUserTests(CersApp app) : IClassFixture<CersApp>
{
    [Fact]
    public async Task Somebody_removed_can_do_nothing_in_the_account_any_more_and_may_come_back()
    {
        var account = await app.AccountAsync();
        var colleague = await app.MemberAsync(account, AccountRole.User);

        await app.SendAsync(account.OwnerActor, Remove(account, colleague));

        Assert.IsType<NotAllowed>(Assert.Single((await app.Door.SendAsync(colleague.Actor, new GetBusinessAccount(account.Id), CancellationToken.None)).Errors));
        Assert.Empty((await app.SendAsync(colleague.Actor, new GetMyAccounts(new PageRequest(5)))).Items);
        Assert.Equal("identity.user_not_found", await CodeOf(account.OwnerActor, Remove(account, colleague)));
        await app.SendAsync(
            account.OwnerActor,
            new AddAccountUser(account.Id, colleague.Account.LastName, colleague.Account.Email, colleague.Urn, AccountRole.Browser, TestData.RequestId()));
        Assert.Equal(AccountRole.Browser, (await app.SendAsync(colleague.Actor, new GetBusinessAccount(account.Id))).MyRole);
    }

    [Fact]
    public async Task The_last_owner_stays()
    {
        var account = await app.AccountAsync();
        await app.MemberAsync(account, AccountRole.ProxyOwner);

        Assert.Equal("USR-002", await CodeOf(account.OwnerActor, Remove(account, account.Owner)));
        var changed = await app.Door.SendAsync(
            account.OwnerActor, new ChangeAccountUserRole(account.Id, account.Owner.Urn, AccountRole.User, TestData.RequestId()), CancellationToken.None);
        Assert.Equal("USR-002", Assert.Single(changed.Errors).Code);
    }

    [Fact]
    public async Task Of_twenty_removals_of_owners_by_each_other_at_once_one_owner_is_left()
    {
        var account = await app.AccountAsync();
        var second = await app.MemberAsync(account, AccountRole.Owner);
        var third = await app.MemberAsync(account, AccountRole.Owner);
        User[] owners = [account.Owner, second, third];

        var codes = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => CodeOf(owners[i % 3].Actor, Remove(account, owners[(i + 1 + (i % 2)) % 3]))));

        Assert.Equal(2, codes.Count(c => c is null));
        Assert.Equal(
            1,
            await app.Database.ScalarAsync<long>(
                "select count(*) from identity.memberships where account_id = $1 and role = 'Owner' and ended_at is null", account.Id.Value));
        Assert.All(
            codes.Where(c => c is not null), c => Assert.Contains(c, new[] { "USR-002", "access.not_allowed", "identity.user_not_found" }));
    }

    [Fact]
    public async Task Who_gave_and_took_which_role_is_kept()
    {
        var account = await app.AccountAsync();
        var colleague = await app.MemberAsync(account, AccountRole.User);
        await app.SendAsync(account.OwnerActor, new ChangeAccountUserRole(account.Id, colleague.Urn, AccountRole.Browser, TestData.RequestId()));
        await app.SendAsync(account.OwnerActor, Remove(account, colleague));

        var kept = await app.Database.RowsAsync(
            "select old_role, new_role, by_person_id = $2 from identity.role_changes where person_id = $1 order by at, id",
            colleague.Actor.Person!.Value.Value,
            account.OwnerActor.Person!.Value.Value);

        Assert.Equal(["-|User|True", "User|Browser|True", "Browser|-|True"], kept);
    }

    [Fact]
    public async Task A_proxy_removes_users_but_no_owner_and_no_other_proxy()
    {
        var account = await app.AccountAsync();
        var proxy = await app.MemberAsync(account, AccountRole.ProxyOwner);
        var other = await app.MemberAsync(account, AccountRole.ProxyOwner);
        var user = await app.MemberAsync(account, AccountRole.User);

        Assert.Equal("USR-005", await CodeOf(proxy.Actor, Remove(account, account.Owner)));
        Assert.Equal("USR-003", await CodeOf(proxy.Actor, Remove(account, other)));
        Assert.Null(await CodeOf(proxy.Actor, Remove(account, user)));
        Assert.Null(await CodeOf(proxy.Actor, Remove(account, proxy)));
    }

    private static RemoveAccountUser Remove(OpenAccount account, User user) => new(account.Id, user.Urn, TestData.RequestId());

    private async Task<string?> CodeOf(Actor actor, RemoveAccountUser message)
    {
        var result = await app.Door.SendAsync(actor, message, CancellationToken.None);
        return result.IsSuccess ? null : Assert.Single(result.Errors).Code;
    }
}
