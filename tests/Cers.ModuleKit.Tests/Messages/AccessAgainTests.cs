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

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_holds_up_an_account_refuses_its_commands_and_no_query_whether_memory_knows_it_or_not(bool known)
    {
        var (owner, account) = platform.Member(AccountRole.Owner);
        (known ? platform.Memberships.Held : platform.Memberships.HeldSince).Add(account);

        var written = await platform.SendAsync(owner, new WriteNote(account, $"held {known}", "request-1"));
        var listed = await platform.SendAsync(owner, new ReadNotes(account));

        Assert.Equal("trial.held", Assert.Single(written.Errors).Code);
        Assert.Equal(0, platform.Steps.Of($"write held {known}"));
        Assert.Equal(["WriteNote|denied|trial.held"], await platform.AuditOfAsync(owner));
        Assert.True(listed.IsSuccess);
    }

    [Fact]
    public async Task Who_has_no_role_is_not_told_that_an_account_is_held_up()
    {
        var (_, account) = platform.Member(AccountRole.Owner);
        platform.Memberships.Held.Add(account);

        Assert.IsType<NotAllowed>(Assert.Single((await platform.SendAsync(Platform.Someone(), new WriteNote(account, "held", "request-1"))).Errors));
    }

    [Fact]
    public async Task A_permission_held_as_staff_needs_no_role_in_the_account()
    {
        var answer = await platform.SendAsync(Platform.Someone(StaffRole.Supervisor), new WriteNote(AccountId.New(), "by staff", "request-1"));

        Assert.True(answer.IsSuccess);
    }
}
