using Cers.Identity.Contracts;
using Cers.Identity.Contracts.BackOffice;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Messaging.FourEyes;
using Cers.Testing;
using Xunit;

namespace Cers.Identity.Tests.UseCases.BackOffice;

[Collection(Office.Name)]
public sealed class ChangeStaffRoleTests(CersApp app)
{
    private const string Why = "Moved to another unit.";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_withheld_role_is_gone_from_a_session_under_way_on_each_host_and_from_its_next_command()
    {
        await using var other = await app.BesideAsync<CersApp>();
        var (first, second) = (await app.OfficerAsync(), await app.OfficerAsync("supervisor-2"));
        var started = await app.SendAsync(SignIn.Host, SignIn.Of($"staff-{Guid.CreateVersion7():N}", Language.En, StaffRole.Supervisor, StaffRole.Auditor));
        var third = new Actor { Kind = ActorKind.Person, Person = started.Person, Session = started.Session, StaffRoles = new HashSet<StaffRole> { StaffRole.Supervisor } };
        foreach (var host in new[] { app, other })
        {
            Assert.Equal([StaffRole.Supervisor, StaffRole.Auditor], (await RolesAsync(host, started)).Order());
        }

        await DecideAsync(first, second, started.Person, StaffRole.Supervisor, StaffRoleDecision.Withheld);

        Assert.Equal([StaffRole.Auditor], await RolesAsync(app, started));
        await UntilAsync(async () => (await RolesAsync(other, started)).SetEquals([StaffRole.Auditor]));

        // As if a host still had the role in memory: a command is exact.
        var account = await app.AccountAsync();
        Assert.Equal(["access.not_allowed"], await app.CodesAsync(third, new SuspendAccount(account.Id, Officers.Reason)));
    }

    [Fact]
    public async Task A_granted_role_holds_beyond_the_sign_in_until_the_sign_in_is_followed_again()
    {
        var (first, second) = (await app.OfficerAsync(), await app.OfficerAsync("supervisor-2"));
        var started = await app.SendAsync(SignIn.Host, SignIn.Of($"staff-{Guid.CreateVersion7():N}", Language.En, StaffRole.RegistrationOfficer));

        await DecideAsync(first, second, started.Person, StaffRole.TccuOfficer, StaffRoleDecision.Granted);
        Assert.Equal([StaffRole.RegistrationOfficer, StaffRole.TccuOfficer], (await RolesAsync(app, started)).Order());
        var granted = new Actor { Kind = ActorKind.Person, Person = started.Person, Session = started.Session, StaffRoles = await RolesAsync(app, started), Name = "Noor Haddad" };
        Assert.Empty(await app.CodesAsync(granted, new PublishPortalMessage(PublishPortalMessageTests.Content(app))));

        await DecideAsync(second, first, started.Person, StaffRole.TccuOfficer, StaffRoleDecision.AsSignIn);
        Assert.Equal([StaffRole.RegistrationOfficer], await RolesAsync(app, started));

        var seen = await app.SendAsync(first, new GetStaffMember(await NumberAsync(started.Person)));
        Assert.Equal([StaffRoleDecision.AsSignIn, StaffRoleDecision.Granted], seen.Changes.Select(c => c.Decision));
        Assert.All(seen.Changes, c => Assert.Equal((ChangeState.Confirmed, Why), (c.State, c.Reason)));
    }

    [Fact]
    public async Task It_takes_two_and_neither_is_the_one_whose_role_it_is()
    {
        var (first, second) = (await app.OfficerAsync(), await app.OfficerAsync("supervisor-2"));
        var staff = await app.StaffAsync(StaffRole.Supervisor);
        var command = new ChangeStaffRole(await NumberAsync(staff.Person!.Value), StaffRole.Operator, StaffRoleDecision.Granted, Why);

        Assert.Equal(["identity.not_for_oneself"], await app.CodesAsync(staff, command));
        Assert.Empty(await app.CodesAsync(first, command));
        var seen = await app.SendAsync(second, new GetStaffMember(command.Number));
        Assert.Equal((true, false), (seen.Waiting!.MayConfirm, seen.MayChange));
        Assert.Equal(["four_eyes.own_proposal"], await app.CodesAsync(first, new ConfirmProposal(seen.Waiting.Proposal)));
        Assert.Equal(["identity.not_for_oneself"], await app.CodesAsync(staff, new ConfirmProposal(seen.Waiting.Proposal)));
        Assert.Empty(await app.CodesAsync(second, new ReturnProposal(seen.Waiting.Proposal, "Ask the unit first.")));

        var after = await app.SendAsync(first, new GetStaffMember(command.Number));
        Assert.Equal((ChangeState.Returned, "Ask the unit first."), (after.Changes[0].State, after.Changes[0].Note));
        Assert.DoesNotContain(after.Roles, r => r is { Role: StaffRole.Operator, InEffect: true });
    }

    [Fact]
    public async Task What_is_so_already_unknown_or_without_a_reason_is_refused()
    {
        var first = await app.OfficerAsync();
        var number = await NumberAsync((await app.StaffAsync(StaffRole.Auditor)).Person!.Value);

        Assert.Equal(["identity.role_decided decision"], await app.CodesAsync(first, new ChangeStaffRole(number, StaffRole.Auditor, StaffRoleDecision.AsSignIn, Why)));
        Assert.Equal(["identity.staff_unknown"], await app.CodesAsync(first, new ChangeStaffRole(0, StaffRole.Auditor, StaffRoleDecision.Withheld, Why)));
        Assert.Equal(
            ["identity.staff_role_missing role", "identity.staff_decision_missing decision", "identity.staff_reason_missing why"],
            await app.CodesAsync(first, new ChangeStaffRole(number, (StaffRole)(-1), (StaffRoleDecision)(-1), " ")));
        Assert.Equal(
            ["access.not_allowed"],
            await app.CodesAsync(await app.OfficerAsync("tccu-1"), new ChangeStaffRole(number, StaffRole.Auditor, StaffRoleDecision.Withheld, Why)));
    }

    private static async Task UntilAsync(Func<Task<bool>> so)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!await so())
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Delay(10, Ct);
        }
    }

    private static async Task<IReadOnlySet<StaffRole>> RolesAsync(CersApp host, StartedSession started) =>
        (await host.SendAsync(SignIn.Host, new GetSession(started.Ticket))).StaffRoles;

    private Task<int> NumberAsync(PersonId person) => app.Database.ScalarAsync<int>("select number from identity.staff where person_id = $1", person.Value);

    private async Task DecideAsync(Actor first, Actor second, PersonId staff, StaffRole role, StaffRoleDecision decision)
    {
        var number = await NumberAsync(staff);
        await app.SendAsync(first, new ChangeStaffRole(number, role, decision, Why));
        await app.SendAsync(second, new ConfirmProposal((await app.SendAsync(second, new GetStaffMember(number))).Waiting!.Proposal));
    }
}
