using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Cers.GraphQL.Tests.Fixture.Harbour;
using Cers.GraphQL.TypeSystem;
using Microsoft.Extensions.DependencyInjection;

namespace Cers.GraphQL.Tests.Limits;

/// <summary>Sums are told as fieldCost+typeCost; the query itself is one object.</summary>
public sealed class CostTests(HarbourFixture fixture) : IClassFixture<HarbourFixture>
{
    readonly HarbourServer server = fixture.Server;

    [Theory]
    [InlineData("{ __typename }", "{}", "0+1")]
    [InlineData("{ ship(number: 1) { name } }", "{}", "10+2")]
    [InlineData("{ a: ship(number: 1) { name } ship(number: 1) { name } ship(number: 1) { nickname } }", "{}", "20+3")]
    [InlineData("{ ship(number: 1) { owner { name } } }", "{}", "11+3")]
    [InlineData("{ looseFleet { port } }", "{}", "60+6")]
    [InlineData("{ ships(first: 7) { nodes { port } edges { cursor } } }", "{}", "80+16")]
    [InlineData("{ ships { nodes { port } } }", "{}", "110+12")]
    [InlineData("query($n: Int) { ships(last: $n) { nodes { port } } }", """{"n":4}""", "50+6")]
    [InlineData("query($n: Int) { ships(last: $n) { nodes { port } } }", "{}", "110+12")]
    [InlineData("{ convoy(count: 3) { port } }", "{}", "40+4")]
    [InlineData("query($n: Int, $t: Int) { convoy(count: $n, tons: $t) { port } }", """{"n":3}""", "40+4")]
    [InlineData("query($n: Int, $t: Int) { convoy(count: $n, tons: $t) { port } }", """{"n":3,"t":null}""", "40+4")]
    [InlineData("{ anchors { metal } }", "{}", "10+10")]
    [InlineData("{ anchors(count: 1) { metal } }", "{}", "10+4")]
    [InlineData("{ callSigns }", "{}", "10+13")]
    [InlineData("{ vessels { name ... on Ship { port } } }", "{}", "60+6")]
    [InlineData("{ cargo { ... on Grain { bushels } ... on Ore { metal } } }", "{}", "10+6")]
    [InlineData("{ ship(number: 1) @skip(if: true) { name } }", "{}", "0+1")]
    [InlineData("query($s: Boolean!) { ship(number: 1) @skip(if: $s) { name } }", """{"s":true}""", "0+1")]
    [InlineData("{ weighed(input: {tons: 1}) }", "{}", "7+1")]
    [InlineData("{ weighed(input: {tons: 1, again: true, more: [{tons: 1}, {tons: 2}]}) }", "{}", "24+1")]
    [InlineData("query($i: WeighInput!) { weighed(input: $i) }", """{"i":{"tons":1,"again":true,"more":[{"tons":1},{"tons":2}]}}""", "24+1")]
    [InlineData("query($m: WeighInput!) { weighed(input: {tons: 1, more: [$m, $m]}) }", """{"m":{"tons":1}}""", "21+1")]
    [InlineData("query($i: WeighInput!) { weighed(input: $i) }", """{"i":{"tons":1}}""", "7+1")]
    [InlineData("query($m: WeighInput!) { weighed(input: {tons: 1, more: [$m, $m]}) }", """{"m":{"tons":1,"again":true}}""", "27+1")]
    [InlineData("query($n: Int!) { ship(number: $n) { name } }", """{"n":2}""", "10+2")]
    [InlineData("{ ...F ...F } fragment F on Query { ship(number: 1) { name } }", "{}", "10+2")]
    [InlineData("mutation { countShips { count } }", "{}", "10+2")]
    public async Task An_operation_costs(string query, string variables, string sums)
    {
        var answer = await SendAsync(query, variables, "validate");
        Assert.Equal(["extensions"], answer.AsObject().Select(member => member.Key));
        var cost = answer["extensions"]!["operationCost"]!;
        Assert.Equal(sums, $"{cost["fieldCost"]}+{cost["typeCost"]}");
        Assert.Equal((double)cost["cost"]!, (double)cost["fieldCost"]! + (double)cost["typeCost"]!);
        Assert.Equal(5000, (int)cost["maxCost"]!);
    }

    [Fact]
    public async Task Report_runs_and_tells_beside_the_answer()
    {
        var answer = await SendAsync("{ ship(number: 1) { name } }", "{}", "Report");
        Assert.Equal("""{"data":{"ship":{"name":"Ship 1"}},"extensions":{"operationCost":{"fieldCost":10,"typeCost":2,"cost":12,"maxCost":5000}}}""", answer.ToJsonString());
    }

    [Fact]
    public async Task Nothing_runs_when_it_is_only_reckoned()
    {
        await using var own = await HarbourServer.StartAsync();
        await SendAsync("""mutation { launchShip(input: {name: "A"}) { ship { name } } }""", "{}", "validate", own);
        Assert.Empty(own.Recorder.Said);
    }

    [Fact]
    public async Task Another_word_in_the_header_is_refused()
    {
        using var response = await PostAsync("{ __typename }", "{}", "tell", server);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("{ convoy { name } }", "{}")]
    [InlineData("{ convoy(count: 1, tons: 2) { name } }", "{}")]
    [InlineData("query($n: Int) { convoy(count: $n) { name } }", "{}")]
    [InlineData("query($n: Int) { convoy(count: $n) { name } }", """{"n":null}""")]
    public async Task A_list_that_must_be_sliced_by_one_argument_is(string query, string variables)
    {
        var answer = await SendAsync(query, variables, null);
        Assert.Equal("SLICING_ARGUMENTS", (string?)answer["errors"]![0]!["extensions"]!["code"]);
        Assert.NotNull(answer["errors"]![0]!["locations"]);
        Assert.False(answer.AsObject().ContainsKey("data"));
    }

    [Fact]
    public async Task A_sum_cannot_overflow()
    {
        await using var deep = await HarbourServer.StartAsync(options => options.Limits.MaxDepth = 100);
        var query = "{ convoy(count: 2147483647) " + string.Concat(Enumerable.Repeat("{ escort(count: 2147483647) ", 60)) + "{ name }" + new string('}', 61);
        var error = (await deep.SendAsync(query))["errors"]![0]!;
        Assert.Equal("LIMIT_COST", (string?)error["extensions"]!["code"]);
        Assert.Equal(1e15, (double)error["extensions"]!["fieldCost"]!);
        Assert.Equal("LIMIT_COST", (string?)(await deep.SendAsync("{ convoy(count: -5) { name } b: dear c: dear }"))["errors"]![0]!["extensions"]!["code"]);
    }

    [Fact]
    public void Weights_and_sizes_stand_in_the_sdl()
    {
        var sdl = SdlPrinter.Print(server.Services.GetRequiredService<Schema>());
        foreach (var line in (string[])[
                     "scalar CallSign @specifiedBy(url: \"https://example.org/signs\") @cost(weight: \"3\")",
                     "type Anchor @cost(weight: \"2.5\") {",
                     "enum Metal @cost(weight: \"0.5\") {",
                     "  dear: String! @cost(weight: \"4000\")",
                     "  convoy(count: Int, tons: Int): [Ship!]! @listSize(assumedSize: 20, slicingArguments: [\"count\", \"tons\"])",
                     "  anchors(count: Int): [Anchor!]! @listSize(slicingArguments: [\"count\"], slicingArgumentDefaultValue: 3, requireOneSlicingArgument: false)",
                     "  tons: Int! @cost(weight: \"7\")",
                     "): ShipsConnection! @listSize(assumedSize: 50, slicingArguments: [\"first\", \"last\"], slicingArgumentDefaultValue: 10, sizedFields: [\"edges\", \"nodes\"], requireOneSlicingArgument: false)",
                 ])
        {
            Assert.Contains(line, sdl, StringComparison.Ordinal);
        }
    }

    Task<JsonNode> SendAsync(string query, string variables, string? report) => SendAsync(query, variables, report, server);

    static async Task<JsonNode> SendAsync(string query, string variables, string? report, HarbourServer to)
    {
        using var response = await PostAsync(query, variables, report, to);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;
    }

    static async Task<HttpResponseMessage> PostAsync(string query, string variables, string? report, HarbourServer to)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent($$"""{"query":{{JsonSerializer.Serialize(query)}},"variables":{{variables}}}""", Encoding.UTF8, "application/json"),
        };
        if (report is not null)
        {
            request.Headers.Add("GraphQL-Cost", report);
        }

        return await to.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
