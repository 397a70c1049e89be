using Cers.Messaging;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Tests.Domain;
using Cers.Registration.UseCases;
using Cers.Testing;
using Xunit;

namespace Cers.Registration.Tests.UseCases;

/// <summary>With the end of the wait, which is the other job's.</summary>
[Collection(OverTimeApp.Name)]
public sealed class RemindApplicantsTests(CersApp app)
{
    private readonly Desk desk = new(app);

    [Fact]
    public async Task Who_does_not_answer_is_reminded_on_day_10_and_25_once_each_and_the_application_lapses_after_day_30()
    {
        var (email, quick) = (Desk.Email(), Desk.Email());
        var number = await desk.AskedAsync(email, Forms.Good() with { Language = Kernel.Language.Fr });
        var answered = await desk.AskedAsync(quick);
        await desk.AnswerAsync(answered, quick);
        var lastDay = (await desk.DetailsAsync(number)).Questions[0].LastDay;

        await PassAsync(days: 9);
        Assert.Equal(0, Reminders(email));
        await PassAsync(days: 1);
        await app.Mailbox.WaitForAsync(email, _ => Reminders(email) == 1);

        // Two hosts at once, and once more.
        await Task.WhenAll(RunAsync(), RunAsync());
        await PassAsync(days: 15);
        await app.Mailbox.WaitForAsync(email, _ => Reminders(email) == 2);
        await PassAsync(days: 5);
        Assert.Equal(ApplicationState.NeedsInformation, (await desk.DetailsAsync(number)).State);
        Assert.Equal(lastDay, Kernel.OttawaTime.Today(app.Clock));

        await PassAsync(days: 1);
        await app.Mailbox.WaitForAsync(email, m => m.Subject == $"Demande {number} caduque");
        var details = await desk.DetailsAsync(number);
        Assert.Equal(ApplicationState.Lapsed, details.State);
        Assert.Equal(2, details.History.Count(e => e.Kind == ApplicationEventKind.Reminded));
        Assert.Single(details.History, e => e.Kind == ApplicationEventKind.Lapsed);
        Assert.Equal(ApplicationState.InReview, (await desk.DetailsAsync(answered)).State);
        Assert.Equal(0, Reminders(quick));
        Assert.Equal(2, Reminders(email));
    }

    [Fact]
    public async Task Nobody_but_the_system_reminds() => Assert.Equal(["access.not_allowed"], await desk.CodesAsync(desk.Supervisor, new RemindApplicants()));

    private int Reminders(string email) => app.Mailbox.For(email).Count(m => m.Subject.Contains("awaited", StringComparison.Ordinal) || m.Subject.Contains("attendue", StringComparison.Ordinal));

    private async Task PassAsync(int days)
    {
        app.Clock.Advance(TimeSpan.FromDays(days));
        await RunAsync();
    }

    private async Task RunAsync()
    {
        await app.SendAsync(Actor.System("test"), new RemindApplicants());
        await app.SendAsync(Actor.System("test"), new LapseApplications());
    }
}
