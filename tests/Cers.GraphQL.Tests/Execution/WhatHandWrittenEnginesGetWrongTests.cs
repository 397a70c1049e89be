using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Cers.GraphQL.Language;
using Cers.GraphQL.Tests.Fixture.Harbour;

namespace Cers.GraphQL.Tests.Execution;

/// <summary>The list of the design, a test a line. What takes many cases is tried with them elsewhere; here each point stands by its name.</summary>
public sealed class WhatHandWrittenEnginesGetWrongTests(HarbourFixture fixture) : IClassFixture<HarbourFixture>
{
    const string Invalid = "GRAPHQL_VALIDATION_FAILED";

    readonly HarbourServer server = fixture.Server;

    [Theory]
    [InlineData("{ a: echoInt(value: 1) a: echoInt(value: 2) }")]
    [InlineData("{ vessels { ... on Ship { a: number: name } } }")]
    [InlineData("{ cargo { ... on Grain { a: bushels } ... on Ore { a: metal } } }")]
    [InlineData("{ ship(number: 1) { name } ship(number: 2) { name } }")]
    public async Task Overlapping_fields_compare_names_arguments_and_shapes_of_unrelated_types(string query) =>
        Assert.Contains(Code(await server.SendAsync(query)), (string[])[Invalid, "GRAPHQL_PARSE_FAILED"]);

    [Fact]
    public async Task Nulls_bubble_across_lists_and_non_null_with_one_error_each_and_paths_of_response_keys()
    {
        var answer = await server.SendAsync("{ f: looseFleet { m: must n: name o: owner { name } } }");
        Assert.Equal(["Ship 1", null, "Ship 3"], answer["data"]!["f"]!.AsArray().Select(ship => (string?)ship?["n"]));
        Assert.Equal("""["f",1,"m"]""", Assert.Single(answer["errors"]!.AsArray())!["path"]!.ToJsonString());

        var root = await server.SendAsync("{ a: fleet { must } b: noHoles }");
        Assert.True(root.AsObject().ContainsKey("data"));
        Assert.Null(root["data"]);
        Assert.Single(root["errors"]!.AsArray());

        Assert.False((await server.SendAsync("query($v: Int!) { echoInt(value: $v) }")).AsObject().ContainsKey("data"));
    }

    [Theory]
    [InlineData("{ echoOptional }", "{}", "absent")]
    [InlineData("{ echoOptional(value: null) }", "{}", "null")]
    [InlineData("query($v: String) { echoOptional(value: $v) }", "{}", "absent")]
    [InlineData("query($v: String) { echoOptional(value: $v) }", """{"v":null}""", "null")]
    [InlineData("""query($v: String = "d") { echoOptional(value: $v) }""", "{}", "d")]
    [InlineData("""query($v: String = "d") { echoOptional(value: $v) }""", """{"v":null}""", "null")]
    [InlineData("query($v: Int) { echoNullableDefault(value: $v) }", "{}", "7")]
    [InlineData("query($v: Int) { echoNullableDefault(value: $v) }", """{"v":null}""", "null")]
    [InlineData("query($v: Int = 9) { echoDefault(value: $v) }", "{}", "9")]
    [InlineData("query($v: Int) { echoFilter(value: {range: {min: 3, max: $v}}) }", "{}", "3-null null ContainerShip absent")]
    [InlineData("query($v: String) { echoFilter(value: {range: {}, name: $v}) }", "{}", "1-null null ContainerShip absent")]
    [InlineData("query($v: String) { echoFilter(value: {range: {}, name: $v}) }", """{"v":null}""", "1-null null ContainerShip null")]
    public async Task Absent_null_and_default_are_three_things(string query, string variables, string told) => Assert.Equal(told, Value(await server.SendJsonAsync(query, variables)));

    [Fact]
    public async Task A_null_for_a_non_null_with_default_is_an_error()
    {
        Assert.Equal("BAD_USER_INPUT", Code(await server.SendJsonAsync("query($v: Int! = 3) { echoInt(value: $v) }", """{"v":null}""")));
        Assert.Equal("BAD_USER_INPUT", Code(await server.SendJsonAsync("query($v: Int = 3) { echoDefault(value: $v) }", """{"v":null}""")));
        Assert.Equal(Invalid, Code(await server.SendAsync("{ echoDefault(value: null) }")));
    }

    [Theory]
    [InlineData("{ echoList(value: 1) }", "{}", "1")]
    [InlineData("{ echoNested(value: 1) }", "{}", "1")]
    [InlineData("{ echoNested(value: [1, [2, 3], null]) }", "{}", "1;2,3;null")]
    [InlineData("query($v: [Int]!) { echoList(value: $v) }", """{"v":1}""", "1")]
    [InlineData("query($v: [[Int]]!) { echoNested(value: $v) }", """{"v":[1,[2,3],null]}""", "1;2,3;null")]
    [InlineData("query($v: Int) { echoList(value: [1, $v]) }", "{}", "1,null")]
    [InlineData("query($v: Int!) { echoInt(value: $v) }", """{"v":1.0}""", "1")]
    [InlineData("query($v: ID!) { echoId(value: $v) }", """{"v":12}""", "12")]
    [InlineData("{ echoId(value: 12) }", "{}", "12")]
    [InlineData("query($v: ShipKind!) { echoKind(value: $v) }", """{"v":"STEAM_SHIP"}""", "SteamShip")]
    [InlineData("query($v: ShipByInput!) { echoPick(value: $v) }", """{"v":{"name":"a"}}""", "a")]
    public async Task Values_are_coerced(string query, string variables, string told) => Assert.Equal(told, Value(await server.SendJsonAsync(query, variables)));

    [Theory]
    [InlineData("{ echoInt(value: 1.0) }", "{}", Invalid)]
    [InlineData("{ echoInt(value: 2147483648) }", "{}", Invalid)]
    [InlineData("""{ echoKind(value: "STEAM_SHIP") }""", "{}", Invalid)]
    [InlineData("{ echoList(value: [[1]]) }", "{}", Invalid)]
    [InlineData("{ echoFilter(value: {range: {min: 1, min: 2}}) }", "{}", Invalid)]
    [InlineData("{ echoPick(value: {number: 1, name: null}) }", "{}", Invalid)]
    [InlineData("query($v: Int!) { echoInt(value: $v) }", """{"v":1.5}""", "BAD_USER_INPUT")]
    [InlineData("query($v: Int!) { echoInt(value: $v) }", """{"v":"1"}""", "BAD_USER_INPUT")]
    [InlineData("query($v: Int!) { echoInt(value: $v) }", """{"v":-2147483649}""", "BAD_USER_INPUT")]
    [InlineData("query($v: ID!) { echoId(value: $v) }", """{"v":1.5}""", "BAD_USER_INPUT")]
    [InlineData("query($v: ShipKind!) { echoKind(value: $v) }", """{"v":"steam_ship"}""", "BAD_USER_INPUT")]
    [InlineData("query($v: ShipByInput!) { echoPick(value: $v) }", """{"v":{"name":null}}""", "BAD_USER_INPUT")]
    [InlineData("query($v: ShipByInput!) { echoPick(value: $v) }", """{"v":{"name":"a","number":null}}""", "BAD_USER_INPUT")]
    public async Task Values_that_do_not_fit_are_refused(string query, string variables, string code) => Assert.Equal(code, Code(await server.SendJsonAsync(query, variables)));

    [Theory]
    [InlineData("00")]
    [InlineData("01")]
    [InlineData("-01")]
    [InlineData("1.")]
    [InlineData(".5")]
    [InlineData("1e")]
    [InlineData("1a")]
    [InlineData("0x1")]
    [InlineData("-")]
    [InlineData("+1")]
    [InlineData("1.2.3")]
    [InlineData("\"\\x\"")]
    [InlineData("\"\\u00g0\"")]
    [InlineData("\"\\uD83D\"")]
    [InlineData("\"\\uDE00\\uD83D\"")]
    [InlineData("\"\\u{D83D}\"")]
    [InlineData("\"\\u{110000}\"")]
    [InlineData("\"\\u{}\"")]
    [InlineData("\"a\nb\"")]
    [InlineData("\"a")]
    [InlineData("\"\"\"a")]
    public void Numbers_and_strings_that_are_none(string literal) =>
        Assert.Equal(GraphQLErrorCodes.ParseFailed, Assert.Throws<GraphQLSyntaxException>(() => GraphQLDocumentParser.ParseValue(Encoding.UTF8.GetBytes(literal), ParserLimits.Default)).ToError().Code);

    [Theory]
    [InlineData("\"\\u{1F600}\\uD83D\\uDE00\\/\\b\"", "😀😀/\b")]
    [InlineData("\"\"\"\n    a\n      b\\\"\"\"\n\n  \t\"\"\"", "a\n  b\"\"\"")]
    [InlineData("\"\"\"a\r\n  b\r  c\"\"\"", "a\nb\nc")]
    [InlineData("\"\"", "")]
    public void Strings_mean_what_they_should(string literal, string value) =>
        Assert.Equal(value, Assert.IsType<StringValueNode>(GraphQLDocumentParser.ParseValue(Encoding.UTF8.GetBytes(literal), ParserLimits.Default)).Value);

    [Theory]
    [InlineData("\uFEFF{ \uFEFF# é😀\r\n\r,,,nothing }", 3, 4)]
    [InlineData("{\r\n\n\r  nothing }", 4, 3)]
    [InlineData("{ a: echoText(value: \"😀\") nothing }", 1, 28)]
    [InlineData("{ a: echoText(value: \"\"\"\n\r\n\"\"\") nothing }", 3, 6)]
    public async Task Locations_count_lines_and_columns_as_editors_do(string query, int line, int column) =>
        Assert.Equal($$"""[{"line":{{line}},"column":{{column}}}]""", (await server.SendAsync(query))["errors"]![0]!["locations"]!.ToJsonString());

    [Fact]
    public void Invalid_utf8_is_an_error_and_never_a_replacement_character() => Assert.Throws<GraphQLSyntaxException>(
        () => GraphQLDocumentParser.Parse([.. "{ a(b: \""u8, 0xFF, .. "\") }"u8], ParserLimits.Default));

    [Theory]
    [InlineData("{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }")]
    [InlineData("{ __typename } fragment A on Query { __typename }")]
    [InlineData("{ vessels { ...A } } fragment A on Grain { bushels }")]
    [InlineData("{ ...Nothing }")]
    public async Task Fragments_that_cannot_be(string query) => Assert.Equal(Invalid, Code(await server.SendAsync(query)));

    [Fact]
    public async Task Skip_and_include_stand_on_spreads_and_the_answer_keeps_the_order_of_first_appearance() => Assert.Equal(
        """{"b":"2","a":"1"}""",
        await server.DataAsync("""
            query($s: Boolean!) { ...A @skip(if: $s) ...B ...A @include(if: $s) ... @skip(if: $s) { c: echoInt(value: 3) } }
            fragment A on Query { a: echoInt(value: 1) } fragment B on Query { b: echoInt(value: 2) }
            """, new { s = true }));

    [Fact]
    public async Task A_fragment_reached_by_two_paths_runs_once()
    {
        await using var own = await HarbourServer.StartAsync();
        await own.DataAsync("{ ...A ...B } fragment A on Query { ...C } fragment B on Query { ...C } fragment C on Query { ships { totalCount } }");
        Assert.Equal(["counted"], own.Recorder.Said);
    }

    [Fact]
    public async Task Typename_works_everywhere_but_at_the_root_of_a_subscription()
    {
        Assert.Equal("""{"__typename":"Mutation"}""", await server.DataAsync("mutation { __typename }"));
        Assert.Equal("""{"cargo":[{"__typename":"Grain"},{"__typename":"Ore"}]}""", await server.DataAsync("{ cargo { __typename } }"));
        Assert.Equal("""{"__type":{"__typename":"__Type"}}""", await server.DataAsync("""{ __type(name: "Ship") { __typename } }"""));
        Assert.Equal(Invalid, Code(await server.SendAsync("subscription { __typename }")));
    }

    [Fact]
    public async Task Introspection_prints_defaults_as_literals_and_tells_of_deprecation_oneOf_and_urls()
    {
        var answer = await server.SendAsync("""
            { filter: __type(name: "ShipFilterInput") { inputFields { name defaultValue } }
              kind: __type(name: "ShipKind") { specifiedByURL isOneOf enumValues { name } all: enumValues(includeDeprecated: true) { name deprecationReason } }
              pick: __type(name: "ShipByInput") { isOneOf fields { name } } }
            """);
        var defaults = answer["data"]!["filter"]!["inputFields"]!.AsArray().ToDictionary(field => (string)field!["name"]!, field => (string?)field!["defaultValue"]);
        Assert.Equal("CONTAINER_SHIP", defaults["kind"]);
        Assert.Null(defaults["tags"]);
        Assert.Equal("""{"specifiedByURL":null,"isOneOf":null,"enumValues":[{"name":"CONTAINER_SHIP"}],"all":[{"name":"CONTAINER_SHIP","deprecationReason":null},{"name":"STEAM_SHIP","deprecationReason":"None is left."}]}""", answer["data"]!["kind"]!.ToJsonString());
        Assert.Equal("""{"isOneOf":true,"fields":null}""", answer["data"]!["pick"]!.ToJsonString());
    }

    [Fact]
    public async Task Descriptions_stand_on_operations_fragments_and_variables() => Assert.Equal(
        """{"a":"1"}""",
        await server.DataAsync("\"What it asks.\" query Q(\"How many.\" $v: Int!) { ...F } \"\"\"Of it.\"\"\" fragment F on Query { a: echoInt(value: $v) }", new { v = 1 }));

    [Fact]
    public async Task Mutations_are_serial_and_a_failed_one_does_not_stop_the_rest_unless_its_null_bubbles()
    {
        await using var own = await HarbourServer.StartAsync();
        var answer = await own.SendAsync("""
            mutation { a: launchShip(input: {name: "A"}) { ship { owner { name } } } b: launchShip(input: {name: "B", refuse: true}) { ship { name } } c: launchShip(input: {name: "C"}) { ship { fragile name } } }
            """);
        Assert.Equal(["begin A", "end A", "batch 1", "begin B", "end B", "begin C", "end C"], own.Recorder.Said);
        Assert.Equal("C", (string?)answer["data"]!["c"]!["ship"]!["name"]);
        Assert.Null(answer["data"]!["b"]!["ship"]);

        var bubbled = await own.SendAsync("""mutation { a: launchShip(input: {name: "D", crash: true}) { ship { name } } b: launchShip(input: {name: "E"}) { ship { name } } }""");
        Assert.Null(bubbled["data"]);
        Assert.DoesNotContain("begin E", own.Recorder.Said);
    }

    [Fact]
    public async Task The_time_limit_answers_in_time_although_a_resolver_ignores_its_token_and_tells_the_one_that_does_not()
    {
        await using var own = await HarbourServer.StartAsync(options => options.Limits.ExecutionTimeout = TimeSpan.FromMilliseconds(200));
        Assert.Equal("TIMEOUT", Code(await own.SendAsync("{ deaf }").WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken)));
        Assert.Equal("TIMEOUT", Code(await own.SendAsync("{ patient }")));
        for (var tries = 0; !own.Recorder.Said.Contains("cancelled"); tries++)
        {
            Assert.True(tries < 500, "Nobody told it.");
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }

    [Theory]
    [InlineData("{", "application/json", HttpStatusCode.OK)]
    [InlineData("{", "application/graphql-response+json", HttpStatusCode.BadRequest)]
    [InlineData("{ nothing }", "application/json", HttpStatusCode.OK)]
    [InlineData("{ nothing }", "application/graphql-response+json", HttpStatusCode.BadRequest)]
    [InlineData("{ __typename }", "text/plain", HttpStatusCode.NotAcceptable)]
    public async Task Statuses_follow_the_media_type(string query, string accept, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/graphql?query={Uri.EscapeDataString(query)}");
        request.Headers.Add("Accept", accept);
        using var response = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task Cost_is_reckoned_with_real_variables_before_anything_runs()
    {
        const string query = "query($n: Int) { ships(first: $n) { nodes { port a: port b: port c: port d: port e: port f: port g: port h: port i: port j: port } } }";
        Assert.Null((await server.SendAsync(query, new { n = 2 }))["errors"]);
        var refused = await server.SendAsync(query, new { n = 50 });
        Assert.Equal("LIMIT_COST", Code(refused));
        Assert.False(refused.AsObject().ContainsKey("data"));
    }

    static string? Code(JsonNode answer) => (string?)answer["errors"]![0]!["extensions"]!["code"];

    static string? Value(JsonNode answer)
    {
        Assert.True(answer["errors"] is null, answer.ToJsonString());
        return (string?)answer["data"]!.AsObject().Single().Value;
    }
}
