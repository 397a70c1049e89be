using Cers.Identity.Contracts;
using Cers.Messaging;
using Cers.Registration.UseCases;
using Cers.Testing;
using Xunit;

namespace Cers.Registration.Tests.UseCases;

public sealed class MailAccountOpenedTests(CersApp app) : IClassFixture<CersApp>
{
    private const string Mails = "select count(*) from platform.outbox where recipient = $1 and template like '%.account_opened'";

    private readonly Desk desk = new(app);

    [Fact]
    public async Task An_owner_with_the_address_of_the_form_is_told_once_not_twice()
    {
        var approved = await desk.ApprovedAsync();
        var owner = await app.Data.PersonAsync();
        await app.Database.ExecuteAsync(
            "update identity.people set email = $1, email_key = lower($1) where urn = $2", approved.Email, owner.Urn.Value);

        await app.SendAsync(owner.Actor, new OpenBusinessAccount(approved.AuthorizationId, approved.Secret, Desk.Id()));
        await app.SendAsync(Actor.System("test"), new MailAccountOpened(approved.AuthorizationId, owner.Actor.Person!.Value, app.Clock.GetUtcNow()));

        Assert.Equal(1L, await app.Database.ScalarAsync<long>(Mails, approved.Email));
    }

    [Fact]
    public async Task Nobody_but_the_system_sends_it() =>
        Assert.Equal(
            ["access.not_allowed"],
            await desk.CodesAsync(desk.Supervisor, new MailAccountOpened((await desk.ApprovedAsync()).AuthorizationId, desk.First.Person!.Value, app.Clock.GetUtcNow())));
}
