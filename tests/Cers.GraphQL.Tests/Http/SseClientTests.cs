using System.Text.Json.Nodes;
using Cers.GraphQL.Tests.Differential;
using Cers.GraphQL.Tests.Fixture.Harbour;

namespace Cers.GraphQL.Tests.Http;

/// <summary>npm graphql-sse, as clients use it.</summary>
public sealed class SseClientTests(SseClientTests.Session session) : IClassFixture<SseClientTests.Session>
{
    const string Countdown = "subscription { countdown(from: 3) }";
    const string Query = "{ echoInt(value: 1) }";
    const string Mutation = "mutation { countShips { count } }";
    const string Refused = "subscription { nothing }";
    const string Endless = "subscription { flood }";

    [Theory]
    [InlineData(Countdown, """[{"data":{"countdown":3}},{"data":{"countdown":2}},{"data":{"countdown":1}}]""")]
    [InlineData(Query, """[{"data":{"echoInt":"1"}}]""")]
    [InlineData(Mutation, """[{"data":{"countShips":{"count":60}}}]""")]
    public void It_reads_what_is_answered_to_the_end(string query, string results)
    {
        Assert.Equal(results, session.Told[query]["results"]!.ToJsonString());
        Assert.Equal("complete", (string?)session.Told[query]["end"]);
    }

    [Fact]
    public void It_reads_refusals_as_results()
    {
        Assert.Equal("GRAPHQL_VALIDATION_FAILED", (string?)session.Told[Refused]["results"]![0]!["errors"]![0]!["extensions"]!["code"]);
        Assert.Equal("complete", (string?)session.Told[Refused]["end"]);
    }

    [Fact]
    public async Task It_leaves_when_it_likes()
    {
        Assert.Equal(2, session.Told[Endless]["results"]!.AsArray().Count);
        Assert.Equal("left", (string?)session.Told[Endless]["end"]);
        for (var tries = 0; !session.Server.Recorder.Said.Contains("dry"); tries++)
        {
            Assert.True(tries < 1500, "The source goes on.");
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>One client that asks all of it, one after the other.</summary>
    public sealed class Session : IAsyncLifetime
    {
        internal HarbourServer Server { get; private set; } = null!;

        internal IReadOnlyDictionary<string, JsonNode> Told { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Server = await HarbourServer.StartAsync();
            string[] queries = [Countdown, Query, Mutation, Refused, Endless];
            var answers = await Peers.AskAsync<object, JsonNode>(
                "sse-client.mjs", [new Uri(Server.Client.BaseAddress!, "/graphql").ToString()], queries.Select(query => new { query, most = query == Endless ? 2 : 100 }));
            Told = queries.Zip(answers).ToDictionary(pair => pair.First, pair => pair.Second);
        }

        public ValueTask DisposeAsync() => Server.DisposeAsync();
    }
}
