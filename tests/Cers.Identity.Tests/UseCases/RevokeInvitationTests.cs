using Cers.Identity.UseCases;
using Cers.Kernel;
using Cers.Testing;
using Cers.Testing.Data;
using Xunit;

namespace Cers.Identity.Tests.UseCases;

[Collection(MembersApp.Name)]
public sealed class RevokeInvitationTests(CersApp app)
{
    [Fact]
    public async Task The_link_works_no_more_and_one_that_is_over_is_not_taken_back()
    {
        var account = await app.AccountAsync();
        var user = await app.UserAsync();
        var (invitation, link) = await app.InvitedAsync(account, account.Owner, user.Account.Email, AccountRole.User);

        await app.SendAsync(account.OwnerActor, new RevokeInvitation(account.Id, invitation.Id, TestData.RequestId()));

        Assert.Equal("USR-006", await app.CodeAsync(user.Actor, new AcceptInvitation(link, null)));
        Assert.Equal("USR-006", await app.CodeAsync(account.OwnerActor, new RevokeInvitation(account.Id, invitation.Id, null)));
    }

    [Fact]
    public async Task A_proxy_takes_back_what_a_proxy_could_give()
    {
        var account = await app.AccountAsync();
        var proxy = await app.MemberAsync(account, AccountRole.ProxyOwner);

        Assert.Equal("USR-005", await RevokeAsync(AccountRole.Owner));
        Assert.Equal("USR-003", await RevokeAsync(AccountRole.ProxyOwner));
        Assert.Null(await RevokeAsync(AccountRole.User));
        Assert.Equal("identity.offer_not_found", await app.CodeAsync(proxy.Actor, new RevokeInvitation(account.Id, Guid.CreateVersion7(), null)));

        async Task<string?> RevokeAsync(AccountRole role)
        {
            var invited = await app.SendAsync(account.OwnerActor, new InviteAccountUser(account.Id, TestData.Address(), role, Language.En, null));
            return await app.CodeAsync(proxy.Actor, new RevokeInvitation(account.Id, invited.Id, null));
        }
    }

    [Fact]
    public async Task Another_account_s_invitation_is_as_unknown_as_none()
    {
        var (mine, theirs) = (await app.AccountAsync(), await app.AccountAsync());
        var invited = await app.SendAsync(theirs.OwnerActor, new InviteAccountUser(theirs.Id, TestData.Address(), AccountRole.User, Language.En, null));

        Assert.Equal("identity.offer_not_found", await app.CodeAsync(mine.OwnerActor, new RevokeInvitation(mine.Id, invited.Id, null)));
        Assert.Equal("access.not_allowed", await app.CodeAsync(mine.OwnerActor, new RevokeInvitation(theirs.Id, invited.Id, null)));
    }
}
