using Cers.Kernel;
using Cers.Messaging;
using Cers.Messaging.FourEyes;
using Cers.ModuleKit.FourEyes;
using Cers.ModuleKit.Tests.Trial;
using Npgsql;
using Xunit;

namespace Cers.ModuleKit.Tests.UseCases;

public sealed class ConfirmProposalTests(Platform platform) : IClassFixture<Platform>
{
    private readonly SealDesk desk = new(platform);

    [Fact]
    public async Task What_one_proposes_another_confirms_and_the_audit_names_both()
    {
        var (seal, proposal) = await desk.ProposedAsync();
        Assert.Equal("proposed", await desk.StateAsync(seal));
        Assert.Equal(0, platform.Steps.Of($"broke {seal} the why"));
        Assert.Contains("BreakSeal|proposed|", await platform.AuditOfAsync(desk.First));

        Assert.Null(await desk.CodeAsync(desk.Second, new ConfirmProposal(proposal)));

        Assert.Equal("broken", await desk.StateAsync(seal));
        Assert.Equal(1, platform.Steps.Of($"broke {seal} the why"));
        var both = $"BreakSeal proposed by {desk.First.Key}";
        Assert.Equal(
            [$"BreakSeal|done|{both}", $"ConfirmProposal|done|{both}"],
            await platform.Database.RowsAsync("select message, outcome, reason from platform.audit_entries where actor = $1 and message <> 'ListProposals' order by message", desk.Second.Key));
    }

    [Fact]
    public async Task Never_by_its_proposer_whatever_role_or_credential_the_person_comes_with()
    {
        var (seal, proposal) = await desk.ProposedAsync();
        var inAnotherRole = desk.First with { StaffRoles = new HashSet<StaffRole> { StaffRole.TccuOfficer }, Session = Guid.CreateVersion7(), Name = "Another Name" };

        Assert.Equal("four_eyes.own_proposal", await desk.CodeAsync(desk.First, new ConfirmProposal(proposal)));
        Assert.Equal("four_eyes.own_proposal", await desk.CodeAsync(inAnotherRole, new ConfirmProposal(proposal)));

        Assert.Equal("proposed", await desk.StateAsync(seal));
        await Assert.ThrowsAsync<PostgresException>(() => platform.Database.ExecuteAsync(
            "update platform.proposals set state = 'Confirmed', decided_by = proposed_by, decided_at = now(), command = null, key_id = null where id = $1", proposal));
    }

    [Fact]
    public async Task Who_may_not_confirm_cannot_tell_it_from_one_that_does_not_exist()
    {
        var (_, proposal) = await desk.ProposedAsync();
        var officer = Platform.Someone(StaffRole.RegistrationOfficer);

        Assert.Equal("access.not_allowed", await desk.CodeAsync(officer, new ConfirmProposal(proposal)));
        Assert.Equal("access.not_allowed", await desk.CodeAsync(desk.Second, new ConfirmProposal(Guid.CreateVersion7())));
        Assert.Equal("access.not_signed_in", await desk.CodeAsync(Actor.Anonymous, new ConfirmProposal(proposal)));
    }

    [Fact]
    public async Task Not_when_its_subject_has_changed_since()
    {
        var (seal, proposal) = await desk.ProposedAsync();
        await platform.Database.ExecuteAsync("update trial.seals set version = version + 1 where name = $1", seal);

        Assert.Equal("four_eyes.changed_meanwhile", await desk.CodeAsync(desk.Second, new ConfirmProposal(proposal)));

        Assert.Equal("Waiting", await desk.StateOfAsync(proposal));
    }

    [Fact]
    public async Task Not_when_it_has_expired()
    {
        var (seal, proposal) = await desk.ProposedAsync();
        await platform.Database.ExecuteAsync("update platform.proposals set expires_at = expires_at - $2 where id = $1", proposal, Proposal.Life);

        Assert.Equal("four_eyes.expired", await desk.CodeAsync(desk.Second, new ConfirmProposal(proposal)));

        Assert.Equal("proposed", await desk.StateAsync(seal));
    }

    [Fact]
    public async Task Of_two_who_confirm_at_once_one_wins_and_the_other_is_told()
    {
        var (seal, proposal) = await desk.ProposedAsync();
        var third = Platform.Someone(StaffRole.Supervisor);

        var codes = await Task.WhenAll(desk.CodeAsync(desk.Second, new ConfirmProposal(proposal)), desk.CodeAsync(third, new ConfirmProposal(proposal)));

        Assert.Single(codes, c => c is null);
        Assert.Single(codes, c => c == "four_eyes.decided");
        Assert.Equal(1, platform.Steps.Of($"broke {seal} the why"));
    }

    [Fact]
    public async Task One_thing_has_one_proposal_at_a_time_and_a_refused_one_leaves_nothing()
    {
        var (seal, _) = await desk.ProposedAsync();

        Assert.Equal("four_eyes.already_proposed", await desk.CodeAsync(desk.First, new BreakSeal(seal, 2, "again")));
        Assert.Equal("trial.seal_changed", await desk.CodeAsync(desk.First, new BreakSeal(seal, 7, "again")));
        Assert.Equal("trial.why", await desk.CodeAsync(desk.First, new BreakSeal(seal, 2, "")));
        Assert.Equal("access.not_allowed", await desk.CodeAsync(desk.Second, new BreakSeal(seal, 2, "again")));

        Assert.Equal(1, await platform.Database.ScalarAsync<long>("select count(*) from platform.proposals where subject = $1", $"seal {seal}"));
        Assert.Equal(2, await platform.Database.ScalarAsync<int>("select version from trial.seals where name = $1", seal));
    }

    [Fact]
    public async Task The_command_is_kept_encrypted_and_forgotten_once_decided()
    {
        var (_, proposal) = await desk.ProposedAsync();
        var kept = await platform.Database.ScalarAsync<byte[]>("select command from platform.proposals where id = $1", proposal);
        Assert.DoesNotContain("the why", System.Text.Encoding.UTF8.GetString(kept!), StringComparison.Ordinal);

        await platform.SendAsync(desk.Second, new ConfirmProposal(proposal));

        Assert.Null(await platform.Database.ScalarAsync<byte[]>("select command from platform.proposals where id = $1", proposal));
        Assert.Equal(desk.Second.Person!.Value.Value, await platform.Database.ScalarAsync<Guid>("select decided_by from platform.proposals where id = $1", proposal));
    }
}
