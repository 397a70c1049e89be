using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Tests.Domain;
using Cers.Testing;
using Xunit;

namespace Cers.Registration.Tests.UseCases;

/// <summary>Through Identity's front door: nobody else may redeem.</summary>
public sealed class RedeemSharedSecretTests(CersApp app)
{
    private const string Wrong = "7K3Q-H2M9-XWPT-4RC8-K";

    private readonly Desk desk = new(app);

    [Fact]
    public async Task The_secret_completes_the_application_and_gives_the_authorization_ID_to_the_account()
    {
        var approved = await desk.ApprovedAsync(Forms.Good() with { ProvidesServices = true });
        var person = await app.Data.PersonAsync();

        var account = await app.SendAsync(person.Actor, new OpenBusinessAccount(approved.AuthorizationId, approved.Secret.ToLowerInvariant(), Desk.Id()));

        var details = await desk.DetailsAsync(approved.Number);
        Assert.Equal((ApplicationState.Completed, SharedSecretState.Used), (details.State, details.Secret!.State));
        Assert.Equal(
            account.Id.Value.ToString(),
            await app.Database.ScalarAsync<string>("select held_by::text from registration.authorizations where authorization_id = $1", approved.AuthorizationId.Value));
    }

    [Fact]
    public async Task Nobody_redeems_past_Identity()
    {
        var approved = await desk.ApprovedAsync();

        Assert.Equal(
            ["access.not_allowed"],
            await desk.CodesAsync(Actor.System("test"), new RedeemSharedSecret(approved.AuthorizationId, approved.Secret, AccountId.New())));
    }

    [Fact]
    public async Task Wrong_unknown_used_expired_replaced_paused_revoked_and_locked_get_one_and_the_same_answer()
    {
        var wrong = await desk.ApprovedAsync();
        var used = await desk.ApprovedAsync();
        await app.SendAsync((await app.Data.PersonAsync()).Actor, Open(used));
        var replaced = await desk.ApprovedAsync();
        await app.SendAsync(desk.Second, new ReplaceSharedSecret(replaced.Number, await desk.VersionAsync(replaced.Number)));
        var paused = await desk.ApprovedAsync();
        await app.Database.ExecuteAsync("update registration.shared_secrets set state = 'Paused' where authorization_id = $1", paused.AuthorizationId.Value);
        var revoked = await desk.ApprovedAsync();
        await app.SendAsync(desk.First, new RevokeSharedSecret(revoked.Number, await desk.VersionAsync(revoked.Number), "Sent to a stranger."));
        var ofRevoked = await desk.ApprovedAsync();
        await app.Database.ExecuteAsync("update registration.authorizations set state = 'Revoked' where authorization_id = $1", ofRevoked.AuthorizationId.Value);
        var locked = (await desk.ApprovedAsync(), Guesser: await app.Data.PersonAsync());
        for (var i = 0; i < 5; i++)
        {
            await app.Door.SendAsync(locked.Guesser.Actor, Open(locked.Item1) with { SharedSecret = Wrong }, CancellationToken.None);
        }

        Assert.Equal(
            OpenBusinessAccount.SecretNotValid(), Assert.Single((await app.Door.SendAsync(locked.Guesser.Actor, Open(locked.Item1), CancellationToken.None)).Errors));
        var expired = await desk.ApprovedAsync();
        await app.Database.ExecuteAsync("update registration.shared_secrets set ends_at = now() - interval '1 s' where authorization_id = $1", expired.AuthorizationId.Value);

        OpenBusinessAccount[] tries =
        [
            Open(wrong) with { SharedSecret = Wrong },
            Open(wrong) with { AuthorizationId = AuthorizationId.Parse("ZY9999") },
            Open(wrong) with { SharedSecret = used.Secret },
            Open(used), Open(replaced), Open(paused), Open(expired), Open(revoked), Open(ofRevoked),
        ];
        foreach (var attempt in tries)
        {
            var result = await app.Door.SendAsync((await app.Data.PersonAsync()).Actor, attempt, CancellationToken.None);

            Assert.Equal(OpenBusinessAccount.SecretNotValid(), Assert.Single(result.Errors));
        }
    }

    [Fact]
    public async Task Two_hundred_parallel_wrong_guesses_of_one_person_lead_to_exactly_five_comparisons()
    {
        var approved = await desk.ApprovedAsync();
        var person = await app.Data.PersonAsync();

        var results = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ =>
            app.Door.SendAsync(person.Actor, Open(approved) with { SharedSecret = Wrong, ClientRequestId = Desk.Id() }, CancellationToken.None)));

        Assert.All(results, r => Assert.Equal(OpenBusinessAccount.SecretNotValid(), Assert.Single(r.Errors)));
        Assert.Equal(5, (await desk.DetailsAsync(approved.Number)).Secret!.WrongAttempts);
        Assert.Empty(await desk.CodesAsync((await app.Data.PersonAsync()).Actor, Open(approved)));
    }

    private static OpenBusinessAccount Open(Approved approved) => new(approved.AuthorizationId, approved.Secret, Desk.Id());
}
