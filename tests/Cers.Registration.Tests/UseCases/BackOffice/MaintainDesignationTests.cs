using Cers.Kernel;
using Cers.Messaging;
using Cers.Messaging.FourEyes;
using Cers.ModuleKit.FourEyes;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Xunit;

namespace Cers.Registration.Tests.UseCases.BackOffice;

[Collection(CaseTests.Name)]
public sealed class MaintainDesignationTests(CasesApp app)
{
    private readonly CaseDesk desk = new(app);

    [Fact]
    public async Task An_officer_proposes_it_a_supervisor_confirms_it_and_nobody_else()
    {
        var account = await desk.ProviderAsync();
        var number = await desk.ProposedAsync(account);
        var proposed = (await desk.CaseAsync(number)).Proposed!;
        Assert.Equal(("Tara Trader", CaseDesk.Reason), (proposed.ProposedByName, proposed.ReasonEn));
        Assert.Contains((await app.SendAsync(desk.Supervisor, new ListProposals(new PageRequest(100)))).Items, i => i.Value.Number == number);

        Assert.Equal(["four_eyes.own_proposal"], await desk.CodesAsync(desk.Officer with { StaffRoles = desk.Supervisor.StaffRoles }, new ConfirmProposal(proposed.Waiting!.Id)));
        Assert.Equal(["access.not_allowed"], await desk.CodesAsync(desk.Colleague, new ConfirmProposal(proposed.Waiting.Id)));
        Assert.Empty(await desk.CodesAsync(desk.Supervisor, new ConfirmProposal(proposed.Waiting.Id)));

        var details = await desk.CaseAsync(number);
        var decision = Assert.Single(details.Decisions);
        Assert.Equal((CaseState.Decided, CaseDecision.Maintained, "Tara Trader", "Sam Supervisor"), (details.State, decision.Decision, decision.ProposedByName, decision.DecidedByName));
        Assert.Equal(BusinessDesignation.CustomsServiceProvider, details.Designation);
        var letter = await app.Mailbox.WaitForAsync(account.Owner.Email, m => m.Subject == $"Decision in case {number}");
        Assert.Contains("The designation is maintained", letter.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Returned_withdrawn_or_expired_it_is_the_officers_work_again()
    {
        var number = await desk.ProposedAsync(await desk.ProviderAsync());
        await app.SendAsync(desk.Supervisor, new ReturnProposal((await desk.CaseAsync(number)).Proposed!.Waiting!.Id, "Ask for the mandates."));
        var returned = await desk.CaseAsync(number);
        Assert.Equal((CaseState.UnderReview, null, "Ask for the mandates."), (returned.State, returned.Proposed, returned.History[^1].Note));

        await app.SendAsync(desk.Officer, new MaintainDesignation(number, returned.Version, CaseDesk.Reason, CaseDesk.Motif));
        await app.SendAsync(desk.Officer, new WithdrawProposal((await desk.CaseAsync(number)).Proposed!.Waiting!.Id));
        var withdrawn = await desk.CaseAsync(number);
        Assert.Equal(CaseEventKind.MaintenanceWithdrawn, withdrawn.History[^1].Kind);

        await app.SendAsync(desk.Officer, new MaintainDesignation(number, withdrawn.Version, CaseDesk.Reason, CaseDesk.Motif));
        await app.Database.ExecuteAsync(
            "update platform.proposals set expires_at = expires_at - $2 where id = $1", (await desk.CaseAsync(number)).Proposed!.Waiting!.Id, Proposal.Life);
        await app.RunJobAsync("ExpireProposals");
        Assert.Equal((CaseEventKind.MaintenanceExpired, null), ((await desk.CaseAsync(number)).History[^1].Kind, (await desk.CaseAsync(number)).History[^1].Actor));
    }

    [Fact]
    public async Task What_came_in_since_it_was_proposed_must_be_weighed_first()
    {
        var account = await desk.ProviderAsync();
        var number = await desk.ProposedAsync(account);
        var proposal = (await desk.CaseAsync(number)).Proposed!.Waiting!.Id;

        await app.SendAsync(account.Owner.Actor, new AnswerDispute(account.Id, number, "We found the mandates.", null));

        Assert.Equal(["four_eyes.changed_meanwhile"], await desk.CodesAsync(desk.Supervisor, new ConfirmProposal(proposal)));
        Assert.Empty(await desk.CodesAsync(desk.Officer, new WithdrawProposal(proposal)));
    }

    [Fact]
    public async Task What_is_wrong_is_told_with_its_field()
    {
        var number = await desk.UnderReviewAsync(await desk.ProviderAsync());

        Assert.Equal(
            ["registration.case_reason_length reasonEn", "registration.case_reason_length reasonFr"],
            await desk.CodesAsync(desk.Officer, new MaintainDesignation(number, await desk.VersionAsync(number), "no", "non")));
    }
}
