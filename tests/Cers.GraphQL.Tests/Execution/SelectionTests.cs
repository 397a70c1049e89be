using Cers.GraphQL.Tests.Fixture.Harbour;

namespace Cers.GraphQL.Tests.Execution;

public sealed class SelectionTests(HarbourFixture fixture) : IClassFixture<HarbourFixture>
{
    readonly HarbourServer server = fixture.Server;

    [Fact]
    public async Task Fields_are_answered_in_order_of_first_appearance() =>
        Assert.Equal(
            """{"b":{"nickname":"Nick 2","name":"Ship 2","kind":"CONTAINER_SHIP"},"a":"1"}""",
            await server.DataAsync("{ b: ship(number: 2) { nickname ...F name } a: echoInt(value: 1) b: ship(number: 2) { kind } } fragment F on Ship { name }"));

    [Fact]
    public async Task A_skipped_first_appearance_does_not_count_for_the_order()
    {
        const string query = "query($x: Boolean!) { a: echoInt(value: 1) @include(if: $x) b: echoInt(value: 2) a: echoInt(value: 1) }";
        Assert.Equal("""{"b":"2","a":"1"}""", await server.DataAsync(query, new { x = false }));
        Assert.Equal("""{"a":"1","b":"2"}""", await server.DataAsync(query, new { x = true }));
    }

    [Fact]
    public async Task Skip_wins_over_include() =>
        Assert.Equal("""{"b":"2"}""", await server.DataAsync("{ a: echoInt(value: 1) @include(if: true) @skip(if: true) b: echoInt(value: 2) }"));

    [Fact]
    public async Task A_fragment_skipped_at_one_spread_is_included_at_another() =>
        Assert.Equal(
            """{"ship":{"name":"Ship 1"}}""",
            await server.DataAsync("query($no: Boolean = false) { ship(number: 1) { ...F @include(if: $no) ...F } } fragment F on Ship { name }"));

    [Fact]
    public async Task A_condition_without_value_fails_the_execution()
    {
        var answer = await server.SendJsonAsync("query($x: Boolean = true) { a: echoInt(value: 1) @include(if: $x) }", """{"x":null}""");
        Assert.True(answer.AsObject().ContainsKey("data"));
        Assert.Null(answer["data"]);
        Assert.Equal("BAD_USER_INPUT", (string?)answer["errors"]![0]!["extensions"]!["code"]);
    }

    [Fact]
    public async Task Typename_works_at_the_roots_and_in_abstract_types()
    {
        Assert.Equal("""{"__typename":"Query"}""", await server.DataAsync("{ __typename }"));
        Assert.Equal("""{"__typename":"Mutation"}""", await server.DataAsync("mutation { __typename }"));
        Assert.Equal(
            """{"cargo":[{"t":"Grain","bushels":3},{"t":"Ore","metal":"iron"}]}""",
            await server.DataAsync("{ cargo { t: __typename ... on Grain { bushels } ... on Ore { metal } } }"));
    }

    [Fact]
    public async Task Interfaces_are_resolved_by_the_object() =>
        Assert.Equal(
            """{"vessels":[{"name":"Ship 1","kind":"CONTAINER_SHIP"},{"name":"Flat"}]}""",
            await server.DataAsync("{ vessels { name ... on Ship { kind } } }"));

    [Fact]
    public async Task The_same_text_runs_differently_with_other_variables()
    {
        const string query = "query($n: Int!) { ship(number: $n) { name } }";
        Assert.Equal("""{"ship":{"name":"Ship 1"}}""", await server.DataAsync(query, new { n = 1 }));
        Assert.Equal("""{"ship":{"name":"Ship 2"}}""", await server.DataAsync(query, new { n = 2 }));
        Assert.Equal("""{"ship":null}""", await server.DataAsync(query, new { n = 99 }));
    }

    [Fact]
    public async Task The_operation_is_chosen_by_name()
    {
        const string query = "query A { a: echoInt(value: 1) } query B { b: echoInt(value: 2) }";
        Assert.Equal("""{"data":{"b":"2"}}""", (await server.SendAsync(query, operationName: "B")).ToJsonString());
        Assert.Equal("OPERATION_RESOLUTION_FAILURE", (string?)(await server.SendAsync(query))["errors"]![0]!["extensions"]!["code"]);
        var unknown = await server.SendAsync(query, operationName: "C");
        Assert.Equal("""Unknown operation named "C".""", (string?)unknown["errors"]![0]!["message"]);
        Assert.False(unknown.AsObject().ContainsKey("data"));
    }

    [Fact]
    public async Task Scalars_are_written_in_their_forms() =>
        Assert.Equal(
            """{"ship":{"tonnage":"12.50","imo":"9007199254740993","launched":"2026-11-23T09:30:00-05:00","inspected":"2026-11-23","draught":7.25}}""",
            await server.DataAsync("{ ship(number: 1) { tonnage imo launched inspected draught } }"));
}
