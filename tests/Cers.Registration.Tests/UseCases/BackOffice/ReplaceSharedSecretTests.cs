using Cers.Identity.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Cers.Testing;
using Xunit;

namespace Cers.Registration.Tests.UseCases.BackOffice;

public sealed class ReplaceSharedSecretTests(CersApp app)
{
    private readonly Desk desk = new(app);

    [Fact]
    public async Task The_old_secret_is_dead_at_once_and_the_new_one_opens_the_account()
    {
        var approved = await desk.ApprovedAsync();
        await app.SendAsync(desk.Second, new ReplaceSharedSecret(approved.Number, await desk.VersionAsync(approved.Number)));
        var fresh = await desk.SecretAsync(approved.Email, nth: 2);
        var person = await app.Data.PersonAsync();

        Assert.NotEqual(approved.Secret, fresh);
        await app.Mailbox.WaitForAsync(approved.Email, m => m.Subject == "Your shared secret was replaced");
        Assert.Equal(["REG-013"], await desk.CodesAsync(person.Actor, new OpenBusinessAccount(approved.AuthorizationId, approved.Secret, Desk.Id())));
        Assert.Empty(await desk.CodesAsync(person.Actor, new OpenBusinessAccount(approved.AuthorizationId, fresh, Desk.Id())));
        Assert.Equal(
            ["registration.not_in_state"], await desk.CodesAsync(desk.Second, new ReplaceSharedSecret(approved.Number, await desk.VersionAsync(approved.Number))));
    }

    [Fact]
    public async Task A_paused_and_an_expired_secret_are_replaced_and_the_count_starts_anew()
    {
        foreach (var state in new[] { "Paused", "Expired" })
        {
            var approved = await desk.ApprovedAsync();
            await app.Database.ExecuteAsync(
                "update registration.shared_secrets set state = $2, wrong_attempts = 20 where authorization_id = $1", approved.AuthorizationId.Value, state);

            await app.SendAsync(desk.Supervisor, new ReplaceSharedSecret(approved.Number, await desk.VersionAsync(approved.Number)));

            var secret = (await desk.DetailsAsync(approved.Number)).Secret!;
            Assert.Equal((SharedSecretState.Issued, 0), (secret.State, secret.WrongAttempts));
        }
    }

    [Fact]
    public async Task Of_two_officers_at_once_one_replaces_it()
    {
        var approved = await desk.ApprovedAsync();
        var version = await desk.VersionAsync(approved.Number);

        var codes = await Task.WhenAll(
            desk.CodesAsync(desk.First, new ReplaceSharedSecret(approved.Number, version)), desk.CodesAsync(desk.Second, new ReplaceSharedSecret(approved.Number, version)));

        Assert.Single(codes, c => c.Count == 0);
        Assert.Single(codes, c => c.SequenceEqual(["registration.changed_meanwhile"]));
    }
}
