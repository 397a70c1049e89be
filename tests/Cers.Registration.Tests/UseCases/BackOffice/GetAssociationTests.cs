using Cers.Kernel;
using Cers.Messaging;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.UseCases;
using Cers.Testing.Data;
using Xunit;

namespace Cers.Registration.Tests.UseCases.BackOffice;

[Collection(AssociationTestsCollection.Name)]
public sealed class GetAssociationTests(AssociatedApp app)
{
    [Fact]
    public async Task An_officer_sees_both_sides_and_what_he_or_she_may_do_now()
    {
        var client = await app.Data.AccountOpenedAsync();
        var association = await app.Data.ClientRequestedAsync(app.Provider, client);
        var officer = await app.Data.ActorAsync("officer-1");

        var waiting = await app.SendAsync(officer, new GetAssociation(association.Id));
        Assert.Equal([AssociationAction.Take, AssociationAction.RecordConsent], waiting.Actions);
        Assert.Equal((client.AuthorizationId, client.Id, true), (waiting.Client.AuthorizationId!.Value, waiting.Client.Account!.Value, waiting.Client.RmOpen!.Value));
        Assert.Equal((BusinessDesignation.CustomsServiceProvider, BusinessDesignation.Exporter), (waiting.Provider.Designation!.Value, waiting.Client.Designation!.Value));

        await app.SendAsync(client.Owner.Actor, new ConsentToProvider(client.Id, association.Id, null));
        await app.SendAsync(officer, new TakeApplication(association.ApplicationNumber, (await app.SendAsync(officer, new GetApplication(association.ApplicationNumber))).Version));
        Assert.Equal([AssociationAction.Approve, AssociationAction.ProposeRefusal], (await app.SendAsync(officer, new GetAssociation(association.Id))).Actions);
        Assert.Empty((await app.SendAsync(await app.Data.ActorAsync("officer-2"), new GetAssociation(association.Id))).Actions);
        Assert.Empty((await app.SendAsync(await app.Data.ActorAsync("tccu-1"), new GetAssociation(association.Id))).Actions);
        Assert.Equal(["registration.association_unknown"], await app.CodesAsync(officer, new GetAssociation(Guid.CreateVersion7())));
    }

    [Fact]
    public async Task A_refusal_by_two_officers_refuses_the_association_too()
    {
        var client = await app.Data.AccountOpenedAsync();
        var association = await app.Data.ClientConsentedAsync(app.Provider, client);
        var (first, second) = (await app.Data.ActorAsync("officer-1"), await app.Data.ActorAsync("officer-2"));
        await app.SendAsync(first, new TakeApplication(association.ApplicationNumber, await VersionAsync(first, association)));
        await app.SendAsync(first, new RefuseApplication(association.ApplicationNumber, await VersionAsync(first, association), "R07", "The signature is not the owner's."));
        var refusal = (await app.SendAsync(second, new GetApplication(association.ApplicationNumber))).Refusal!;
        await app.SendAsync(second, new Cers.Messaging.FourEyes.ConfirmProposal(refusal.Waiting!.Id));

        var details = await app.DetailsAsync(association.Id);
        Assert.Equal((AssociationState.Refused, "R07: The signature is not the owner's."), (details.State, details.EndReason));
    }

    private async Task<int> VersionAsync(Actor officer, TestAssociation association) => (await app.SendAsync(officer, new GetApplication(association.ApplicationNumber))).Version;
}
