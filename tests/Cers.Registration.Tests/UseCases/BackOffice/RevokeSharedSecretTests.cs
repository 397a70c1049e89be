using Cers.Identity.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Cers.Testing;
using Xunit;

namespace Cers.Registration.Tests.UseCases.BackOffice;

public sealed class RevokeSharedSecretTests(CersApp app)
{
    private readonly Desk desk = new(app);

    [Fact]
    public async Task A_revoked_secret_opens_nothing_and_another_one_may_be_issued()
    {
        var approved = await desk.ApprovedAsync();
        await app.SendAsync(desk.First, new RevokeSharedSecret(approved.Number, await desk.VersionAsync(approved.Number), "  Sent to a former employee.  "));
        var person = await app.Data.PersonAsync();

        var revoked = await app.SendAsync(desk.First, new GetSharedSecret(approved.Number));
        Assert.Equal(SharedSecretState.Revoked, revoked.Secrets[0].State);
        Assert.Equal([SecretAction.Replace, SecretAction.RecordBounce], revoked.Actions);
        Assert.Equal("Sent to a former employee.", (await desk.DetailsAsync(approved.Number)).History[^1].Note);
        await app.Mailbox.WaitForAsync(approved.Email, m => m.Subject == "Your shared secret no longer works");
        Assert.Equal(["REG-013"], await desk.CodesAsync(person.Actor, new OpenBusinessAccount(approved.AuthorizationId, approved.Secret, Desk.Id())));
        Assert.Equal(
            ["registration.secret_not_live"], await desk.CodesAsync(desk.First, new RevokeSharedSecret(approved.Number, revoked.Version, "Once more, please.")));

        await app.SendAsync(desk.First, new ReplaceSharedSecret(approved.Number, revoked.Version));
        Assert.Empty(await desk.CodesAsync(person.Actor, new OpenBusinessAccount(approved.AuthorizationId, await desk.SecretAsync(approved.Email, nth: 2), Desk.Id())));
    }

    [Theory]
    [InlineData("")]
    [InlineData("why")]
    [InlineData("a bell \a in it")]
    public async Task It_needs_a_reason(string reason) =>
        Assert.Equal(["registration.reason_missing_or_long"], await desk.CodesAsync(desk.First, new RevokeSharedSecret("EXP-2026-000001", 1, reason)));
}
