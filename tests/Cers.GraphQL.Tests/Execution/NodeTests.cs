using System.Text;
using Cers.GraphQL.Tests.Fixture.Harbour;

namespace Cers.GraphQL.Tests.Execution;

public sealed class NodeTests(HarbourFixture fixture) : IClassFixture<HarbourFixture>
{
    readonly HarbourServer server = fixture.Server;

    [Fact]
    public async Task An_object_is_found_again_by_its_id()
    {
        var id = (string)(await server.SendAsync("{ ship(number: 7) { id } }"))["data"]!["ship"]!["id"]!;
        Assert.Equal(
            $$$"""{"node":{"__typename":"Ship","id":"{{{id}}}","name":"Ship 7"}}""",
            await server.DataAsync($$"""{ node(id: "{{id}}") { __typename id ... on Ship { name } } }""", user: "anyone"));
    }

    [Fact]
    public async Task Several_are_found_in_order_with_null_for_the_unknown() =>
        Assert.Equal(
            $$"""{"nodes":[{"id":"{{Id("Ship:2")}}"},null,{"id":"{{Id("Ship:1")}}"}]}""",
            await server.DataAsync($$"""{ nodes(ids: ["{{Id("Ship:2")}}", "{{Id("Ship:99")}}", "{{Id("Ship:1")}}"]) { id } }""", user: "anyone"));

    [Fact]
    public async Task Nodes_that_load_in_batches_are_found_in_one()
    {
        await using var counted = await HarbourServer.StartAsync();
        await counted.DataAsync($$"""{ nodes(ids: ["{{Id("Ship:2")}}", "{{Id("Ship:1")}}"]) { id } }""", user: "anyone");
        Assert.Contains("ships 2,1", counted.Recorder.Said);
    }

    [Fact]
    public async Task A_key_in_a_type_of_its_own_is_wrapped_and_unwrapped()
    {
        const string key = "01936c2e-9f0a-7d1b-8c55-2a6f0c3c9d10";
        var id = Id($"Berth:{key}");
        Assert.Equal(
            $$$"""{"node":{"id":"{{{id}}}","plainId":"{{{key}}}","neighbour":"{{{id}}}"},"echoBerth":"{{{key}}}"}""",
            await server.DataAsync($$"""{ node(id: "{{id}}") { id ... on Berth { plainId neighbour } } echoBerth(value: "{{id}}") }"""));
    }

    [Theory]
    [InlineData("Ship:x")]
    [InlineData("Owner:1")]
    [InlineData("Ship")]
    [InlineData(":")]
    public async Task An_id_of_nothing_is_an_error_that_tells_nothing(string text)
    {
        var answer = await server.SendAsync($$"""{ node(id: "{{Id(text)}}") { id } }""", user: "anyone");
        Assert.Equal("""{"node":null}""", answer["data"]!.ToJsonString());
        Assert.Equal("NODE_ID_INVALID", (string?)answer["errors"]![0]!["extensions"]!["code"]);
        Assert.Equal("The id is not valid.", (string?)answer["errors"]![0]!["message"]);
    }

    [Fact]
    public async Task One_bad_id_among_several_is_null_beside_the_others()
    {
        var answer = await server.SendAsync($$"""{ nodes(ids: ["{{Id("Ship:2")}}", "junk!"]) { id } }""", user: "anyone");
        Assert.Equal($$"""{"nodes":[{"id":"{{Id("Ship:2")}}"},null]}""", answer["data"]!.ToJsonString());
        Assert.Equal("""["nodes",1]""", answer["errors"]![0]!["path"]!.ToJsonString());
    }

    [Fact]
    public async Task More_than_fifty_ids_are_refused()
    {
        var ids = string.Join(' ', Enumerable.Range(1, 51).Select(n => $"\"{Id($"Ship:{n}")}\""));
        var answer = await server.SendAsync($"{{ nodes(ids: [{ids}]) {{ id }} }}", user: "anyone");
        Assert.Equal("LIMIT_NODE_IDS", (string?)answer["errors"]![0]!["extensions"]!["code"]);
    }

    static string Id(string text) => System.Buffers.Text.Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
}
