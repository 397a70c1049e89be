using Cers.Identity.Contracts;
using Cers.Identity.UseCases;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Testing;
using Cers.Testing.Data;
using Xunit;

namespace Cers.Identity.Tests.UseCases;

[Collection(MembersApp.Name)]
public sealed class InviteAccountUserTests(CersApp app)
{
    [Fact]
    public async Task The_link_goes_to_the_address_alone_in_the_language_asked_for_and_only_its_hash_is_kept()
    {
        var account = await app.AccountAsync();
        var email = TestData.Address();

        var (invitation, link) = await app.InvitedAsync(account, account.Owner, email, AccountRole.Browser, Language.Fr);

        Assert.Equal((email, AccountRole.Browser, OfferState.Open), (invitation.Email, invitation.Role, invitation.State));
        Assert.Equal(TimeSpan.FromDays(14), invitation.ExpiresAt - invitation.OfferedAt);
        var mail = await app.Mailbox.WaitForAsync(email);
        Assert.Equal($"Invitation au compte d'affaires {account.Business.Number}", mail.Subject);
        Assert.Contains("lecteur de compte", mail.Text, StringComparison.Ordinal);
        var code = link.Split('=')[^1];
        Assert.Equal(43, code.Length);
        var stored = string.Join('\n', await app.Database.RowsAsync("select i::text from identity.invitations i where id = $1", invitation.Id))
            + string.Join('\n', await app.Database.RowsAsync("select o::text from platform.outbox o where recipient = $1", email))
            + string.Join('\n', app.Log.All);
        Assert.DoesNotContain(code, stored, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_invitation_to_an_address_replaces_the_first()
    {
        var account = await app.AccountAsync();
        var user = await app.UserAsync();
        var (first, old) = await app.InvitedAsync(account, account.Owner, user.Account.Email, AccountRole.User);
        var (_, link) = await app.InvitedAsync(account, account.Owner, user.Account.Email.ToUpperInvariant(), AccountRole.Browser);

        Assert.Equal("USR-006", await app.CodeAsync(user.Actor, new AcceptInvitation(old, null)));
        Assert.Equal(AccountRole.Browser, (await app.SendAsync(user.Actor, new AcceptInvitation(link, null))).MyRole);
        var listed = await app.SendAsync(account.OwnerActor, new GetInvitations(account.Id, new PageRequest(10)));
        Assert.Equal([OfferState.Accepted, OfferState.Replaced], listed.Items.Select(i => i.Value.State));
        Assert.Equal(first.Id, listed.Items[1].Value.Id);
    }

    /// <summary>The permission matrix: who may invite as what.</summary>
    [Fact]
    public async Task A_proxy_invites_users_and_browsers_only_and_they_nobody()
    {
        var account = await app.AccountAsync();
        var proxy = await app.MemberAsync(account, AccountRole.ProxyOwner);
        var user = await app.MemberAsync(account, AccountRole.User);
        var browser = await app.MemberAsync(account, AccountRole.Browser);

        Assert.Equal(
            ("USR-005", "USR-003", null, null),
            (await CodeOf(proxy, AccountRole.Owner), await CodeOf(proxy, AccountRole.ProxyOwner), await CodeOf(proxy, AccountRole.User), await CodeOf(proxy, AccountRole.Browser)));
        Assert.Null(await CodeOf(account.Owner, AccountRole.Owner));
        Assert.Equal("access.not_allowed", await CodeOf(user, AccountRole.Browser));
        Assert.Equal("access.not_allowed", await CodeOf(browser, AccountRole.Browser));
        Assert.Equal("access.not_allowed", await CodeOf(await app.UserAsync(), AccountRole.Browser));

        Task<string?> CodeOf(User by, AccountRole role) => app.CodeAsync(by.Actor, new InviteAccountUser(account.Id, TestData.Address(), role, Language.En, null));
    }

    [Fact]
    public async Task Twenty_an_hour_are_enough_and_an_address_must_be_one()
    {
        var account = await app.AccountAsync();
        Assert.Equal("identity.email_not_valid", await app.CodeAsync(account.OwnerActor, new InviteAccountUser(account.Id, "nobody", AccountRole.User, Language.En, null)));
        for (var i = 0; i < 20; i++)
        {
            Assert.Null(await app.CodeAsync(account.OwnerActor, new InviteAccountUser(account.Id, "again@example.ca", AccountRole.User, Language.En, null)));
        }

        Assert.Equal("identity.too_many_invitations", await app.CodeAsync(account.OwnerActor, new InviteAccountUser(account.Id, "again@example.ca", AccountRole.User, Language.En, null)));
    }
}
