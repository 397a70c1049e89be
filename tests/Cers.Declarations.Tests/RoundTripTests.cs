using System.Text.Json.Nodes;
using Cers.Testing;
using Cers.Testing.Data;
using Cers.Testing.Web;
using Xunit;

namespace Cers.Declarations.Tests;

/// <summary>How often a host waits for its database when plans, connections and memory are warm; counted on the wire.</summary>
public sealed class RoundTripTests(ProxiedApp app) : IClassFixture<ProxiedApp>
{
    private const string Page = "declarations(first: 20) { nodes { proofOfReport status exporterName } pageInfo { hasNextPage } }";

    private const string Filtered =
        "declarations(last: 20, where: { status: [ORIGINAL] }, order: { by: EXPORT_DATE }) { totalCount nodes { proofOfReport } pageInfo { hasPreviousPage } }";

    [Fact]
    public async Task A_submission_takes_four_as_given_or_from_a_draft()
    {
        using var filing = await Filing.OpenAsync(app);
        await using var held = await app.HoldDeliveriesAsync();
        string? draft = null;

        var given = await app.Proxy.CountAsync(4, async () => Accepted(await filing.SubmitAsync(filing.Valid())));
        var drafted = await app.Proxy.CountAsync(
            4,
            async () => Accepted(await filing.SubmitDraftAsync(draft, 1)),
            before: async () => draft = (await filing.SaveAsync(filing.Valid())).Text("saveDraft.draft.id"));

        Assert.Equal((4, 4), (given, drafted));
    }

    [Fact]
    public async Task For_a_client_it_takes_no_more()
    {
        var provider = await app.Data.ProviderOpenedAsync();
        var client = await app.Data.AccountOpenedAsync();
        await app.Data.ClientAddedAsync(provider, client);
        using var filing = await Filing.OfAsync(app, provider);
        await using var held = await app.HoldDeliveriesAsync();
        string? draft = null;
        JsonObject ForClient() => filing.Valid().Set("exporter.businessNumber", client.BusinessNumber.Value);

        var given = await app.Proxy.CountAsync(4, async () => Accepted(await filing.SubmitAsync(ForClient())));
        var drafted = await app.Proxy.CountAsync(
            4,
            async () => Accepted(await filing.SubmitDraftAsync(draft, 1)),
            before: async () => draft = (await filing.SaveAsync(ForClient())).Text("saveDraft.draft.id"));

        Assert.Equal((4, 4), (given, drafted));
    }

    [Fact]
    public async Task A_page_of_the_list_takes_two_and_one_of_a_known_account_one()
    {
        using var filing = await Filing.OpenAsync(app);
        for (var i = 0; i < 21; i++)
        {
            Accepted(await filing.SubmitAsync(filing.Valid()));
        }

        await using var held = await app.HoldDeliveriesAsync();
        var byNumber = await app.Proxy.CountAsync(
            2, async () => Assert.Equal(20, (await filing.AskAsync(Page))["viewer.businessAccount.declarations.nodes"].GetArrayLength()));
        var byNode = await app.Proxy.CountAsync(1, async () => Assert.Equal(20, (await filing.NodeAsync(Page))["node.declarations.nodes"].GetArrayLength()));

        var filtered = await app.Proxy.CountAsync(
            2, async () => Assert.Equal("21", (await filing.AskAsync(Filtered)).Text("viewer.businessAccount.declarations.totalCount")));
        var file = await app.Proxy.CountAsync(
            2, async () => Assert.Equal("21", (await filing.AskAsync("declarationsFile(format: CSV) { rowCount content }")).Text("viewer.businessAccount.declarationsFile.rowCount")));

        Assert.Equal((2, 1, 2, 2), (byNumber, byNode, filtered, file));
    }

    [Fact]
    public async Task One_by_its_number_takes_two()
    {
        using var filing = await Filing.OpenAsync(app);
        var number = Accepted(await filing.SubmitAsync(filing.Valid()));

        var trips = await app.Proxy.CountAsync(2, async () => Assert.Equal(
            number,
            (await filing.AskAsync($"declaration(proofOfReport: \"{number}\") {{ proofOfReport lines {{ hsCode }} }}")).Text("viewer.businessAccount.declaration.proofOfReport")));

        Assert.Equal(2, trips);
    }

    [Fact]
    public async Task A_list_of_the_back_office_takes_at_most_two()
    {
        await app.Data.ApplicationSubmittedAsync();
        using var officer = await app.AsPersonaAsync("officer-1");

        var trips = await app.Proxy.CountAsync(
            2, async () => Assert.Contains("EXP-", (await officer.OpenAsync("/registration/applications")).Text, StringComparison.Ordinal));

        Assert.InRange(trips, 1, 2);
    }

    private static string Accepted(GraphQLAnswer answer) =>
        answer.Text("submitDeclaration.declaration.proofOfReport") ?? throw new InvalidOperationException(answer.Body);
}
