using Cers.Testing;
using Xunit;

namespace Cers.Declarations.Tests.UseCases;

public sealed class FindBulkLoadsTests(CersApp app)
{
    [Fact]
    public async Task The_account_s_own_loads_are_listed_last_received_first()
    {
        using var sending = await BulkSending.OpenAsync(app);
        using var other = await BulkSending.OpenAsync(app);
        await other.LoadAsync(other.File(1), "theirs.txt");
        foreach (var name in new[] { "one.txt", "two.txt", "three.txt" })
        {
            await sending.EndAsync(await sending.LoadAsync(sending.File(1), name));
        }

        const string Page = "query ($id: ID!, $after: String) { node(id: $id) { ... on BusinessAccount { bulkLoads(first: 2, after: $after) { nodes { name } pageInfo { hasNextPage endCursor } } } } }";
        var first = await sending.Client.GraphQLAsync(Page, new { id = sending.Id });
        Assert.Equal("three.txt two.txt", $"{first.Text("node.bulkLoads.nodes.0.name")} {first.Text("node.bulkLoads.nodes.1.name")}");
        var last = await sending.Client.GraphQLAsync(Page, new { id = sending.Id, after = first.Text("node.bulkLoads.pageInfo.endCursor") });
        Assert.Equal("one.txt False", $"{last.Text("node.bulkLoads.nodes.0.name")} {last.Text("node.bulkLoads.pageInfo.hasNextPage")}");
    }
}
