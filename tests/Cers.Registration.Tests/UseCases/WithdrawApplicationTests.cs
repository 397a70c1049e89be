using Cers.Messaging;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Cers.Testing;
using Xunit;

namespace Cers.Registration.Tests.UseCases;

public sealed class WithdrawApplicationTests(CersApp app)
{
    private readonly Desk desk = new(app);

    [Fact]
    public async Task The_applicant_withdraws_by_GraphQL_while_a_question_is_open_and_may_apply_again()
    {
        using var browser = app.Browser();
        var email = Desk.Email();
        var number = await desk.AskedAsync(email);
        var input = new { confirmation = await desk.ConfirmedAsync(email), number, clientRequestId = Desk.Id() };

        var answer = await browser.GraphQLAsync(Withdraw, new { i = input });
        Assert.Empty(answer.ErrorsOf("withdrawApplication"));

        // The same request gets the same answer.
        Assert.Equal(number, (await browser.GraphQLAsync(Withdraw, new { i = input })).Text("withdrawApplication.withdrawnApplication.number"));
        var details = await desk.DetailsAsync(number);
        Assert.Equal(ApplicationState.Withdrawn, details.State);
        Assert.Empty(details.Actions);
        Assert.Single(details.History, e => e.Kind == ApplicationEventKind.Withdrawn);
        await app.Mailbox.WaitForAsync(email, m => m.Subject == $"Application {number} withdrawn");
        Assert.Equal(["registration.nothing_asked"], await desk.CodesAsync(Actor.Anonymous, new AnswerQuestions
        {
            Confirmation = input.confirmation, Number = number, Answers = [new QuestionAnswer("Q99", "Too late.")], ClientRequestId = Desk.Id(),
        }));
        await desk.SubmittedAsync(business: details.BusinessNumber.Value);
    }

    [Fact]
    public async Task What_is_decided_or_somebody_elses_is_not_withdrawn()
    {
        var email = Desk.Email();
        var proposed = await desk.ProposedAsync(email);
        var approved = await desk.ApprovedAsync();

        Assert.Equal(["registration.cannot_be_withdrawn"], await CodesAsync(email, proposed));
        Assert.Equal(["registration.cannot_be_withdrawn"], await CodesAsync(approved.Email, approved.Number));
        Assert.Equal(["registration.application_unknown"], await CodesAsync(Desk.Email(), proposed));
        Assert.Equal(["REG-005"], await desk.CodesAsync(Actor.Anonymous, new WithdrawApplication { Number = proposed, ClientRequestId = Desk.Id() }));
    }

    private const string Withdraw =
        "mutation($i: WithdrawApplicationInput!) { withdrawApplication(input: $i) { withdrawnApplication { number } errors { __typename } } }";

    private async Task<IReadOnlyList<string>> CodesAsync(string email, string number) => await desk.CodesAsync(
        Actor.Anonymous, new WithdrawApplication { Confirmation = await desk.ConfirmedAsync(email), Number = number, ClientRequestId = Desk.Id() });
}
