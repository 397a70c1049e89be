using System.Text.Json.Nodes;
using Cers.GraphQL.Tests.Differential;
using Cers.GraphQL.Tests.Fixture.Harbour;

namespace Cers.GraphQL.Tests.Http;

/// <summary>npm graphql-sse, as clients use it.</summary>
public sealed class SseClientTests(HarbourFixture fixture) : IClassFixture<HarbourFixture>
{
    [Theory]
    [InlineData("subscription { countdown(from: 3) }", """[{"data":{"countdown":3}},{"data":{"countdown":2}},{"data":{"countdown":1}}]""", "complete")]
    [InlineData("{ echoInt(value: 1) }", """[{"data":{"echoInt":"1"}}]""", "complete")]
    [InlineData("mutation { countShips { count } }", """[{"data":{"countShips":{"count":60}}}]""", "complete")]
    public async Task It_reads_what_is_answered_to_the_end(string query, string results, string end)
    {
        var told = await SubscribeAsync(query, 100);
        Assert.Equal(results, told["results"]!.ToJsonString());
        Assert.Equal(end, (string?)told["end"]);
    }

    [Fact]
    public async Task It_reads_refusals_as_results()
    {
        var told = await SubscribeAsync("subscription { nothing }", 100);
        Assert.Equal("GRAPHQL_VALIDATION_FAILED", (string?)told["results"]![0]!["errors"]![0]!["extensions"]!["code"]);
        Assert.Equal("complete", (string?)told["end"]);
    }

    [Fact]
    public async Task It_leaves_when_it_likes()
    {
        var told = await SubscribeAsync("subscription { flood }", 2);
        Assert.Equal(2, told["results"]!.AsArray().Count);
        Assert.Equal("left", (string?)told["end"]);
        for (var tries = 0; !fixture.Server.Recorder.Said.Contains("dry"); tries++)
        {
            Assert.True(tries < 1500, "The source goes on.");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    async Task<JsonNode> SubscribeAsync(string query, int most) => JsonNode.Parse(await Peers.RunAsync(
        "sse-client.mjs", new Uri(fixture.Server.Client.BaseAddress!, "/graphql").ToString(), query, most.ToString()))!;
}
