using Cers.Kernel;
using Cers.Registration.Contracts;
using Cers.Registration.UseCases;
using Xunit;

namespace Cers.Registration.Tests.UseCases;

[Collection(AssociationTestsCollection.Name)]
public sealed class EndAssociationTests(AssociatedApp app)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Either_side_ends_it_once(bool byProvider)
    {
        var client = await app.Data.AccountOpenedAsync();
        var association = await app.Data.ClientAddedAsync(app.Provider, client);
        var (account, side) = byProvider ? (app.Provider, AssociationSide.Provider) : (client, AssociationSide.Client);

        var answer = await app.MutateAsync(account, "endAssociation", new { associationId = association.GlobalId, reason = "The contract ended." });

        Assert.Equal("ENDED", AssociatedApp.State(answer, "endAssociation"));
        var last = (await app.DetailsAsync(association.Id)).History[^1];
        Assert.Equal((AssociationEvent.Ended, side, "The contract ended."), (last.Kind, last.Side, last.Reason));
        Assert.Equal(["registration.association_not_in_state"], await app.CodesAsync(account.Owner.Actor, new EndAssociation(account.Id, association.Id, null, null)));
        await app.Mailbox.WaitForAsync((byProvider ? client : app.Provider).Owner.Email, m => m.Text.Contains("may not file for the client any more", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_provider_takes_a_request_back_with_its_application_and_may_ask_again()
    {
        var client = await app.Data.AccountOpenedAsync();
        var association = await app.Data.ClientRequestedAsync(app.Provider, client);
        Assert.Equal(["registration.association_not_in_state"], await app.CodesAsync(client.Owner.Actor, new EndAssociation(client.Id, association.Id, null, null)));

        await app.SendAsync(app.Provider.Owner.Actor, new EndAssociation(app.Provider.Id, association.Id, null, null));

        var details = await app.DetailsAsync(association.Id);
        Assert.Equal((AssociationState.Ended, ApplicationState.Withdrawn, AssociationEvent.Withdrawn), (details.State, details.Application!.State, details.History[^1].Kind));
        Assert.NotEqual(association.Id, (await app.Data.ClientRequestedAsync(app.Provider, client)).Id);
    }

    [Fact]
    public async Task Nobody_ends_what_others_have()
    {
        var client = await app.Data.AccountOpenedAsync();
        var association = await app.Data.ClientAddedAsync(app.Provider, client);
        var outsider = await app.Data.AccountOpenedAsync();
        var user = await app.Data.ColleagueAsync(client, AccountRole.User);

        Assert.Equal(["access.not_allowed"], await app.CodesAsync(outsider.Owner.Actor, new EndAssociation(outsider.Id, association.Id, null, null)));
        Assert.Equal(["access.not_allowed"], await app.CodesAsync(outsider.Owner.Actor, new EndAssociation(client.Id, association.Id, null, null)));
        Assert.Equal(["access.not_allowed"], await app.CodesAsync(user.Actor, new EndAssociation(client.Id, association.Id, null, null)));
        Assert.Equal(AssociationState.Active, (await app.DetailsAsync(association.Id)).State);
    }
}
