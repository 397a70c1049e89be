using Cers.Identity.Contracts;
using Cers.Identity.UseCases;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Testing;
using Cers.Testing.Data;
using Xunit;

namespace Cers.Identity.Tests.UseCases;

[Collection(MembersApp.Name)]
public sealed class AcceptInvitationTests(CersApp app)
{
    [Fact]
    public async Task Whoever_has_the_address_gets_the_role_and_user_and_owners_are_told()
    {
        var account = await app.AccountAsync();
        var user = await app.UserAsync("Luc", "Désilets");
        var (_, link) = await app.InvitedAsync(account, account.Owner, user.Account.Email, AccountRole.ProxyOwner);
        using var browser = await app.BearerAsync(user);

        var accepted = await browser.GraphQLAsync(
            "mutation($input: AcceptInvitationInput!) { acceptInvitation(input: $input) { businessAccount { businessNumber myRole } errors { ... on Error { code path } } } }",
            new { input = new { invitation = link, clientRequestId = TestData.RequestId() } });

        Assert.Equal((account.Business.Number.Value, "PROXY_OWNER"), (accepted.Text("acceptInvitation.businessAccount.businessNumber"), accepted.Text("acceptInvitation.businessAccount.myRole")));
        foreach (var reader in new[] { user, account.Owner })
        {
            var told = await app.Mailbox.WaitForAsync(reader.Account.Email, m => m.Subject == $"Access to business account {account.Business.Number} has changed");
            Assert.Contains($"Luc Désilets ({user.Urn}) has access: proxy account owner.", told.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task USR_006_is_the_one_answer_to_unknown_foreign_used_and_expired()
    {
        var account = await app.AccountAsync();
        var (user, stranger) = (await app.UserAsync(), await app.UserAsync());
        var (_, link) = await app.InvitedAsync(account, account.Owner, user.Account.Email, AccountRole.User);
        var refusals = new List<Error>
        {
            await RefusalAsync(user, "no such code"),
            await RefusalAsync(user, ""),
            await RefusalAsync(stranger, link),
        };
        await app.SendAsync(user.Actor, new AcceptInvitation(link, null));
        await app.SendAsync(account.OwnerActor, new RemoveAccountUser(account.Id, user.Urn, null));
        refusals.Add(await RefusalAsync(user, link));
        var (_, late) = await app.InvitedAsync(account, account.Owner, user.Account.Email, AccountRole.User);
        app.Clock.Advance(TimeSpan.FromDays(14));
        refusals.Add(await RefusalAsync(user, late));

        Assert.All(refusals, r => Assert.Equal(refusals[0], r));
        Assert.Equal(("USR-006", "invitation"), (refusals[0].Code, refusals[0].Path));
        Assert.Empty((await app.SendAsync(user.Actor, new GetMyAccounts(new PageRequest(5)))).Items);
    }

    /// <summary>An invitation is as good as the one who made it still is.</summary>
    [Fact]
    public async Task An_invitation_by_somebody_who_may_not_let_in_any_more_lets_nobody_in()
    {
        var account = await app.AccountAsync();
        var lowered = await app.MemberAsync(account, AccountRole.Owner);
        var removed = await app.MemberAsync(account, AccountRole.Owner);
        var user = await app.UserAsync();
        var (_, byLowered) = await app.InvitedAsync(account, lowered, user.Account.Email, AccountRole.ProxyOwner);
        await app.SendAsync(account.OwnerActor, new ChangeAccountUserRole(account.Id, lowered.Urn, AccountRole.ProxyOwner, null));
        Assert.Equal("USR-006", await app.CodeAsync(user.Actor, new AcceptInvitation(byLowered, null)));

        var (_, byRemoved) = await app.InvitedAsync(account, removed, user.Account.Email, AccountRole.User);
        await app.SendAsync(account.OwnerActor, new RemoveAccountUser(account.Id, removed.Urn, null));
        Assert.Equal("USR-006", await app.CodeAsync(user.Actor, new AcceptInvitation(byRemoved, null)));
    }

    [Fact]
    public async Task Who_has_access_and_who_has_no_user_account_take_none()
    {
        var account = await app.AccountAsync();
        var member = await app.MemberAsync(account, AccountRole.User);
        var (_, link) = await app.InvitedAsync(account, account.Owner, member.Account.Email, AccountRole.Browser);

        Assert.Equal("USR-004", await app.CodeAsync(member.Actor, new AcceptInvitation(link, null)));
        Assert.Equal("identity.user_account_missing", await app.CodeAsync(await app.NewcomerAsync(), new AcceptInvitation(link, null)));
    }

    [Fact]
    public async Task A_suspended_account_lets_nobody_in_and_the_invitation_waits()
    {
        var account = await app.AccountAsync();
        var user = await app.UserAsync();
        var (_, link) = await app.InvitedAsync(account, account.Owner, user.Account.Email, AccountRole.User);
        await app.Database.ExecuteAsync("update identity.accounts set state = 'Suspended' where account_id = $1", account.Id.Value);

        Assert.Equal("identity.account_suspended", await app.CodeAsync(user.Actor, new AcceptInvitation(link, null)));

        await app.Database.ExecuteAsync("update identity.accounts set state = 'Active' where account_id = $1", account.Id.Value);
        Assert.Null(await app.CodeAsync(user.Actor, new AcceptInvitation(link, null)));
    }

    [Fact]
    public async Task Sent_five_times_at_once_it_gives_access_once()
    {
        var account = await app.AccountAsync();
        var user = await app.UserAsync();
        var (_, link) = await app.InvitedAsync(account, account.Owner, user.Account.Email, AccountRole.User);

        var codes = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => app.CodeAsync(user.Actor, new AcceptInvitation(link, TestData.RequestId()))));

        Assert.Single(codes, c => c is null);
        Assert.All(codes.Where(c => c is not null), c => Assert.Equal("USR-006", c));
    }

    private async Task<Error> RefusalAsync(User user, string link) =>
        Assert.Single((await app.Door.SendAsync(user.Actor, new AcceptInvitation(link, null), CancellationToken.None)).Errors);
}
