using Cers.Messaging;
using Cers.Registration.UseCases;
using Xunit;

namespace Cers.Registration.Tests.UseCases;

[Collection(AssociationTestsCollection.Name)]
public sealed class GetProvidersTests(AssociatedApp app)
{
    [Fact]
    public async Task A_client_sees_who_files_for_it_and_nobody_else_s_providers()
    {
        var client = await app.Data.AccountOpenedAsync();
        var other = await app.Data.AccountOpenedAsync();
        await app.Data.ClientAddedAsync(app.Provider, client);

        var answer = await app.AskAsync(client, "providers(first: 9, state: ACTIVE) { nodes { provider { name businessNumber } state history { side kind } } }");
        Assert.Equal(app.Provider.BusinessNumber.Value, answer.Text("viewer.businessAccount.providers.nodes.0.provider.businessNumber"));
        Assert.Equal(1, answer["viewer.businessAccount.providers.nodes"].GetArrayLength());
        Assert.Equal(0, (await app.AskAsync(client, "providers(first: 9, state: ENDED) { nodes { state } }"))["viewer.businessAccount.providers.nodes"].GetArrayLength());
        Assert.Empty((await app.SendAsync(other.Owner.Actor, new GetProviders(other.Id, null, new PageRequest(9)))).Items);
        Assert.Equal(["access.not_allowed"], await app.CodesAsync(other.Owner.Actor, new GetProviders(client.Id, null, new PageRequest(9))));
    }
}
