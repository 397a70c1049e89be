using Cers.Messaging;
using Cers.Registration.UseCases;
using Cers.Testing.Data;
using Xunit;

namespace Cers.Registration.Tests.UseCases;

[Collection(AssociationTestsCollection.Name)]
public sealed class GetClientsTests(AssociatedApp app)
{
    private const string Names = "nodes { client { name businessNumber } state } pageInfo { hasNextPage endCursor }";

    [Fact]
    public async Task A_provider_pages_through_its_own_clients_by_state_and_by_the_beginning_of_name_or_number()
    {
        var provider = await app.Data.ProviderOpenedAsync("Pager Brokers Inc.");
        var first = await app.Data.AccountOpenedAsync("100% Kelp_Ltd.");
        var second = await app.Data.AccountOpenedAsync("Ardoise ltée");
        await app.Data.ClientAddedAsync(provider, first);
        await app.Data.ClientRequestedAsync(provider, second);

        var page = await app.AskAsync(provider, $"clients(first: 1) {{ {Names} }}");
        Assert.Equal(("Ardoise ltée", "True"), (page.Text("viewer.businessAccount.clients.nodes.0.client.name"), page.Text("viewer.businessAccount.clients.pageInfo.hasNextPage")));
        var cursor = page.Text("viewer.businessAccount.clients.pageInfo.endCursor");

        Assert.Equal(["100% Kelp_Ltd."], await NamesAsync(provider, $"first: 1, after: \"{cursor}\""));
        Assert.Equal(["100% Kelp_Ltd."], await NamesAsync(provider, "first: 9, state: ACTIVE"));
        Assert.Equal(["100% Kelp_Ltd."], await NamesAsync(provider, "first: 9, prefix: \"100%\""));
        Assert.Empty(await NamesAsync(provider, "first: 9, prefix: \"1_0\""));
        Assert.Equal(["Ardoise ltée"], await NamesAsync(provider, "first: 9, prefix: \"ARDOISE\""));
        Assert.Equal(["Ardoise ltée"], await NamesAsync(provider, $"first: 9, prefix: \"{second.BusinessNumber.Value[..11].ToLowerInvariant()}\""));
        Assert.Empty(await NamesAsync(first, "first: 9"));
    }

    [Fact]
    public async Task Others_see_none_of_them()
    {
        var client = await app.Data.AccountOpenedAsync();
        await app.Data.ClientAddedAsync(app.Provider, client);
        var outsider = await app.Data.AccountOpenedAsync();

        Assert.Equal(["access.not_allowed"], await app.CodesAsync(outsider.Owner.Actor, new GetClients(app.Provider.Id, null, null, new PageRequest(9))));
        Assert.Empty((await app.SendAsync(outsider.Owner.Actor, new GetClients(outsider.Id, null, null, new PageRequest(9)))).Items);
    }

    private async Task<IReadOnlyList<string?>> NamesAsync(TestAccount account, string arguments) =>
        [.. (await app.AskAsync(account, $"clients({arguments}) {{ {Names} }}"))["viewer.businessAccount.clients.nodes"].EnumerateArray()
            .Select(n => n.GetProperty("client").GetProperty("name").GetString())];
}
