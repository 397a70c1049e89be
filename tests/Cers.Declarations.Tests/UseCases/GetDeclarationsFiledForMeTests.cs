using Cers.Declarations.UseCases;
using Cers.Messaging;
using Cers.Testing;
using Cers.Testing.Data;
using Cers.Testing.Web;
using Xunit;

namespace Cers.Declarations.Tests.UseCases;

public sealed class GetDeclarationsFiledForMeTests(CersApp app) : IClassFixture<CersApp>
{
    private const string List = "declarationsFiledForMe(first: 9) { nodes { filedBy { businessNumber name } declaration { proofOfReport exporterName } } }";

    /// <summary>A provider files for a client that agreed, until the client ends it.</summary>
    [Fact]
    public async Task A_provider_files_for_its_client_who_sees_it_and_ends_the_association()
    {
        var provider = await app.Data.ProviderOpenedAsync("Portage Customs Brokers Inc.");
        var client = await app.Data.AccountOpenedAsync("Kelp Harvest Ltd.");
        using var filing = await Filing.OfAsync(app, provider);
        using var exporter = await Filing.OfAsync(app, client);
        var declaration = filing.Valid().Set("exporter.businessNumber", client.BusinessNumber.Value);
        Assert.Equal(["DEC-EXP-003|[\"input\",\"declaration\",\"exporter\",\"businessNumber\"]"], (await filing.SubmitAsync(declaration)).ErrorsOf("submitDeclaration"));

        var association = await app.Data.ClientAddedAsync(provider, client);
        var accepted = await filing.SubmitAsync(declaration);
        var number = accepted.Text("submitDeclaration.declaration.proofOfReport")!;

        // It is the client's export: its authorization ID, its name.
        Assert.StartsWith(client.AuthorizationId.Value, number, StringComparison.Ordinal);
        Assert.Equal(
            (client.BusinessNumber.Value, client.AuthorizationId.Value, "Kelp Harvest Ltd."),
            (accepted.Text("submitDeclaration.declaration.exporter.businessNumber"), accepted.Text("submitDeclaration.declaration.exporter.authorizationId"), accepted.Text("submitDeclaration.declaration.exporter.name")));
        Assert.Equal("DEC-CSP-004", accepted.Text("submitDeclaration.declaration.findings.0.ruleId"));

        var seen = await exporter.AskAsync($"{List} declarations(first: 9) {{ nodes {{ proofOfReport }} }}");
        Assert.Equal([number], Numbers(seen));
        Assert.Equal(
            (provider.BusinessNumber.Value, "Portage Customs Brokers Inc."),
            (seen.Text("viewer.businessAccount.declarationsFiledForMe.nodes.0.filedBy.businessNumber"), seen.Text("viewer.businessAccount.declarationsFiledForMe.nodes.0.filedBy.name")));
        Assert.Equal(0, seen["viewer.businessAccount.declarations.nodes"].GetArrayLength());
        Assert.Empty(Numbers(await filing.AskAsync(List)));

        await EndAsync(exporter, association);
        Assert.Equal(["DEC-EXP-003|[\"input\",\"declaration\",\"exporter\",\"businessNumber\"]"], (await filing.SubmitAsync(declaration)).ErrorsOf("submitDeclaration"));
        Assert.Equal([number], Numbers(await exporter.AskAsync(List)));
    }

    [Fact]
    public async Task A_stranger_sees_nothing_and_cannot_ask_for_another_account()
    {
        var provider = await app.Data.ProviderOpenedAsync();
        var client = await app.Data.AccountOpenedAsync();
        await app.Data.ClientAddedAsync(provider, client);
        using var filing = await Filing.OfAsync(app, provider);
        Assert.NotNull((await filing.SubmitAsync(filing.Valid().Set("exporter.businessNumber", client.BusinessNumber.Value))).Text("submitDeclaration.declaration.proofOfReport"));
        using var stranger = await Filing.OpenAsync(app);

        Assert.Empty(Numbers(await stranger.AskAsync(List)));
        var asked = await app.Door.SendAsync(stranger.Account.Owner.Actor, new GetDeclarationsFiledForMe(client.Id, new PageRequest(9)), TestContext.Current.CancellationToken);
        Assert.Equal("access.not_allowed", asked.Errors[0].Code);
    }

    [Fact]
    public async Task What_a_provider_says_of_itself_is_replaced_and_an_exporter_says_nothing()
    {
        var provider = await app.Data.ProviderOpenedAsync();
        var client = await app.Data.AccountOpenedAsync();
        await app.Data.ClientAddedAsync(provider, client);
        using var filing = await Filing.OfAsync(app, provider);
        var declaration = filing.Valid().Set("exporter.businessNumber", client.BusinessNumber.Value)
            .Set("serviceProvider", new System.Text.Json.Nodes.JsonObject { ["name"] = "Somebody Else", ["contactName"] = "Ann Broker", ["phone"] = "902-555-0199", ["fileNumber"] = "F-7" });
        var number = (await filing.SubmitAsync(declaration)).Text("submitDeclaration.declaration.proofOfReport")!;

        var kept = await filing.AskAsync($"declaration(proofOfReport: \"{number}\") {{ serviceProvider {{ businessNumber name authorizationId contactName fileNumber }} }}");
        Assert.Equal(
            (provider.BusinessNumber.Value, provider.LegalName, "Ann Broker", "F-7"),
            (Of("businessNumber"), Of("name"), Of("contactName"), Of("fileNumber")));

        using var exporter = await Filing.OfAsync(app, client);
        var refused = await exporter.SubmitAsync(exporter.Valid().Set("serviceProvider", new System.Text.Json.Nodes.JsonObject { ["name"] = "Somebody Else" }));
        Assert.Equal(["DEC-CSP-002|[\"input\",\"declaration\",\"serviceProvider\"]"], refused.ErrorsOf("submitDeclaration"));

        string? Of(string field) => kept.Text($"viewer.businessAccount.declaration.serviceProvider.{field}");
    }

    private static IReadOnlyList<string?> Numbers(GraphQLAnswer answer) =>
        [.. answer["viewer.businessAccount.declarationsFiledForMe.nodes"].EnumerateArray().Select(n => n.GetProperty("declaration").GetProperty("proofOfReport").GetString())];

    private static async Task EndAsync(Filing client, TestAssociation association)
    {
        var ended = await client.Client.GraphQLAsync(
            "mutation ($input: EndAssociationInput!) { endAssociation(input: $input) { clientAssociation { state } errors { ... on Error { code } } } }",
            new { input = new { accountId = client.Id, associationId = association.GlobalId, clientRequestId = TestData.RequestId() } });
        Assert.Equal("ENDED", ended.Text("endAssociation.clientAssociation.state"));
    }
}
