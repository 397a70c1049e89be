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

    [Fact]
    public async Task With_a_corrected_address_the_new_secret_goes_there_and_the_old_one_is_never_sent_again()
    {
        var wrong = $"refused-99.{Desk.Email()}";
        var number = await desk.TakenAsync();
        await app.Database.ExecuteAsync("update registration.applications set email = $2 where number = $1", number, wrong);
        await app.SendAsync(desk.First, new ApproveApplication(number, await desk.VersionAsync(number)));
        var right = Desk.Email();

        await app.SendAsync(desk.Second, new ReplaceSharedSecret(number, await desk.VersionAsync(number), $" {right.ToUpperInvariant()} ".Trim()));

        var details = await desk.DetailsAsync(number);
        Assert.Equal(right, details.Email);
        Assert.Equal($"{wrong} → {right}", Assert.Single(details.History, e => e.Kind == ApplicationEventKind.AddressCorrected).Note);
        Assert.NotEmpty(await desk.SecretAsync(right));
        Assert.Equal(
            ["replaced||"],
            await app.Database.RowsAsync("select state, coalesce(secret::text, ''), coalesce(secret_key_id::text, '') from platform.outbox where template = 'registration.shared_secret' and recipient = $1", wrong));
    }

    [Fact]
    public async Task An_address_that_is_none_or_the_same_is_refused_and_nothing_happens()
    {
        var approved = await desk.ApprovedAsync();
        var version = await desk.VersionAsync(approved.Number);

        Assert.Equal(["registration.email_not_valid"], await desk.CodesAsync(desk.First, new ReplaceSharedSecret(approved.Number, version, "nobody")));
        Assert.Equal(["registration.same_address"], await desk.CodesAsync(desk.First, new ReplaceSharedSecret(approved.Number, version, approved.Email)));
        Assert.Equal(version, await desk.VersionAsync(approved.Number));
    }
}
