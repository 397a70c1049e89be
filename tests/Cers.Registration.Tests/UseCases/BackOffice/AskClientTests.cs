using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Xunit;

namespace Cers.Registration.Tests.UseCases.BackOffice;

[Collection(CaseTests.Name)]
public sealed class AskClientTests(CasesApp app)
{
    private readonly CaseDesk desk = new(app);

    [Fact]
    public async Task A_question_stops_the_clock_and_its_text_is_in_no_mail()
    {
        var account = await desk.ProviderAsync();
        var number = await desk.TakenAsync(account);
        var version = await desk.VersionAsync(number);

        Assert.Equal(["registration.case_text_length question"], await desk.CodesAsync(desk.Officer, new AskClient(number, version, "Why?")));
        Assert.Empty(await desk.CodesAsync(desk.Officer, new AskClient(number, version, "For whom do you file, and since when?")));

        var details = await desk.CaseAsync(number);
        Assert.Equal((CaseState.AwaitingClient, 10, null), (details.State, details.DaysLeft, details.Colour));
        var mail = await app.Mailbox.WaitForAsync(account.Owner.Email, m => m.Subject == $"Case {number}: a question waits for your answer");
        Assert.DoesNotContain("For whom", mail.Text, StringComparison.Ordinal);
    }
}
