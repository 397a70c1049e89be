using Cers.Kernel;
using Cers.Messaging;
using Cers.Messaging.FourEyes;
using Cers.ModuleKit.FourEyes;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Tests.Domain;
using Cers.Testing;
using Xunit;

namespace Cers.Registration.Tests.UseCases.BackOffice;

public sealed class RefuseApplicationTests(CersApp app) : IClassFixture<CersApp>
{
    private readonly Desk desk = new(app);

    [Fact]
    public async Task A_proposal_waits_for_somebody_else_and_the_applicant_is_told_nothing()
    {
        var email = Desk.Email();
        var number = await desk.ProposedAsync(email);

        var details = await desk.DetailsAsync(number);
        Assert.Equal(ApplicationState.PendingSecondReview, details.State);
        Assert.Equal(("R06", "The mandate is missing.", "First Officer"), (details.Refusal!.Reason.Code, details.Refusal.Explanation, details.Refusal.ProposedByName));
        Assert.Equal([ApplicationAction.WithdrawRefusal], details.Actions);
        Assert.Equal([ApplicationAction.ConfirmRefusal, ApplicationAction.ReturnRefusal], (await desk.DetailsAsync(number, desk.Second)).Actions);
        Assert.Equal(0, await app.Database.ScalarAsync<long>(
            "select count(*) from platform.outbox where recipient = $1 and template = 'registration.refused'", email));

        var waiting = (await app.SendAsync(desk.Second, new ListProposals(new PageRequest(100)))).Items.Select(i => i.Value);
        Assert.Single(waiting, p => (p.Message, p.Number, p.Reason) == (nameof(RefuseApplication), number, "R06"));
    }

    [Theory]
    [InlineData("R00", null, "registration.reason_missing")]
    [InlineData("R99", " ", "registration.explanation_missing")]
    public async Task A_reason_of_the_list_is_needed_and_other_needs_an_explanation(string reason, string? explanation, string code)
    {
        var number = await desk.TakenAsync();

        Assert.Equal([code], await desk.CodesAsync(desk.First, new RefuseApplication(number, await desk.VersionAsync(number), reason, explanation)));
    }

    [Fact]
    public async Task Only_its_officer_proposes_on_the_version_that_was_shown()
    {
        var number = await desk.TakenAsync();
        var version = await desk.VersionAsync(number);

        Assert.Equal(["registration.not_assigned"], await desk.CodesAsync(desk.Second, new RefuseApplication(number, version, "R06", null)));
        Assert.Equal(["registration.changed_meanwhile"], await desk.CodesAsync(desk.First, new RefuseApplication(number, version - 1, "R06", null)));
        Assert.Equal(["registration.application_unknown"], await desk.CodesAsync(desk.First, new RefuseApplication("EXP-2026-999999", 1, "R06", null)));
    }

    [Fact]
    public async Task The_proposer_may_not_confirm_another_officer_does_and_the_applicant_gets_the_reason()
    {
        var email = Desk.Email();
        var number = await desk.ProposedAsync(email, Forms.Good() with { Language = Language.Fr });
        var proposal = await desk.ProposalAsync(number);

        Assert.Equal(["four_eyes.own_proposal"], await desk.CodesAsync(desk.First, new ConfirmProposal(proposal)));
        Assert.Empty(await desk.CodesAsync(desk.Second, new ConfirmProposal(proposal)));

        var mail = await app.Mailbox.WaitForAsync(email, m => m.Subject == $"Demande {number} refusée");
        Assert.Contains("Motif : Le demandeur n'est pas habilité à agir pour l'entreprise. The mandate is missing.", mail.Text, StringComparison.Ordinal);
        var details = await desk.DetailsAsync(number);
        Assert.Equal((ApplicationState.Refused, "R06", null), (details.State, details.Refusal!.Reason.Code, details.Refusal.Waiting));
        Assert.Equal((ApplicationEventKind.RefusalConfirmed, "Second Officer"), (details.History[^1].Kind, details.History[^1].ActorName));
    }

    [Fact]
    public async Task Of_two_who_confirm_and_return_at_once_one_wins()
    {
        var proposal = await desk.ProposalAsync(await desk.ProposedAsync());

        var codes = await Task.WhenAll(
            desk.CodesAsync(desk.Second, new ConfirmProposal(proposal)), desk.CodesAsync(desk.Supervisor, new ReturnProposal(proposal, "Ask again.")));

        Assert.Single(codes, c => c.Count == 0);
        Assert.Single(codes, c => c.SequenceEqual(["four_eyes.decided"]));
    }

    [Fact]
    public async Task A_returned_refusal_is_the_first_officers_work_again_with_the_note()
    {
        var number = await desk.ProposedAsync();
        var proposal = await desk.ProposalAsync(number);

        Assert.Equal(["four_eyes.own_proposal"], await desk.CodesAsync(desk.First, new ReturnProposal(proposal, "Ask again.")));
        Assert.Empty(await desk.CodesAsync(desk.Second, new ReturnProposal(proposal, "Ask again.")));

        var details = await desk.DetailsAsync(number);
        Assert.Equal((ApplicationState.InReview, true, null), (details.State, details.AssignedToMe, details.Refusal));
        Assert.Equal((ApplicationEventKind.RefusalReturned, "Second Officer", "Ask again."), (details.History[^1].Kind, details.History[^1].ActorName, details.History[^1].Note));
        Assert.Empty(await desk.CodesAsync(desk.First, new ApproveApplication(number, details.Version)));
    }

    [Fact]
    public async Task A_withdrawn_refusal_is_the_officers_work_again()
    {
        var number = await desk.ProposedAsync();

        Assert.Empty(await desk.CodesAsync(desk.First, new WithdrawProposal(await desk.ProposalAsync(number))));

        var details = await desk.DetailsAsync(number);
        Assert.Equal((ApplicationState.InReview, null), (details.State, details.Refusal));
        Assert.Equal((ApplicationEventKind.RefusalWithdrawn, "First Officer"), (details.History[^1].Kind, details.History[^1].ActorName));
    }

    [Fact]
    public async Task A_refusal_that_nobody_confirms_in_time_goes_back_to_its_officer()
    {
        var number = await desk.ProposedAsync();
        await app.Database.ExecuteAsync("update platform.proposals set expires_at = expires_at - $2 where id = $1", await desk.ProposalAsync(number), Proposal.Life);

        await app.RunJobAsync("ExpireProposals");

        var details = await desk.DetailsAsync(number);
        Assert.Equal((ApplicationState.InReview, true, null), (details.State, details.AssignedToMe, details.Refusal));
        Assert.Equal((ApplicationEventKind.RefusalExpired, null), (details.History[^1].Kind, details.History[^1].ActorName));
    }
}
