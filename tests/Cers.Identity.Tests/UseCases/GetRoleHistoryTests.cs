using Cers.Identity.Contracts;
using Cers.Identity.UseCases;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Testing;
using Xunit;

namespace Cers.Identity.Tests.UseCases;

[Collection(MembersApp.Name)]
public sealed class GetRoleHistoryTests(CersApp app)
{
    [Fact]
    public async Task Owners_and_proxies_see_who_gave_and_took_which_role_and_why()
    {
        var account = await app.AccountAsync();
        var (proxy, user) = (await app.MemberAsync(account, AccountRole.ProxyOwner), await app.MemberAsync(account, AccountRole.User));
        await app.SendAsync(account.OwnerActor, new ChangeAccountUserRole(account.Id, user.Urn, AccountRole.Browser, null, "  Moved to accounting. "));
        await app.SendAsync(proxy.Actor, new RemoveAccountUser(account.Id, user.Urn, null, "Left the company."));
        using var browser = await app.BearerAsync(proxy);

        var seen = await browser.GraphQLAsync(
            "{ viewer { businessAccounts { nodes { roleHistory(first: 2) { nodes { user { urn } by { urn } oldRole newRole reason } pageInfo { hasNextPage endCursor } } } } } }");

        const string Nodes = "viewer.businessAccounts.nodes.0.roleHistory.nodes";
        Assert.Equal(
            (user.Urn.Value, proxy.Urn.Value, "BROWSER", null, "Left the company."),
            (seen.Text($"{Nodes}.0.user.urn"), seen.Text($"{Nodes}.0.by.urn"), seen.Text($"{Nodes}.0.oldRole"), seen.Text($"{Nodes}.0.newRole"), seen.Text($"{Nodes}.0.reason")));
        Assert.Equal(
            (account.Owner.Urn.Value, "USER", "BROWSER", "Moved to accounting."),
            (seen.Text($"{Nodes}.1.by.urn"), seen.Text($"{Nodes}.1.oldRole"), seen.Text($"{Nodes}.1.newRole"), seen.Text($"{Nodes}.1.reason")));
        var all = await app.SendAsync(account.OwnerActor, new GetRoleHistory(account.Id, new PageRequest(10)));
        Assert.Equal((5, account.Owner.Urn, AccountRole.Owner), (all.Items.Count, all.Items[^1].Value.User.Urn, all.Items[^1].Value.NewRole!.Value));
        Assert.Equal("access.not_allowed", await app.CodeAsync((await app.MemberAsync(account, AccountRole.User)).Actor, new GetRoleHistory(account.Id, new PageRequest(10))));
    }

    [Fact]
    public async Task A_reason_has_at_most_200_characters()
    {
        var account = await app.AccountAsync();

        Assert.Equal(
            "identity.reason_too_long", await app.CodeAsync(account.OwnerActor, new RemoveAccountUser(account.Id, account.Owner.Urn, null, new string('x', 201))));
    }
}
