using System.Diagnostics;
using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Jobs;
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
        Assert.Equal(new Batch(0, false), await RunAsync());
        app.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(new Batch(1, false), await RunAsync());
        Assert.Equal(new Batch(0, false), await RunAsync());

        var details = await desk.DetailsAsync(approved.Number);
        Assert.Equal(SharedSecretState.Expired, details.Secret!.State);
        Assert.Single(details.History, e => e.Kind == ApplicationEventKind.SecretExpired);
        await app.Mailbox.WaitForAsync(approved.Email, m => m.Subject == "Votre secret partagé est expiré");
        Assert.Equal(SharedSecretState.Used, (await desk.DetailsAsync(used.Number)).Secret!.State);
        Assert.DoesNotContain(app.Mailbox.For(used.Email), m => m.Subject.Contains("expired", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_statements_of_a_run_do_not_grow_with_the_secrets_that_end_in_it()
    {
        var model = await desk.ApprovedAsync();
        await using var held = await app.HoldDeliveriesAsync();
        await ManySecrets.AddAsync(app, model, 30, 'T');
        app.Clock.Advance(TimeSpan.FromDays(100));
        var few = await MeasureAsync(31);
        await ManySecrets.AddAsync(app, model, 600, 'U');
        app.Clock.Advance(TimeSpan.FromDays(100));

        // A statement a row would be 600 times as long; what the host asks the database by itself meanwhile is some hundred characters.
        Assert.InRange(await MeasureAsync(600), 1, few + 5_000);
        Assert.True(few > 500, $"{few} characters were seen: the statements were not.");
        Assert.Equal(
            600, await app.Database.ScalarAsync<long>("select count(distinct recipient) from platform.outbox where template = 'registration.secret_expired' and recipient like 'many-U%'"));
        await ManySecrets.ForgetMailsAsync(app);
    }

    [Fact]
    public async Task Ten_thousand_that_end_in_one_night_are_done_in_ten_seconds_each_once_by_two_hosts()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("CERS_TEST_ALL") == "1", "By build/test --all.");
        var model = await desk.ApprovedAsync();
        await using var held = await app.HoldDeliveriesAsync();
        await ManySecrets.AddAsync(app, model, 10_000, 'W');
        app.Clock.Advance(TimeSpan.FromDays(100));

        var since = Stopwatch.GetTimestamp();
        await Task.WhenAll(app.RunJobAsync(nameof(ExpireSharedSecrets)), app.RunJobAsync(nameof(ExpireSharedSecrets)));
        var took = Stopwatch.GetElapsedTime(since);

        TestContext.Current.TestOutputHelper?.WriteLine($"{took.TotalSeconds:0.0} s");
        Assert.True(took < TimeSpan.FromSeconds(10), $"It took {took.TotalSeconds:0.0} s.");
        Assert.Equal(
            (10_000L, 10_000L), (
                await app.Database.ScalarAsync<long>("select count(*) from platform.outbox where template = 'registration.secret_expired' and recipient like 'many-W%'"),
                await app.Database.ScalarAsync<long>(
                    "select count(*) from registration.application_history h join registration.applications a on a.id = h.application_id where h.kind = 'SecretExpired' and a.email like 'many-W%'")));
        await ManySecrets.ForgetMailsAsync(app);
    }

    [Fact]
    public async Task Nobody_but_the_system_ends_secrets() => Assert.Equal(["access.not_allowed"], await desk.CodesAsync(desk.Supervisor, new ExpireSharedSecrets()));

    private async Task<int> MeasureAsync(int secrets)
    {
        using var sent = new SentStatements(app.Database);
        Assert.Equal(new Batch(secrets, false), await RunAsync());
        return sent.Characters;
    }

    private Task<Batch> RunAsync() => app.SendAsync(Actor.System("test"), new ExpireSharedSecrets());
}
