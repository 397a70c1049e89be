using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Tests.Trial;
using Xunit;

namespace Cers.ModuleKit.Tests.Messages;

public sealed class AuthorizeTests(Platform platform) : IClassFixture<Platform>
{
    [Fact]
    public async Task What_nobody_may_send_nobody_sends()
    {
        foreach (var actor in (Actor[])[Actor.Anonymous, Platform.Someone(), Platform.Someone(Enum.GetValues<StaffRole>()), Actor.System("a job")])
        {
            Assert.False((await platform.SendAsync(actor, new Undeclared())).IsSuccess);
            Assert.False((await platform.SendAsync(actor, new NeverGranted())).IsSuccess);
        }
    }

    [Theory]
    [InlineData(AccountRole.Owner, true)]
    [InlineData(AccountRole.ProxyOwner, false)]
    [InlineData(AccountRole.User, true)]
    [InlineData(AccountRole.Browser, false)]
    public async Task A_role_in_the_account_holds_what_it_was_granted_and_nothing_else(AccountRole role, bool may)
    {
        var (actor, account) = platform.Member(role);

        var answer = await platform.SendAsync(actor, new WriteNote(account, "mine"));

        Assert.Equal(may, answer.IsSuccess);
        Assert.Equal(may ? ["WriteNote|done|"] : ["WriteNote|denied|access.not_allowed"], await platform.AuditOfAsync(actor));
    }

    [Fact]
    public async Task A_role_counts_in_its_own_account_only()
    {
        var (actor, _) = platform.Member(AccountRole.Owner);
        var (_, other) = platform.Member(AccountRole.Owner);

        var answer = await platform.SendAsync(actor, new WriteNote(other, "not mine"));

        Assert.IsType<NotAllowed>(Assert.Single(answer.Errors));
        Assert.Equal(0, platform.Steps.Of("write not mine"));
    }

    [Fact]
    public async Task Staff_hold_what_their_role_was_granted()
    {
        Assert.True((await platform.SendAsync(Platform.Someone(StaffRole.Auditor), new CountNotes(Across: true))).IsSuccess);
        Assert.False((await platform.SendAsync(Platform.Someone(StaffRole.Operator), new CountNotes(Across: true))).IsSuccess);
    }

    [Fact]
    public async Task Who_is_not_signed_in_is_told_so()
    {
        var answer = await platform.SendAsync(Actor.Anonymous, new ReadNotes(AccountId.New()));

        Assert.IsType<NotSignedIn>(Assert.Single(answer.Errors));
    }

    [Fact]
    public async Task Only_the_system_sends_what_is_the_systems()
    {
        Assert.True((await platform.SendAsync(Actor.System("a job"), new CountTry("by a job"))).IsSuccess);
        Assert.False((await platform.SendAsync(Platform.Someone(Enum.GetValues<StaffRole>()), new CountTry("by staff"))).IsSuccess);
        Assert.Equal(0L, await platform.Database.ScalarAsync<long>("select count(*) from trial.tries where what = 'by staff'"));
    }

    [Fact]
    public async Task A_contract_for_one_module_is_refused_to_another_and_to_everyone_at_the_door()
    {
        Assert.False((await platform.SendAsync(Platform.Someone(), new AskForRegistration())).IsSuccess);
        Assert.False((await platform.SendAsync(Platform.Someone(Enum.GetValues<StaffRole>()), new ForRegistration())).IsSuccess);
        Assert.False((await platform.SendAsync(Actor.System("a job"), new Inner("at the door", Refuse: false))).IsSuccess);
    }

    [Fact]
    public async Task A_contract_is_answered_inside_a_message_of_the_module_it_names()
    {
        var what = $"called {Guid.CreateVersion7()}";

        Assert.True((await platform.SendAsync(Platform.Someone(), new Swallow(what, SecondIsRefused: false))).IsSuccess);

        Assert.Equal(2L, await platform.Database.ScalarAsync<long>("select count(*) from trial.tries where what = $1", what));
    }
}
