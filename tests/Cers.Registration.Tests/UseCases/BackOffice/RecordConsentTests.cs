using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Domain;
using Xunit;

namespace Cers.Registration.Tests.UseCases.BackOffice;

[Collection(AssociationTestsCollection.Name)]
public sealed class RecordConsentTests(AssociatedApp app)
{
    [Fact]
    public async Task An_officer_records_the_document_that_came_later()
    {
        var client = await app.Data.AccountOpenedAsync();
        var association = await app.Data.ClientRequestedAsync(app.Provider, client);
        var officer = await app.Data.ActorAsync("officer-2");
        var version = (await app.DetailsAsync(association.Id)).Version;
        var document = await app.DocumentAsync(officer, (await app.SendAsync(officer, new RequestConsentTicket())).Ticket);

        Assert.Equal(["registration.consent_file_missing"], await app.CodesAsync(officer, new RecordConsent(association.Id, version, null)));
        Assert.Equal(["files.unknown"], await app.CodesAsync(officer, new RecordConsent(association.Id, version, Guid.CreateVersion7())));
        await app.SendAsync(officer, new RecordConsent(association.Id, version, document));

        var details = await app.DetailsAsync(association.Id);
        Assert.Equal((AssociationState.Requested, document, AssociationEvent.ConsentRecorded), (details.State, details.ConsentFile!.Value, details.History[^1].Kind));
        Assert.Equal(ConsentDocument.SubjectOf(association.Id), await app.Database.ScalarAsync<string>("select subject from platform.files where id = $1", document));

        // Colleagues read it; neither side does.
        Assert.Empty(await app.CodesAsync(await app.Data.ActorAsync("tccu-1"), new Cers.Messaging.Files.IssueDownloadTicket(document)));
        Assert.Equal(["access.not_allowed"], await app.CodesAsync(app.Provider.Owner.Actor, new Cers.Messaging.Files.IssueDownloadTicket(document)));
    }
}
