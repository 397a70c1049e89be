using Cers.Registration.UseCases;
using Xunit;

namespace Cers.Registration.Tests.UseCases;

[Collection(AssociationTestsCollection.Name)]
public sealed class GetAccountAssociationTests(AssociatedApp app)
{
    [Fact]
    public async Task Both_sides_see_it_by_its_id_without_the_other_side_s_persons_and_a_stranger_sees_nothing()
    {
        var client = await app.Data.AccountOpenedAsync();
        var association = await app.Data.ClientConsentedAsync(app.Provider, client);
        var outsider = await app.Data.AccountOpenedAsync();
        var fields = $"association(id: \"{association.GlobalId}\") {{ id state history {{ kind side reason }} }}";

        foreach (var side in new[] { app.Provider, client })
        {
            var answer = await app.AskAsync(side, fields);
            Assert.Equal("REQUESTED", answer.Text("viewer.businessAccount.association.state"));
            Assert.DoesNotContain(app.Provider.Owner.Urn.Value, answer.Body, StringComparison.Ordinal);
        }

        Assert.Null((await app.AskAsync(outsider, fields)).Text("viewer.businessAccount.association"));
        Assert.Null(await app.SendAsync(outsider.Owner.Actor, new GetAccountAssociation(outsider.Id, association.Id)));
        Assert.Equal(["access.not_allowed"], await app.CodesAsync(outsider.Owner.Actor, new GetAccountAssociation(client.Id, association.Id)));
    }
}
