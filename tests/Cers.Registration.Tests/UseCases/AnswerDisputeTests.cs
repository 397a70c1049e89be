using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Xunit;

namespace Cers.Registration.Tests.UseCases;

[Collection(CaseTests.Name)]
public sealed class AnswerDisputeTests(CasesApp app)
{
    private readonly CaseDesk desk = new(app);

    [Fact]
    public async Task The_answer_to_a_question_starts_the_clock_again_and_the_unit_is_told()
    {
        var account = await desk.ProviderAsync();
        var number = await desk.TakenAsync(account);
        await app.SendAsync(desk.Officer, new AskClient(number, await desk.VersionAsync(number), "For whom do you file?"));

        Assert.Equal(["registration.case_text_length text"], await desk.CodesAsync(account.Owner.Actor, new AnswerDispute(account.Id, number, " ", null)));
        Assert.Empty(await desk.CodesAsync(account.Owner.Actor, new AnswerDispute(account.Id, number, "For <i>nobody</i> else.", null)));

        var details = await desk.CaseAsync(number);
        Assert.Equal((CaseState.UnderReview, null), (details.State, details.DaysLeft));
        Assert.Equal(
            [(true, "Tara Trader", "For whom do you file?"), (false, account.Owner.Urn.Value, "For <i>nobody</i> else.")],
            details.Messages.Select(m => (m.FromStaff, m.Author, m.Text)));
        Assert.NotNull(await app.Mailbox.WaitForAsync(app.Unit, m => m.Subject == $"Case {number} was answered"));
    }

    [Fact]
    public async Task What_the_client_says_meanwhile_makes_an_older_page_decide_nothing()
    {
        var account = await desk.ProviderAsync();
        var number = await desk.UnderReviewAsync(account);
        var seen = await desk.VersionAsync(number);

        await app.SendAsync(account.Owner.Actor, new AnswerDispute(account.Id, number, "One more thing.", null));

        Assert.Equal(
            ["registration.case_changed_meanwhile"],
            await desk.CodesAsync(desk.Officer, new DecideCase(number, seen, CaseDecision.ChangedToExporter, CaseDesk.Reason, CaseDesk.Motif)));
    }
}
