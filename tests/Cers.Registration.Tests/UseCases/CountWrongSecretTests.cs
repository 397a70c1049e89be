using Cers.Messaging;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.UseCases;
using Cers.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Xunit;

namespace Cers.Registration.Tests.UseCases;

public sealed class CountWrongSecretTests(CountWrongSecretTests.AppWithUnit app) : IClassFixture<CountWrongSecretTests.AppWithUnit>
{
    private readonly Desk desk = new(app);

    [Fact]
    public async Task The_twentieth_wrong_one_pauses_the_redemption_and_tells_applicant_and_unit_once()
    {
        var approved = await desk.ApprovedAsync();
        var secret = Guid.Parse((await app.Database.ScalarAsync<string>(
            "select id::text from registration.shared_secrets where authorization_id = $1", approved.AuthorizationId.Value))!);
        for (var i = 0; i < 19; i++)
        {
            await app.SendAsync(Actor.System("test"), new CountWrongSecret(secret));
        }

        Assert.Equal(SharedSecretState.Issued, (await desk.DetailsAsync(approved.Number)).Secret!.State);
        await app.SendAsync(Actor.System("test"), new CountWrongSecret(secret));
        await app.SendAsync(Actor.System("test"), new CountWrongSecret(secret));

        var details = await desk.DetailsAsync(approved.Number);
        Assert.Equal((SharedSecretState.Paused, 21), (details.Secret!.State, details.Secret.WrongAttempts));
        Assert.Single(details.History, e => e.Kind == ApplicationEventKind.SecretPaused);
        await app.Mailbox.WaitForAsync(approved.Email, m => m.Subject == "Your shared secret cannot be used for now");
        var alarm = await app.Mailbox.WaitForAsync(AppWithUnit.Unit, m => m.Subject.Contains(approved.Number, StringComparison.Ordinal));
        Assert.StartsWith("Alarme", alarm.Subject, StringComparison.Ordinal);
        Assert.Single(app.Mailbox.For(AppWithUnit.Unit), m => m.Subject == alarm.Subject);
    }

    [Fact]
    public async Task Nobody_but_the_system_counts() =>
        Assert.Equal(["access.not_allowed"], await desk.CodesAsync(desk.First, new CountWrongSecret(Guid.CreateVersion7())));

    public sealed class AppWithUnit : CersApp
    {
        public static readonly string Unit = Desk.Email();

        protected override void Configure(WebApplicationBuilder builder) =>
            builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Cers:Registration:UnitMailbox"] = Unit,
                ["Cers:Registration:UnitLanguage"] = "fr",
            });
    }
}
