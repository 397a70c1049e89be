using System.Buffers.Text;
using System.Text;
using System.Text.Json.Nodes;
using Cers.GraphQL.Tests.Fixture.Harbour;
using Cers.GraphQL.TypeSystem;
using Microsoft.Extensions.DependencyInjection;

namespace Cers.GraphQL.Tests.Execution;

/// <summary>C# types that are no scalar's own, on their way in and out.</summary>
public sealed class ConversionTests(HarbourFixture fixture) : IClassFixture<HarbourFixture>
{
    readonly HarbourServer server = fixture.Server;

    [Theory]
    [InlineData("echoShort(value: -32768)", "-32768")]
    [InlineData("echoByte(value: 255)", "255")]
    [InlineData("echoByte", "3")]
    [InlineData("echoByte(value: null)", "null")]
    [InlineData("echoSingle(value: 1.5)", "1.5")]
    [InlineData("echoSingle(value: 3.4e38)", "3.4E+38")]
    [InlineData("""echoUri(value: "https://example.org/a")""", "example.org")]
    [InlineData("echoUri(value: null)", "null")]
    [InlineData("echoUri", "null")]
    [InlineData("""echoOptionalUri(value: "https://example.org/a")""", "example.org")]
    [InlineData("echoOptionalUri(value: null)", "null")]
    [InlineData("echoOptionalUri", "absent")]
    [InlineData("echoArray(value: [1, 2])", "1,2")]
    [InlineData("echoArray", "4,5")]
    [InlineData("""echoSet(value: ["b", "a", "b"])""", "a,b")]
    [InlineData("echoShorts(value: [1, null, 2])", "1,null,2")]
    [InlineData("echoImmutable(value: [1, \"9007199254740993\"])", "1,9007199254740993")]
    [InlineData("echoImmutable(value: [])", "")]
    [InlineData("echoMooring(value: {})", "2 A1 Open")]
    [InlineData("echoMooring(value: {lines: 4, berth: null})", "4 null Open")]
    [InlineData("echoDecimal(value: 12.50)", "12.50")]
    [InlineData("echoDecimal(value: 7)", "7")]
    [InlineData("echoDecimal(value: \"-0.1\")", "-0.1")]
    [InlineData("echoLong(value: 9223372036854775807)", "9223372036854775807")]
    [InlineData("echoLong(value: \"7\")", "7")]
    [InlineData("echoCallSign(value: \"ABCD\")", "ABCD")]
    public async Task A_literal_reaches_the_resolver_as_its_type(string field, string expected) =>
        Assert.Equal($$"""{"r":"{{expected}}"}""", (await server.DataAsync($"{{ r: {field} }}")).Replace("\\u002B", "+", StringComparison.Ordinal));

    [Theory]
    [InlineData("Int!", "echoShort", "32768")]
    [InlineData("Int!", "echoShort", "-32769")]
    [InlineData("Int", "echoByte", "-1")]
    [InlineData("Float!", "echoSingle", "1e39")]
    [InlineData("String", "echoUri", "\"a/b\"")]
    [InlineData("String", "echoOptionalUri", "\"::\"")]
    [InlineData("[Int]!", "echoShorts", "[1, 40000]")]
    [InlineData("CallSign!", "echoCallSign", "\"ABC\"")]
    [InlineData("CallSign!", "echoCallSign", "1")]
    [InlineData("Long!", "echoLong", "1.5")]
    [InlineData("Long!", "echoLong", "true")]
    [InlineData("Decimal!", "echoDecimal", "false")]
    public async Task A_value_that_its_type_cannot_hold_is_refused_as_input(string type, string field, string value)
    {
        foreach (var answer in (JsonNode[])
                 [
                     await server.SendJsonAsync($"query($v: {type}) {{ {field}(value: $v) }}", $$"""{"v":{{value}}}"""),
                     await server.SendAsync($"{{ {field}(value: {value}) }}"),
                 ])
        {
            Assert.Null(answer["data"]);
            Assert.Contains((string?)answer["errors"]![0]!["extensions"]!["code"], (string[])["BAD_USER_INPUT", "GRAPHQL_VALIDATION_FAILED"]);
        }
    }

    [Fact]
    public async Task Global_ids_are_opened_in_lists_and_made_in_lists()
    {
        Assert.Equal("""{"r":"5,7"}""", await server.DataAsync($"{{ r: echoShipIds(value: [\"{Id("Ship:5")}\", \"{Id("Ship:7")}\"]) }}"));
        var refused = await server.SendAsync($"{{ r: echoShipIds(value: [\"{Id("Ship:5")}\", \"{Id("Owner:7")}\"]) }}");
        Assert.Equal("BAD_USER_INPUT", (string?)refused["errors"]![0]!["extensions"]!["code"]);
        Assert.Equal($$$"""{"gauge":{"plain":["5",null],"global":["{{{Id("Ship:6")}}}",null]}}""", await server.DataAsync("{ gauge(full: true) { plain global } }"));
    }

    [Fact]
    public async Task A_method_s_id_is_made_as_its_attribute_says() =>
        Assert.Equal(
            $$"""{"a":"{{Id($"Berth:{Berth.Known.Value}")}}","b":null,"plainIds":["a","b"]}""",
            await server.DataAsync("{ a: berthId(known: true) b: berthId(known: false) plainIds }"));

    /// <summary>With a resolver beside them, values go the long way: both ways give the same.</summary>
    [Theory]
    [InlineData(true, """{"depth":1,"orDepth":2,"draught":1.5,"orDraught":2.5,"open":true,"orOpen":false,"level":0.1,"berths":3,"lamps":4,"home":"https://example.org/a","bolt":"OPEN","orBolt":"OPEN","signs":["ABCD"]}""")]
    [InlineData(false, """{"depth":1,"orDepth":null,"draught":1.5,"orDraught":null,"open":true,"orOpen":null,"level":0.1,"berths":3,"lamps":4,"home":null,"bolt":"OPEN","orBolt":null,"signs":[]}""")]
    public async Task Leaves_of_each_type_are_written(bool full, string expected)
    {
        const string fields = "depth orDepth draught orDraught open orOpen level berths lamps home bolt orBolt signs";
        var argument = full ? "true" : "false";
        Assert.Equal($$"""{"gauge":{{expected}}}""", await server.DataAsync($"{{ gauge(full: {argument}) {{ {fields} }} }}"));
        var withDirective = string.Join(' ', fields.Split(' ').Select(field => $"{field} @otherwise(value: \"x\")"));
        Assert.Equal($$"""{"gauge":{{expected}}}""", await server.DataAsync($"{{ gauge(full: {argument}) {{ {withDirective} }} }}"));
    }

    [Theory]
    [InlineData("draught")]
    [InlineData("bolt")]
    public async Task A_leaf_that_its_type_cannot_answer_is_an_error_there(string field)
    {
        var answer = await server.SendAsync($"{{ gauge(full: false, hollow: true) {{ depth {field} }} }}");
        var error = Assert.Single(answer["errors"]!.AsArray())!;
        Assert.Equal($"""["gauge","{field}"]""", error["path"]!.ToJsonString());
        Assert.Equal("INVALID_RESULT", (string?)error["extensions"]!["code"]);
    }

    [Fact]
    public async Task A_list_that_breaks_while_it_is_read_is_an_error_of_its_field()
    {
        var answer = await server.SendAsync("{ breakingList }");
        Assert.Equal("""["breakingList"]""", Assert.Single(answer["errors"]!.AsArray())!["path"]!.ToJsonString());
        Assert.DoesNotContain("secret", answer.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_resolver_may_ask_for_the_http_context() => Assert.Equal("""{"host":"POST"}""", await server.DataAsync("{ host }"));

    [Fact]
    public void Descriptions_are_the_documentation_without_its_markup()
    {
        var field = server.Services.GetRequiredService<Schema>().QueryType.Fields.Find("described")!;
        Assert.Equal("What stands where.", field.Description);
        Assert.Equal(
            ["From Ship or null, not `x`; see https://example.org.", "Of all ships, but from.", "Of each."],
            field.Arguments.Select(argument => argument.Description));
    }

    static string Id(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
}
