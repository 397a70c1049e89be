using Cers.Registration.Contracts;
using Cers.Registration.UseCases;
using Xunit;

namespace Cers.Registration.Tests.UseCases;

[Collection(AssociationTestsCollection.Name)]
public sealed class DeclineProviderTests(AssociatedApp app)
{
    [Fact]
    public async Task The_client_declines_the_application_ends_and_the_provider_reads_why()
    {
        var client = await app.Data.AccountOpenedAsync("Declining Mills Ltd.");
        var association = await app.Data.ClientRequestedAsync(app.Provider, client);

        var answer = await app.MutateAsync(client, "declineProvider", new { associationId = association.GlobalId, reason = "We file ourselves." });

        Assert.Equal("REFUSED", AssociatedApp.State(answer, "declineProvider"));
        Assert.Equal(ApplicationState.Withdrawn, (await app.DetailsAsync(association.Id)).Application!.State);
        var mail = await app.Mailbox.WaitForAsync(app.Provider.Owner.Email, m => m.Subject == "Declining Mills Ltd.: client not added");
        Assert.Contains("We file ourselves.", mail.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_active_association_is_ended_not_declined_and_others_decline_nothing()
    {
        var client = await app.Data.AccountOpenedAsync();
        var association = await app.Data.ClientAddedAsync(app.Provider, client);

        Assert.Equal(["registration.association_not_in_state"], await app.CodesAsync(client.Owner.Actor, new DeclineProvider(client.Id, association.Id, null, null)));
        Assert.Equal(["access.not_allowed"], await app.CodesAsync(app.Provider.Owner.Actor, new DeclineProvider(app.Provider.Id, association.Id, null, null)));
        Assert.Equal(
            ["registration.association_reason_long"],
            await app.CodesAsync(client.Owner.Actor, new DeclineProvider(client.Id, association.Id, new string('x', 501), null)));
    }
}
