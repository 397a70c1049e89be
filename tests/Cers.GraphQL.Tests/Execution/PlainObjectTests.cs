using System.Text.Json.Nodes;
using Cers.GraphQL.Tests.Fixture.Harbour;

namespace Cers.GraphQL.Tests.Execution;

/// <summary>Objects that are read from properties alone go another way than those with resolvers: to the same answer.</summary>
public sealed class PlainObjectTests(HarbourFixture fixture) : IClassFixture<HarbourFixture>
{
    readonly HarbourServer server = fixture.Server;

    [Fact]
    public async Task Plain_objects_are_answered_as_those_with_resolvers_are()
    {
        const string fields = "__typename number name nickname kind tonnage imo launched inspected draught";
        var plain = JsonNode.Parse(await server.DataAsync($"{{ fleet(size: 12) {{ {fields} }} }}"))!["fleet"]!.AsArray();
        var resolved = JsonNode.Parse(await server.DataAsync($"{{ fleet(size: 12) {{ {fields} port }} }}"))!["fleet"]!.AsArray();
        foreach (var ship in resolved)
            ship!.AsObject().Remove("port");
        Assert.Equal(12, plain.Count);
        Assert.Equal(resolved.ToJsonString(), plain.ToJsonString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("port")]
    public async Task A_value_that_the_schema_forbids_is_told_with_its_path(string beside)
    {
        var answer = await server.SendAsync($"{{ ship(number: 1) {{ name }} fleet(size: 14) {{ name draught {beside} }} }}");
        Assert.Null(answer["data"]);
        var error = Assert.Single(answer["errors"]!.AsArray())!;
        Assert.Equal("""["fleet",12,"draught"]""", error["path"]!.ToJsonString());
        Assert.Equal("INVALID_RESULT", (string?)error["extensions"]!["code"]);
    }

    [Fact]
    public async Task What_was_written_before_a_fault_leaves_no_trace()
    {
        Assert.Equal("""{"a":{"name":"Ship 1"},"b":null,"c":{"name":"Ship 2"}}""", await DataAsync("{ a: ship(number: 1) { name } b: ship(number: 13) { name draught } c: ship(number: 2) { name } }"));
        Assert.Equal("""{"a":{"draught":7.25}}""", await DataAsync("{ a: ship(number: 1) { draught } }"));
    }

    async Task<string> DataAsync(string query) => (await server.SendAsync(query))["data"]!.ToJsonString();
}
