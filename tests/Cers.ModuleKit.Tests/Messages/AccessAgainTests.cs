using Cers.Kernel;
using Cers.ModuleKit.Tests.Trial;
using Xunit;

namespace Cers.ModuleKit.Tests.Messages;

/// <summary>Access is answered from memory, and read again in a command's first trip.</summary>
public sealed class AccessAgainTests(Platform platform) : IClassFixture<Platform>
{
    [Fact]
    public async Task Who_was_removed_while_memory_did_not_know_changes_nothing_and_may_use_the_request_id_again()
    {
        var (owner, account) = platform.Member(AccountRole.Owner);
        platform.Memberships.Stale.Add(account);

        var answer = await platform.SendAsync(owner, new WriteNote(account, "stale", "request-1"));

        Assert.IsType<NotAllowed>(Assert.Single(answer.Errors));
        Assert.Equal(0, platform.Steps.Of("write stale"));
        Assert.Equal(["WriteNote|denied|access.not_allowed"], await platform.AuditOfAsync(owner));
        platform.Memberships.Stale.Remove(account);
        Assert.True((await platform.SendAsync(owner, new WriteNote(account, "stale", "request-1"))).IsSuccess);
    }

    [Fact]
    public async Task Nor_is_the_first_answer_told_again()
    {
        var (owner, account) = platform.Member(AccountRole.Owner);
        await platform.SendAsync(owner, new WriteNote(account, "told", "request-1"));
        platform.Memberships.Stale.Add(account);

        var answer = await platform.SendAsync(owner, new WriteNote(account, "told", "request-1"));

        Assert.IsType<NotAllowed>(Assert.Single(answer.Errors));
    }

    [Fact]
    public async Task A_permission_held_as_staff_needs_no_role_in_the_account()
    {
        var answer = await platform.SendAsync(Platform.Someone(StaffRole.Supervisor), new WriteNote(AccountId.New(), "by staff", "request-1"));

        Assert.True(answer.IsSuccess);
    }
}
