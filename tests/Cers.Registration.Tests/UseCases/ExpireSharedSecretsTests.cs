using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Tests.Domain;
using Cers.Registration.UseCases;
using Cers.Testing;
using Xunit;

namespace Cers.Registration.Tests.UseCases;

public sealed class ExpireSharedSecretsTests(CersApp app) : IClassFixture<CersApp>
{
    private readonly Desk desk = new(app);

    [Fact]
    public async Task A_secret_lives_to_the_end_of_its_last_Ottawa_day_and_its_applicant_is_told_once_when_it_has_ended()
    {
        var approved = await desk.ApprovedAsync(Forms.Good() with { Language = Language.Fr });
        var used = await desk.ApprovedAsync();
        await app.SendAsync((await app.Data.PersonAsync()).Actor, new OpenBusinessAccount(used.AuthorizationId, used.Secret, Desk.Id()));
        var lastDay = (await desk.DetailsAsync(approved.Number)).Secret!.LastDay;
        Assert.Equal(OttawaTime.Today(app.Clock).AddDays(90), lastDay);

        app.Clock.Advance(OttawaTime.EndOf(lastDay) - TimeSpan.FromMinutes(1) - app.Clock.GetUtcNow());
        Assert.Equal(0, (await RunAsync()).Count);
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(1, (await RunAsync()).Count);
        Assert.Equal(0, (await RunAsync()).Count);

        var details = await desk.DetailsAsync(approved.Number);
        Assert.Equal(SharedSecretState.Expired, details.Secret!.State);
        Assert.Single(details.History, e => e.Kind == ApplicationEventKind.SecretExpired);
        await app.Mailbox.WaitForAsync(approved.Email, m => m.Subject == "Votre secret partagé est expiré");
        Assert.Equal(SharedSecretState.Used, (await desk.DetailsAsync(used.Number)).Secret!.State);
        Assert.DoesNotContain(app.Mailbox.For(used.Email), m => m.Subject.Contains("expired", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_but_the_system_ends_secrets() => Assert.Equal(["access.not_allowed"], await desk.CodesAsync(desk.Supervisor, new ExpireSharedSecrets()));

    private Task<ExpiredSecrets> RunAsync() => app.SendAsync(Actor.System("test"), new ExpireSharedSecrets());
}
