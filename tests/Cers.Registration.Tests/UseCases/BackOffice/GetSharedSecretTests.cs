using Cers.Registration.Contracts.BackOffice;
using Cers.Testing;
using Xunit;

namespace Cers.Registration.Tests.UseCases.BackOffice;

public sealed class GetSharedSecretTests(CersApp app)
{
    private readonly Desk desk = new(app);

    [Fact]
    public async Task An_officer_sees_how_many_people_guessed_and_when_but_never_the_secret()
    {
        var approved = await desk.ApprovedAsync();
        await desk.PausedAsync(approved);

        var details = await app.SendAsync(desk.First, new GetSharedSecret(approved.Number));

        Assert.Equal(SharedSecretState.Paused, Assert.Single(details.Secrets).State);
        Assert.Equal((20, 4), (details.Attempts.Count, details.People));
        Assert.Equal([1, 2, 3, 4], details.Attempts.Select(a => a.Person).Distinct().Order());
        Assert.Equal([SecretAction.Release, SecretAction.Replace, SecretAction.Revoke, SecretAction.RecordBounce], details.Actions);
        Assert.Equal(approved.Email, details.Email);
        var told = System.Text.Json.JsonSerializer.Serialize(details);
        Assert.DoesNotContain(approved.Secret[..4], told.Replace(approved.Number, "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_may_only_look_is_told_what_there_is_and_may_do_nothing()
    {
        var approved = await desk.ApprovedAsync();

        Assert.Empty((await app.SendAsync(Desk.Staff("An Auditor", Kernel.StaffRole.Auditor), new GetSharedSecret(approved.Number))).Actions);
        Assert.Equal(
            1, await app.Database.ScalarAsync<long>(
                "select count(*) from platform.audit_entries where message = 'GetSharedSecret' and outcome = 'viewed' and subject = $1", $"application {approved.Number}"));
    }

    [Fact]
    public async Task Without_a_secret_or_an_application_there_is_nothing_to_see()
    {
        Assert.Equal(["registration.no_secret"], await desk.CodesAsync(desk.First, new GetSharedSecret(await desk.TakenAsync())));
        Assert.Equal(["registration.application_unknown"], await desk.CodesAsync(desk.First, new GetSharedSecret(new string('9', 300))));
    }
}
