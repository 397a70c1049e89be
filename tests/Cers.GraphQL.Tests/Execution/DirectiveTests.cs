using Cers.GraphQL.Tests.Fixture.Harbour;
using Cers.GraphQL.TypeSystem;
using Microsoft.Extensions.DependencyInjection;

namespace Cers.GraphQL.Tests.Execution;

/// <summary>Directives of the application: at fields of documents, and in the SDL.</summary>
public sealed class DirectiveTests(HarbourFixture fixture) : IClassFixture<HarbourFixture>
{
    readonly HarbourServer server = fixture.Server;

    [Theory]
    [InlineData("""{ v: echoText(value: "a") @say(before: "[", after: "]") }""", """{"v":"[a]"}""")]
    [InlineData("""{ v: echoText(value: "a") @say(before: "1") @say(before: "2") }""", """{"v":"12a"}""")]
    [InlineData("""{ v: echoText(value: "a") @say }""", """{"v":"a"}""")]
    [InlineData("""query($b: String = "x") { v: echoText(value: "a") @say(before: $b) }""", """{"v":"xa"}""")]
    [InlineData("""{ ship(number: 1) { name @say(before: "The ") } }""", """{"ship":{"name":"The Ship 1"}}""")]
    [InlineData("""{ ship(number: 1) { broken @otherwise(value: "mended") } }""", """{"ship":{"broken":"mended"}}""")]
    [InlineData("""{ outcome(refuse: true) @otherwise(value: "taken anyway") }""", """{"outcome":"taken anyway"}""")]
    [InlineData("""{ v: echoText(value: "a") @skip(if: true) @say(before: "[") b: echoText(value: "b") @include(if: true) @say(before: "[") }""", """{"b":"[b"}""")]
    [InlineData("""{ ...F v: echoText(value: "a") @say(before: "1") } fragment F on Query { v: echoText(value: "a") @say(before: "2") }""", """{"v":"21a"}""")]
    public async Task A_directive_stands_around_the_resolver(string query, string data) => Assert.Equal(data, await server.DataAsync(query));

    [Fact]
    public async Task What_a_directive_lets_through_fails_the_field()
    {
        var answer = await server.SendAsync("""{ ship(number: 1) { fragile @say(before: "x") } }""");
        Assert.Equal("""{"ship":{"fragile":null}}""", answer["data"]!.ToJsonString());
        Assert.Equal("INTERNAL_SERVER_ERROR", (string?)answer["errors"]![0]!["extensions"]!["code"]);
        Assert.Equal("""["ship","fragile"]""", answer["errors"]![0]!["path"]!.ToJsonString());
    }

    [Theory]
    [InlineData("{ __typename @otherwise }")]
    [InlineData("{ __typename @otherwise(value: 1) }")]
    [InlineData("""{ echoInt(value: 1) @otherwise(value: "a") @otherwise(value: "b") }""")]
    [InlineData("""query @say { __typename }""")]
    [InlineData("""{ __typename @keptBy(office: "a") }""")]
    public async Task A_document_uses_it_as_it_is_defined(string query) =>
        Assert.Equal("GRAPHQL_VALIDATION_FAILED", (string?)(await server.SendAsync(query))["errors"]![0]!["extensions"]!["code"]);

    [Fact]
    public void What_members_carry_stands_in_the_sdl()
    {
        var sdl = SdlPrinter.Print(server.Services.GetRequiredService<Schema>());
        foreach (var line in (string[])[
                     "directive @keptBy(office: String!, since: Int! = 2026) repeatable on FIELD_DEFINITION | OBJECT",
                     "directive @otherwise(value: String!) on FIELD",
                     "directive @say(before: String! = \"\", after: String) repeatable on FIELD",
                     "type Gate @keptBy(office: \"customs\") {",
                     "  name: String! @keptBy(office: \"guard\", since: 1999) @keptBy(office: \"customs\")",
                     "enum Bolt @keptBy(office: \"smith\") {",
                     "  OPEN @keptBy(office: \"smith\")",
                     "input KnockInput @keptBy(office: \"scribe\") {",
                     "  times: Int! = 1 @keptBy(office: \"scribe\")",
                     "  gate(input: KnockInput @keptBy(office: \"porter\")): Gate! @keptBy(office: \"porter\")",
                 ])
        {
            Assert.Contains(line, sdl, StringComparison.Ordinal);
        }
    }
}
