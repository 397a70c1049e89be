using Cers.Kernel;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.UseCases;
using Xunit;

namespace Cers.Registration.Tests.UseCases;

[Collection(AssociationTestsCollection.Name)]
public sealed class ConsentToProviderTests(AssociatedApp app)
{
    [Fact]
    public async Task The_client_agrees_and_an_officer_decides()
    {
        var client = await app.Data.AccountOpenedAsync();
        var association = await app.Data.ClientRequestedAsync(app.Provider, client);
        var officer = await app.Data.ActorAsync("officer-1");
        var version = (await app.SendAsync(officer, new GetApplication(association.ApplicationNumber))).Version;
        await app.SendAsync(officer, new TakeApplication(association.ApplicationNumber, version));
        Assert.Equal(["registration.consent_missing"], await app.CodesAsync(officer, new ApproveApplication(association.ApplicationNumber, version + 1)));

        var answer = await app.MutateAsync(client, "consentToProvider", new { associationId = association.GlobalId });
        Assert.Equal("REQUESTED", AssociatedApp.State(answer, "consentToProvider"));
        await app.SendAsync(officer, new ApproveApplication(association.ApplicationNumber, version + 1));

        var details = await app.DetailsAsync(association.Id);
        Assert.Equal((AssociationState.Active, ApplicationState.Completed), (details.State, details.Application!.State));
        Assert.Equal([AssociationEvent.Asked, AssociationEvent.Consented, AssociationEvent.Activated], details.History.Select(h => h.Kind));
        Assert.Equal([AssociationSide.Provider, AssociationSide.Client, AssociationSide.Staff], details.History.Select(h => h.Side));
    }

    [Fact]
    public async Task Nobody_agrees_for_another()
    {
        var client = await app.Data.AccountOpenedAsync();
        var association = await app.Data.ClientRequestedAsync(app.Provider, client);
        var outsider = await app.Data.AccountOpenedAsync();
        var browserOfClient = await app.Data.ColleagueAsync(client, AccountRole.User);

        foreach (var (actor, account) in new[]
        {
            (app.Provider.Owner.Actor, app.Provider.Id), (app.Provider.Owner.Actor, client.Id), (outsider.Owner.Actor, outsider.Id), (outsider.Owner.Actor, client.Id),
            (browserOfClient.Actor, client.Id),
        })
        {
            Assert.Equal(["access.not_allowed"], await app.CodesAsync(actor, new ConsentToProvider(account, association.Id, null)));
        }

        Assert.Equal(AssociationState.AwaitingConsent, (await app.DetailsAsync(association.Id)).State);
    }

    [Fact]
    public async Task A_second_time_changes_nothing()
    {
        var client = await app.Data.AccountOpenedAsync();
        var association = await app.Data.ClientConsentedAsync(app.Provider, client);

        Assert.Equal(["registration.association_not_in_state"], await app.CodesAsync(client.Owner.Actor, new ConsentToProvider(client.Id, association.Id, null)));
    }
}
