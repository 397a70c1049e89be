using Cers.Identity.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Cers.Testing;
using Xunit;

namespace Cers.Registration.Tests.UseCases.BackOffice;

public sealed class ReleaseSharedSecretTests(CersApp app)
{
    private readonly Desk desk = new(app);

    [Fact]
    public async Task A_paused_secret_that_an_officer_looked_at_opens_the_account_again_and_wrong_ones_count_from_zero()
    {
        var approved = await desk.ApprovedAsync();
        await desk.PausedAsync(approved);
        var person = await app.Data.PersonAsync();
        Assert.Equal(["REG-013"], await desk.CodesAsync(person.Actor, new OpenBusinessAccount(approved.AuthorizationId, approved.Secret, Desk.Id())));

        await app.SendAsync(desk.Second, new ReleaseSharedSecret(approved.Number, await desk.VersionAsync(approved.Number)));

        var details = await desk.DetailsAsync(approved.Number);
        Assert.Equal((SharedSecretState.Issued, 0), (details.Secret!.State, details.Secret.WrongAttempts));
        Assert.Single(details.History, e => e.Kind == ApplicationEventKind.SecretReleased && e.ActorName == "Second Officer");
        await app.Mailbox.WaitForAsync(approved.Email, m => m.Subject == "Your shared secret can be used again");
        Assert.Empty(await desk.CodesAsync(person.Actor, new OpenBusinessAccount(approved.AuthorizationId, approved.Secret, Desk.Id())));
    }

    [Fact]
    public async Task What_is_not_paused_or_was_changed_meanwhile_is_not_released()
    {
        var approved = await desk.ApprovedAsync();
        var version = await desk.VersionAsync(approved.Number);

        Assert.Equal(["registration.secret_not_paused"], await desk.CodesAsync(desk.First, new ReleaseSharedSecret(approved.Number, version)));
        Assert.Equal(["registration.changed_meanwhile"], await desk.CodesAsync(desk.First, new ReleaseSharedSecret(approved.Number, version - 1)));
        var taken = await desk.TakenAsync();
        Assert.Equal(["registration.no_secret"], await desk.CodesAsync(desk.First, new ReleaseSharedSecret(taken, await desk.VersionAsync(taken))));
        Assert.Equal(["registration.application_unknown"], await desk.CodesAsync(desk.First, new ReleaseSharedSecret("EXP-2026-999999", 1)));
    }
}
