using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Jobs;
using Cers.Registration.Tests.Domain;
using Cers.Registration.UseCases;
using Cers.Testing;
using Xunit;

namespace Cers.Registration.Tests.UseCases;

public sealed class RemindOfSharedSecretsTests(CersApp app) : IClassFixture<CersApp>
{
    private readonly Desk desk = new(app);

    [Fact]
    public async Task Applicants_are_reminded_30_and_7_and_1_days_before_the_end_once_each()
    {
        app.Clock.AdvanceToNoon();
        var approved = await desk.ApprovedAsync(Forms.Good() with { Language = Language.Fr });
        var used = await desk.ApprovedAsync();
        await app.SendAsync((await app.Data.PersonAsync()).Actor, new Identity.Contracts.OpenBusinessAccount(used.AuthorizationId, used.Secret, Desk.Id()));
        var sent = 0;
        foreach (var (days, more) in new[] { (59, 0), (1, 1), (1, 0), (21, 0), (1, 1), (5, 0), (1, 1), (1, 0), (1, 0) })
        {
            app.Clock.Advance(TimeSpan.FromDays(days));
            Assert.Equal(new Batch(more, false), await RunAsync());
            Assert.Equal(new Batch(0, false), await RunAsync());
            sent += more;
            Assert.Equal(sent, await PromisedAsync(approved.Email));
        }

        Assert.Equal(3, sent);
        Assert.Equal(0, await PromisedAsync(used.Email));
        var mail = await app.Mailbox.WaitForAsync(approved.Email, m => m.Subject.StartsWith("Votre secret partagé prend fin le ", StringComparison.Ordinal));
        Assert.Contains(approved.Number, mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_hosts_at_once_send_one_and_a_late_run_only_the_nearest()
    {
        app.Clock.AdvanceToNoon();
        var approved = await desk.ApprovedAsync();
        app.Clock.Advance(TimeSpan.FromDays(84));

        await Task.WhenAll(RunAsync(), RunAsync(), RunAsync());

        Assert.Equal(1, await PromisedAsync(approved.Email));
        Assert.Equal(7, await app.Database.ScalarAsync<int>("select reminded_days from registration.shared_secrets where authorization_id = $1", approved.AuthorizationId.Value));
    }

    private Task<Batch> RunAsync() => app.SendAsync(Actor.System("test"), new RemindOfSharedSecrets());

    private async Task<int> PromisedAsync(string email) =>
        (int)await app.Database.ScalarAsync<long>("select count(*) from platform.outbox where template = 'registration.secret_ends' and recipient = $1", email);
}
