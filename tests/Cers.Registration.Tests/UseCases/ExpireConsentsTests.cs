using Cers.Messaging;
using Cers.Registration.Contracts;
using Cers.Registration.UseCases;
using Cers.Testing.Data;
using Xunit;

namespace Cers.Registration.Tests.UseCases;

[Collection(AssociationTestsCollection.Name)]
public sealed class ExpireConsentsTests(AssociatedApp app)
{
    [Fact]
    public async Task After_the_days_of_consent_a_request_ends_with_its_application_however_often_the_job_runs()
    {
        var client = await app.Data.AccountOpenedAsync("Silent Saw Mills Ltd.");
        var association = await app.Data.ClientRequestedAsync(app.Provider, client);
        await app.RunJobAsync(nameof(ExpireConsents));
        Assert.Equal(AssociationState.AwaitingConsent, (await app.DetailsAsync(association.Id)).State);

        // As if it had been asked for long ago: the clock is shared with other tests.
        await app.Database.ExecuteAsync("update registration.associations set consent_due_at = now() - interval '1 minute' where id = $1", association.Id);
        await Task.WhenAll(app.RunJobAsync(nameof(ExpireConsents)), app.RunJobAsync(nameof(ExpireConsents)));

        var details = await app.DetailsAsync(association.Id);
        Assert.Equal((AssociationState.Refused, ApplicationState.Lapsed), (details.State, details.Application!.State));
        Assert.Single(details.History, h => h.Kind == AssociationEvent.ConsentExpired);
        await app.Mailbox.WaitForAsync(client.Owner.Email, m => m.Text.Contains("Nobody agreed for the client in time", StringComparison.Ordinal));
        Assert.Single(app.Mailbox.For(client.Owner.Email), m => m.Text.Contains("Nobody agreed for the client in time", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_request_whose_application_was_withdrawn_ends()
    {
        var client = await app.Data.AccountOpenedAsync();
        var association = await app.Data.ClientConsentedAsync(app.Provider, client);
        var confirmation = await new Desk(app).ConfirmedAsync(app.Provider.Owner.Email);
        await app.SendAsync(Actor.Anonymous, new WithdrawApplication { Confirmation = confirmation, Number = association.ApplicationNumber, ClientRequestId = TestData.RequestId() });

        await app.RunJobAsync(nameof(ExpireConsents));

        Assert.Equal(AssociationState.Ended, (await app.DetailsAsync(association.Id)).State);
    }
}
