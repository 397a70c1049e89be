using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Xunit;

namespace Cers.Registration.Tests.UseCases.BackOffice;

[Collection(AssociationTestsCollection.Name)]
public sealed class EndAssociationByStaffTests(AssociatedApp app)
{
    [Fact]
    public async Task An_officer_ends_what_is_active_with_a_reason_as_it_was_seen()
    {
        var client = await app.Data.AccountOpenedAsync();
        var association = await app.Data.ClientAddedAsync(app.Provider, client);
        var officer = await app.Data.ActorAsync("officer-2");
        var version = (await app.DetailsAsync(association.Id)).Version;

        Assert.Equal(["registration.association_reason"], await app.CodesAsync(officer, new EndAssociationByStaff(association.Id, version, "no")));
        Assert.Equal(["registration.association_changed"], await app.CodesAsync(officer, new EndAssociationByStaff(association.Id, version - 1, "The mandate was revoked.")));
        Assert.Equal(["access.not_allowed"], await app.CodesAsync(await app.Data.ActorAsync("tccu-1"), new EndAssociationByStaff(association.Id, version, "The mandate was revoked.")));
        await app.SendAsync(officer, new EndAssociationByStaff(association.Id, version, "The mandate was revoked."));

        var details = await app.DetailsAsync(association.Id);
        Assert.Equal((AssociationState.Ended, "The mandate was revoked."), (details.State, details.EndReason));
        Assert.NotNull(details.History[^1].ActorName);
    }

    [Fact]
    public async Task A_request_is_refused_not_ended()
    {
        var client = await app.Data.AccountOpenedAsync();
        var association = await app.Data.ClientConsentedAsync(app.Provider, client);

        Assert.Equal(
            ["registration.association_not_in_state"],
            await app.CodesAsync(await app.Data.ActorAsync("officer-2"), new EndAssociationByStaff(association.Id, (await app.DetailsAsync(association.Id)).Version, "Some good reason.")));
    }
}
