using Cers.Kernel;
using Cers.Messaging;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.UseCases;
using Cers.Testing;
using Xunit;

namespace Cers.Registration.Tests.UseCases;

/// <summary>Without an answer: see <see cref="RemindApplicantsTests"/>. Here, without a secret.</summary>
[Collection(OverTimeApp.Name)]
public sealed class LapseApplicationsTests(CersApp app)
{
    private readonly Desk desk = new(app);

    [Fact]
    public async Task An_approved_application_lapses_180_days_after_its_secret_expired_unless_it_was_replaced()
    {
        var left = await desk.ApprovedAsync();
        var replaced = await desk.ApprovedAsync();
        var lastDay = (await desk.DetailsAsync(left.Number)).Secret!.LastDay;
        await ToAsync(lastDay.AddDays(1));
        await app.SendAsync(Actor.System("test"), new ExpireSharedSecrets());
        await app.SendAsync(desk.First, new ReplaceSharedSecret(replaced.Number, await desk.VersionAsync(replaced.Number)));

        await ToAsync(lastDay.AddDays(180));
        await app.SendAsync(Actor.System("test"), new LapseApplications());
        Assert.Equal(ApplicationState.Approved, (await desk.DetailsAsync(left.Number)).State);
        await ToAsync(lastDay.AddDays(181));
        await Task.WhenAll(app.SendAsync(Actor.System("one"), new LapseApplications()), app.SendAsync(Actor.System("two"), new LapseApplications()));

        var details = await desk.DetailsAsync(left.Number);
        Assert.Equal((ApplicationState.Lapsed, left.AuthorizationId), (details.State, details.AuthorizationId));
        Assert.Single(details.History, e => e.Kind == ApplicationEventKind.Lapsed);
        await app.Mailbox.WaitForAsync(left.Email, m => m.Subject == $"Application {left.Number} lapsed");
        Assert.Equal(1, app.Mailbox.For(left.Email).Count(m => m.Subject.Contains("lapsed", StringComparison.Ordinal)));
        Assert.Equal(ApplicationState.Approved, (await desk.DetailsAsync(replaced.Number)).State);

        // It stands in nobody's way, and its secret is not replaced any more.
        await desk.SubmittedAsync(business: details.BusinessNumber.Value);
        Assert.Equal(["registration.not_in_state"], await desk.CodesAsync(desk.First, new ReplaceSharedSecret(left.Number, details.Version)));
    }

    [Fact]
    public async Task Nobody_but_the_system_ends_applications() => Assert.Equal(["access.not_allowed"], await desk.CodesAsync(desk.Supervisor, new LapseApplications()));

    private Task ToAsync(DateOnly day)
    {
        app.Clock.Advance(OttawaTime.EndOf(day.AddDays(-1)) + TimeSpan.FromHours(1) - app.Clock.GetUtcNow());
        return Task.CompletedTask;
    }
}
