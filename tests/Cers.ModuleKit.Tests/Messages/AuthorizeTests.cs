using Cers.Kernel;
using Cers.Messaging;
using Cers.Messaging.FourEyes;
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

    [Fact]
    public async Task A_machine_does_what_its_scope_holds_in_its_own_account()
    {
        var machine = Machine(MachineScope.DeclarationsSubmit);
        var account = machine.Machine!.Account;

        Assert.True((await platform.SendAsync(machine, new WriteNote(account, "by machine"))).IsSuccess);
        Assert.IsType<NotAllowed>(Assert.Single((await platform.SendAsync(machine, new ReadNotes(account))).Errors));
        Assert.IsType<NotAllowed>(Assert.Single((await platform.SendAsync(machine, new WriteNote(AccountId.New(), "elsewhere"))).Errors));
        Assert.IsType<NotAllowed>(Assert.Single((await platform.SendAsync(machine, new BreakSeal("any", 1, "torn"))).Errors));
        Assert.IsType<NotAllowed>(Assert.Single((await platform.SendAsync(machine, new ListProposals(new PageRequest(5)))).Errors));
        Assert.Equal(
            ["WriteNote|done|", "ReadNotes|denied|access.not_allowed", "WriteNote|denied|access.not_allowed", "BreakSeal|denied|access.not_allowed", "ListProposals|denied|access.not_allowed"],
            await platform.AuditOfAsync(machine));
    }

    [Fact]
    public async Task A_machine_that_was_revoked_while_memory_did_not_know_changes_nothing()
    {
        var machine = Machine(MachineScope.DeclarationsSubmit);
        platform.Memberships.Stale.Add(machine.Machine!.Account);

        var answer = await platform.SendAsync(machine, new WriteNote(machine.Machine.Account, "revoked"));

        Assert.IsType<NotSignedIn>(Assert.Single(answer.Errors));
        Assert.Equal(0, platform.Steps.Of("write revoked"));
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData(-5, false)]
    [InlineData(-4, true)]
    public async Task What_takes_two_people_needs_a_sign_in_of_the_last_five_minutes(int? minutes, bool may)
    {
        var proposer = Platform.Someone(StaffRole.RegistrationOfficer) with { AuthenticatedAt = minutes is { } m ? platform.Clock.GetUtcNow().AddMinutes(m) : null };

        var answer = await platform.SendAsync(proposer, new BreakSeal("no such seal", 1, "torn"));

        Assert.Equal(may ? "trial.seal_changed" : "access.fresh_sign_in_needed", Assert.Single(answer.Errors).Code);
    }

    [Fact]
    public async Task Who_may_not_do_it_at_all_is_not_sent_to_sign_in_for_it()
    {
        var answer = await platform.SendAsync(Platform.Someone(StaffRole.Operator) with { AuthenticatedAt = null }, new BreakSeal("no such seal", 1, "torn"));

        Assert.IsType<NotAllowed>(Assert.Single(answer.Errors));
    }

    [Fact]
    public async Task Half_signed_in_nobody_holds_anything()
    {
        var (owner, account) = platform.Member(AccountRole.Owner);
        var half = owner with { SecondFactorDue = true };

        Assert.IsType<SecondFactorNeeded>(Assert.Single((await platform.SendAsync(half, new ReadNotes(account))).Errors));
        Assert.IsType<SecondFactorNeeded>(Assert.Single((await platform.SendAsync(half, new WriteNote(account, "half"))).Errors));
        Assert.IsType<SecondFactorNeeded>(Assert.Single((await platform.SendAsync(half with { StaffRoles = Enum.GetValues<StaffRole>().ToHashSet() }, new CountNotes(Across: true))).Errors));
        Assert.Equal(0, platform.Steps.Of("write half"));
    }

    private static Actor Machine(params MachineScope[] scopes) => new()
    {
        Kind = ActorKind.Machine,
        Machine = new MachineAccess(Guid.CreateVersion7(), AccountId.New(), Guid.CreateVersion7(), scopes.ToHashSet(), UserReferenceNumber.Random()),
    };
}
