using System.Diagnostics;
using System.Text.Json.Nodes;
using Cers.GraphQL.Tests.Fixture.Harbour;

namespace Cers.GraphQL.Tests.Limits;

public sealed class LimitTests(HarbourFixture fixture) : IClassFixture<HarbourFixture>
{
    readonly HarbourServer server = fixture.Server;

    public static TheoryData<string, string> Hostile => new()
    {
        { "LIMIT_DOCUMENT_BYTES", "{ __typename } #" + new string('x', 70_000) },
        { "LIMIT_TOKENS", "{ echoText(value: [" + string.Concat(Enumerable.Repeat("[]", 10_000)) + "]) }" },
        { "LIMIT_DEPTH", "{ echoText(value: " + new string('[', 5_000) + new string(']', 5_000) + ") }" },
        { "LIMIT_DEPTH", string.Concat(Enumerable.Repeat("{ a ", 5_000)) + string.Concat(Enumerable.Repeat("}", 5_000)) },
        { "LIMIT_FIELDS", "{ ...F0 } " + string.Concat(Enumerable.Range(0, 30).Select(n => $"fragment F{n} on Query {{ a: __typename ...F{n + 1} ...F{n + 1} }} ")) + "fragment F30 on Query { __typename }" },
        { "LIMIT_ALIASES", "{" + string.Concat(Enumerable.Range(0, 300).Select(n => $"a{n}: __typename ")) + "}" },
        { "LIMIT_DIRECTIVES", "{" + string.Concat(Enumerable.Repeat("__typename @skip(if: false) ", 250)) + "}" },
        { "LIMIT_COST", "{ a: dear b: dear2 }".Replace("dear2", "dear", StringComparison.Ordinal) },
        { "LIMIT_COST", "{ ships(first: 50) { nodes { port a: port b: port c: port d: port e: port f: port g: port h: port i: port j: port } } }" },
        { "LIMIT_INTROSPECTION_DEPTH", "{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }" },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task A_document_that_asks_too_much_is_refused_with_the_code_of_the_limit(string code, string document)
    {
        var watch = Stopwatch.StartNew();
        var answer = await server.SendAsync(document);
        Assert.Contains(code, Codes(answer));
        Assert.False(answer.AsObject().ContainsKey("data"));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task Cost_is_reckoned_with_the_values_of_variables()
    {
        const string query = "query($n: Int) { ships(first: $n) { nodes { port a: port b: port c: port d: port e: port f: port g: port h: port i: port j: port } } }";
        Assert.Null((await server.SendAsync(query, new { n = 2 }))["errors"]);
        Assert.Contains("LIMIT_COST", Codes(await server.SendAsync(query, new { n = 50 })));
        Assert.Contains("LIMIT_COST", Codes(await server.SendAsync(query.Replace("first", "last", StringComparison.Ordinal), new { n = 2_000_000_000 })));
    }

    [Fact]
    public async Task A_list_in_variables_is_bounded()
    {
        var answer = await server.SendAsync("query($v: [Int]!) { echoList(value: $v) }", new { v = Enumerable.Range(0, 1001) });
        Assert.Equal(["LIMIT_LIST_ITEMS"], Codes(answer));
    }

    [Fact]
    public async Task Variables_are_bounded_in_bytes()
    {
        var answer = await server.SendAsync("query($v: String!) { echoText(value: $v) }", new { v = new string('x', 990_000) });
        Assert.Equal(["LIMIT_VARIABLES_BYTES"], Codes(answer));
    }

    [Fact]
    public async Task A_long_chain_of_fragments_does_not_exhaust_the_stack()
    {
        var chain = "{ ...F0 } " + string.Concat(Enumerable.Range(0, 1_500).Select(n => $"fragment F{n} on Query {{ ...F{n + 1} }} ")) + "fragment F1500 on Query { __typename }";
        Assert.NotNull(await server.SendAsync(chain));
    }

    [Fact]
    public async Task Faults_are_told_up_to_a_bound()
    {
        var answer = await server.SendAsync("{" + string.Concat(Enumerable.Range(0, 1_000).Select(n => $"unknown{n} ")) + "}");
        Assert.InRange(answer["errors"]!.AsArray().Count, 1, 30);
    }

    [Fact]
    public async Task Introspection_is_off_unless_it_is_switched_on()
    {
        await using var closed = await HarbourServer.StartAsync(options => options.EnableIntrospection = false);
        Assert.Equal(["INTROSPECTION_DISABLED"], Codes(await closed.SendAsync("{ __schema { queryType { name } } }")));
        Assert.Equal(["INTROSPECTION_DISABLED"], Codes(await closed.SendAsync("""{ ...F } fragment F on Query { a: __type(name: "Ship") { name } }""")));
        Assert.Null((await closed.SendAsync("{ __typename }"))["errors"]);
        Assert.DoesNotContain("mean", (await closed.SendAsync("{ shipp(number: 1) { name } }")).ToJsonString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Development", true)]
    [InlineData("Production", false)]
    public async Task Introspection_is_on_in_development_alone_where_nobody_says(string environment, bool on)
    {
        await using var own = await HarbourServer.StartAsync(options => options.EnableIntrospection = null, environment);
        Assert.Equal(on, (await own.SendAsync("{ __schema { queryType { name } } }"))["errors"] is null);
    }

    static string[] Codes(JsonNode answer) => [.. answer["errors"]!.AsArray().Select(error => (string)error!["extensions"]!["code"]!)];
}
