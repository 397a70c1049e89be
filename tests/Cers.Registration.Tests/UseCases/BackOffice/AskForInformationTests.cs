using Cers.Kernel;
using Cers.Messaging;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Tests.Domain;
using Cers.Testing;
using Xunit;

namespace Cers.Registration.Tests.UseCases.BackOffice;

public sealed class AskForInformationTests(CersApp app)
{
    private readonly Desk desk = new(app);

    [Fact]
    public async Task The_applicant_gets_each_question_in_the_forms_language_and_the_clock_stands_still()
    {
        var email = Desk.Email();
        var number = await desk.TakenAsync(email, form: Forms.Good() with { Language = Language.Fr });

        await app.SendAsync(desk.First, new AskForInformation(
            number, await desk.VersionAsync(number), [new AskedQuestion("Q99", "Et <b>combien</b>?"), new AskedQuestion("Q05", null)]));

        var mail = await app.Mailbox.WaitForAsync(email, m => m.Subject == $"Demande {number} : renseignements demandés");
        Assert.Contains("Q05 – En vertu de quel pouvoir", mail.Text, StringComparison.Ordinal);
        Assert.Contains("Q99 – Et <b>combien</b>?", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>combien", mail.Html, StringComparison.Ordinal);
        var details = await desk.DetailsAsync(number);
        Assert.Equal((ApplicationState.NeedsInformation, OttawaTime.Today(app.Clock), null), (details.State, details.PausedOn, details.Colour));
        Assert.Equal(OttawaTime.Today(app.Clock).AddDays(30), details.Questions[0].LastDay);

        // Nobody else gets the business number meanwhile.
        Assert.Equal(
            ["REG-004"],
            await desk.CodesAsync(Actor.Anonymous, Desk.Application(details.BusinessNumber.Value, await desk.ConfirmedAsync(Desk.Email()))));
    }

    [Fact]
    public async Task Questions_are_known_asked_once_and_worded()
    {
        var number = await desk.TakenAsync();

        Assert.Equal(["registration.questions_missing"], await CodesAsync(number));
        Assert.Equal(["registration.question_unknown"], await CodesAsync(number, new AskedQuestion("Q00", "?")));
        Assert.Equal(["registration.question_unknown"], await CodesAsync(number, new AskedQuestion("Q05", null), new AskedQuestion("Q05", null)));
        Assert.Equal(["registration.question_unworded"], await CodesAsync(number, new AskedQuestion("Q99", " ")));
        Assert.Equal(["registration.question_too_long"], await CodesAsync(number, new AskedQuestion("Q05", new string('x', 501))));
        Assert.Equal(["registration.not_assigned"], await desk.CodesAsync(
            desk.Second, new AskForInformation(number, await desk.VersionAsync(number), [new AskedQuestion("Q05", null)])));
        Assert.Equal("questions", (await app.Door.SendAsync(desk.First, new AskForInformation(number, 1, []), CancellationToken.None)).Errors[0].Path);
    }

    private async Task<IReadOnlyList<string>> CodesAsync(string number, params AskedQuestion[] questions) =>
        await desk.CodesAsync(desk.First, new AskForInformation(number, await desk.VersionAsync(number), questions));
}
