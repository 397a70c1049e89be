using Cers.Kernel;
using Cers.Messaging;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Tests.Domain;
using Cers.Testing;
using Xunit;

namespace Cers.Registration.Tests.UseCases;

public sealed class AnswerQuestionsTests(CersApp app)
{
    private readonly Desk desk = new(app);

    [Fact]
    public async Task The_applicant_reads_the_question_answers_by_GraphQL_and_the_officer_works_on()
    {
        using var browser = app.Browser();
        var email = Desk.Email();
        var number = await desk.AskedAsync(email, Forms.Good() with { Language = Language.Fr }, "Quelles marchandises <script>?");
        var due = (await desk.DetailsAsync(number)).DueDate;
        var confirmation = await desk.ConfirmedAsync(email);

        var status = await browser.GraphQLAsync(Status, new { c = confirmation, n = number });
        Assert.Equal("NEEDS_INFORMATION", status.Text("application.state"));
        Assert.Equal("Q99", status.Text("application.information.questions.0.code"));
        Assert.Equal("Quelles marchandises <script>?", status.Text("application.information.questions.0.details"));
        Assert.NotNull(status.Text("application.pausedSince"));

        var answered = await browser.GraphQLAsync(Answer, new
        {
            i = new { confirmation, number, answers = new[] { new { code = "Q99", text = "Du sirop <b>d'érable</b>.\nEt du sucre." } }, clientRequestId = Desk.Id() },
        });

        Assert.Empty(answered.ErrorsOf("answerQuestions"));
        Assert.Equal(due.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), answered.Text("answerQuestions.answeredQuestions.dueDate"));
        var details = await desk.DetailsAsync(number);
        Assert.Equal((ApplicationState.InReview, true, null), (details.State, details.AssignedToMe, details.PausedOn));
        Assert.Equal("Du sirop <b>d'érable</b>.\nEt du sucre.", details.Questions[0].Questions[0].Answer);
        var after = await browser.GraphQLAsync(Status, new { c = confirmation, n = number });
        Assert.Equal("IN_REVIEW", after.Text("application.state"));
        Assert.Equal("Votre réponse a été reçue; le délai court de nouveau.", after["application.history"].EnumerateArray().Last().GetProperty("text").GetProperty("fr").GetString());
    }

    [Fact]
    public async Task The_officer_is_told_by_mail()
    {
        var officer = await app.Data.PersonAsync();
        var actor = officer.Actor with { Session = null, StaffRoles = new HashSet<StaffRole> { StaffRole.RegistrationOfficer }, Name = "An Officer" };
        var email = Desk.Email();
        var number = await desk.SubmittedAsync(email);
        await app.SendAsync(actor, new TakeApplication(number, await desk.VersionAsync(number)));
        await app.SendAsync(actor, new AskForInformation(number, await desk.VersionAsync(number), [new AskedQuestion("Q99", "Which?")]));

        await desk.AnswerAsync(number, email);

        var told = await app.Mailbox.WaitForAsync(officer.Email, m => m.Subject.Contains(number, StringComparison.Ordinal));
        Assert.DoesNotContain("Maple syrup", told.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_question_is_answered_once_and_nothing_else()
    {
        var email = Desk.Email();
        var number = await desk.TakenAsync(email);
        await app.SendAsync(desk.First, new AskForInformation(number, await desk.VersionAsync(number), [new AskedQuestion("Q05", null), new AskedQuestion("Q99", "Which?")]));
        var confirmation = await desk.ConfirmedAsync(email);

        Assert.Equal(["registration.question_unanswered"], await CodesAsync(confirmation, number, new QuestionAnswer("Q05", "So.")));
        Assert.Equal(["registration.answer_missing"], await CodesAsync(confirmation, number, new QuestionAnswer("Q05", " "), new QuestionAnswer("Q99", "So.")));
        Assert.Equal(["registration.answer_missing"], await CodesAsync(confirmation, number, new QuestionAnswer("Q05", new string('x', 2001)), new QuestionAnswer("Q99", "So.")));
        Assert.Equal(["registration.answered_twice"], await CodesAsync(confirmation, number, new QuestionAnswer("Q05", "So."), new QuestionAnswer("Q05", "Or so.")));
        Assert.Equal(
            ["registration.question_not_asked"],
            await CodesAsync(confirmation, number, new QuestionAnswer("Q05", "So."), new QuestionAnswer("Q99", "So."), new QuestionAnswer("Q01", "So.")));
        Assert.Equal(["registration.application_unknown"], await CodesAsync(await desk.ConfirmedAsync(Desk.Email()), number, new QuestionAnswer("Q05", "So.")));
        Assert.Empty(await CodesAsync(confirmation, number, new QuestionAnswer("Q05", "So."), new QuestionAnswer("Q99", "So.")));
        Assert.Equal(["registration.nothing_asked"], await CodesAsync(confirmation, number, new QuestionAnswer("Q05", "So."), new QuestionAnswer("Q99", "So.")));
    }

    private const string Status =
        "query($c: String!, $n: String!) { application(confirmation: $c, number: $n) { state pausedSince information { lastDay questions { code text { en fr } details } } history { at text { en fr } } } }";

    private const string Answer =
        "mutation($i: AnswerQuestionsInput!) { answerQuestions(input: $i) { answeredQuestions { number dueDate } errors { __typename ... on InvalidInput { code path } } } }";

    private Task<IReadOnlyList<string>> CodesAsync(string confirmation, string number, params QuestionAnswer[] answers) => desk.CodesAsync(
        Actor.Anonymous, new AnswerQuestions { Confirmation = confirmation, Number = number, Answers = answers, ClientRequestId = Desk.Id() });
}
