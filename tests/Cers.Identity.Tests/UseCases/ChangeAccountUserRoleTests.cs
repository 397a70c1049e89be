using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Testing;
using Cers.Testing.Data;
using Xunit;

namespace Cers.Identity.Tests.UseCases;

public sealed class ChangeAccountUserRoleTests(CersApp app)
{
    [Fact]
    public async Task A_new_role_counts_at_once()
    {
        var account = await app.AccountAsync();
        var colleague = await app.MemberAsync(account, AccountRole.Browser);
        var users = new GetAccountUsers(account.Id, new PageRequest(5));
        Assert.False((await app.Door.SendAsync(colleague.Actor, users, CancellationToken.None)).IsSuccess);

        var access = await app.SendAsync(account.OwnerActor, Change(account, colleague, AccountRole.ProxyOwner));

        Assert.Equal(AccountRole.ProxyOwner, access.Role);
        Assert.True((await app.Door.SendAsync(colleague.Actor, users, CancellationToken.None)).IsSuccess);
    }

    [Fact]
    public async Task The_last_owner_stays_owner_until_another_is_named()
    {
        var account = await app.AccountAsync();
        var colleague = await app.MemberAsync(account, AccountRole.User);

        Assert.Equal("USR-002", await CodeOf(account.OwnerActor, Change(account, account.Owner, AccountRole.User)));
        Assert.Null(await CodeOf(account.OwnerActor, Change(account, colleague, AccountRole.Owner)));
        Assert.Null(await CodeOf(account.OwnerActor, Change(account, account.Owner, AccountRole.User)));
        Assert.Equal("access.not_allowed", await CodeOf(account.OwnerActor, Change(account, colleague, AccountRole.User)));
    }

    [Fact]
    public async Task A_proxy_changes_users_and_browsers_only()
    {
        var account = await app.AccountAsync();
        var proxy = await app.MemberAsync(account, AccountRole.ProxyOwner);
        var other = await app.MemberAsync(account, AccountRole.ProxyOwner);
        var user = await app.MemberAsync(account, AccountRole.User);

        Assert.Null(await CodeOf(proxy.Actor, Change(account, user, AccountRole.Browser)));
        Assert.Equal("USR-003", await CodeOf(proxy.Actor, Change(account, user, AccountRole.ProxyOwner)));
        Assert.Equal("USR-003", await CodeOf(proxy.Actor, Change(account, other, AccountRole.User)));
        Assert.Equal("USR-005", await CodeOf(proxy.Actor, Change(account, account.Owner, AccountRole.User)));
    }

    [Fact]
    public async Task Somebody_of_another_account_is_not_found()
    {
        var account = await app.AccountAsync();
        var stranger = await app.UserAsync();

        Assert.Equal("identity.user_not_found", await CodeOf(account.OwnerActor, Change(account, stranger, AccountRole.Browser)));
    }

    private static ChangeAccountUserRole Change(OpenAccount account, User user, AccountRole role) => new(account.Id, user.Urn, role, TestData.RequestId());

    private async Task<string?> CodeOf(Actor actor, ChangeAccountUserRole message)
    {
        var result = await app.Door.SendAsync(actor, message, CancellationToken.None);
        return result.IsSuccess ? null : Assert.Single(result.Errors).Code;
    }
}
