using Cers.GraphQL.Tests.Fixture.Harbour;

namespace Cers.GraphQL.Tests.Execution;

public sealed class ArgumentTests(HarbourFixture fixture) : IClassFixture<HarbourFixture>
{
    readonly HarbourServer server = fixture.Server;

    [Theory]
    [InlineData("{ r: echoDefault }", "7")]
    [InlineData("{ r: echoDefault(value: 3) }", "3")]
    [InlineData("query($v: Int = 4) { r: echoDefault(value: $v) }", "4")]
    [InlineData("query($v: Int! = 4) { r: echoDefault(value: $v) }", "4")]
    [InlineData("{ r: echoNullableDefault }", "7")]
    [InlineData("{ r: echoNullableDefault(value: null) }", "null")]
    [InlineData("query($v: Int) { r: echoNullableDefault(value: $v) }", "7")]
    [InlineData("{ r: echoOptional }", "absent")]
    [InlineData("{ r: echoOptional(value: null) }", "null")]
    [InlineData("query($v: String) { r: echoOptional(value: $v) }", "absent")]
    [InlineData("""{ r: echoOptional(value: "x") }""", "x")]
    [InlineData("{ r: echoFloat(value: 3) }", "3")]
    [InlineData("{ r: echoFloat(value: 1e3) }", "1000")]
    [InlineData("{ r: echoId(value: 12345678901234567890) }", "12345678901234567890")]
    [InlineData("""{ r: echoId(value: "a") }""", "a")]
    [InlineData("{ r: echoKind(value: STEAM_SHIP) }", "SteamShip")]
    [InlineData("{ r: echoList(value: 1) }", "1")]
    [InlineData("{ r: echoList(value: [1, null, 2]) }", "1,null,2")]
    [InlineData("query($v: Int) { r: echoList(value: [1, $v, 2]) }", "1,null,2")]
    [InlineData("{ r: echoNested(value: 1) }", "1")]
    [InlineData("{ r: echoNested(value: [1, [2, 3]]) }", "1;2,3")]
    [InlineData("{ r: echoNested(value: [[1], null]) }", "1;null")]
    [InlineData("{ r: echoFilter(value: {range: {}}) }", "1-null null ContainerShip absent")]
    [InlineData("""{ r: echoFilter(value: {range: {min: 2, max: 5}, tags: "a", kind: STEAM_SHIP, name: null}) }""", "2-5 a SteamShip null")]
    [InlineData("query($m: Int, $n: String) { r: echoFilter(value: {range: {max: $m}, name: $n}) }", "1-null null ContainerShip absent")]
    [InlineData("{ r: echoPick(value: {number: 4}) }", "4")]
    public async Task Literals_and_absent_values_reach_the_resolver(string query, string expected) =>
        Assert.Equal($$"""{"r":"{{expected}}"}""", await server.DataAsync(query));

    [Theory]
    [InlineData("$v: Int! ", "echoInt", "1.0", "1")]
    [InlineData("$v: Int!", "echoInt", "1e3", "1000")]
    [InlineData("$v: Float!", "echoFloat", "1", "1")]
    [InlineData("$v: ID!", "echoId", "7", "7")]
    [InlineData("$v: ID!", "echoId", "1.0", "1")]
    [InlineData("$v: ShipKind!", "echoKind", "\"STEAM_SHIP\"", "SteamShip")]
    [InlineData("$v: [Int]!", "echoList", "1", "1")]
    [InlineData("$v: [Int]!", "echoList", "[1,null]", "1,null")]
    [InlineData("$v: [[Int]]!", "echoNested", "1", "1")]
    [InlineData("$v: [[Int]]!", "echoNested", "[1,[2,3]]", "1;2,3")]
    [InlineData("$v: ShipFilterInput!", "echoFilter", """{"range":{"max":3},"tags":["a","b"]}""", "1-3 a+b ContainerShip absent")]
    [InlineData("$v: ShipFilterInput!", "echoFilter", """{"range":{},"name":null}""", "1-null null ContainerShip null")]
    [InlineData("$v: ShipByInput!", "echoPick", """{"name":"x"}""", "x")]
    [InlineData("$v: Decimal!", "echoDecimal", "\"12.50\"", "12.50")]
    [InlineData("$v: Decimal!", "echoDecimal", "0.1", "0.1")]
    [InlineData("$v: Long!", "echoLong", "\"-9223372036854775808\"", "-9223372036854775808")]
    [InlineData("$v: DateTime!", "echoDateTime", "\"2026-01-02T03:04:05.5Z\"", "2026-01-02T03:04:05.5Z")]
    [InlineData("$v: LocalDate!", "echoDate", "\"2024-02-29\"", "2024-02-29")]
    [InlineData("$v: String!", "echoText", "\"\\uD83D\\uDEA2 é\"", "🚢 é")]
    public async Task Variables_reach_the_resolver(string definition, string field, string value, string expected)
    {
        var answer = await server.SendJsonAsync($"query({definition}) {{ r: {field}(value: $v) }}", $$"""{"v":{{value}},"unknown":1}""");
        Assert.True(answer["errors"] is null, answer.ToJsonString());
        Assert.Equal(expected, (string?)answer["data"]!["r"]);
    }

    [Theory]
    [InlineData("Int!", "echoInt", "null", "Variable \"$v\" of non-null type \"Int!\" must not be null.")]
    [InlineData("[Int!]!", "echoList", "[1,null]", "Variable \"$v\" got invalid value at \"v[1]\"; Expected a value of non-null type Int!, found null.")]
    [InlineData("ShipKind!", "echoKind", "\"steam_ship\"", "Variable \"$v\" got invalid value; Enum ShipKind has no such value.")]
    [InlineData("ShipFilterInput!", "echoFilter", "[]", "Variable \"$v\" got invalid value; Expected type \"ShipFilterInput\" to be an object.")]
    [InlineData("ShipFilterInput!", "echoFilter", "{}", "Variable \"$v\" got invalid value; Field \"range\" of type RangeInput! is required and was not given.")]
    [InlineData("ShipFilterInput!", "echoFilter", """{"range":{},"other":1}""", "Variable \"$v\" got invalid value; Field \"other\" is not defined by type \"ShipFilterInput\".")]
    [InlineData(
        "ShipFilterInput!", "echoFilter", """{"range":{},"a123456789b123456789c123456789d123456789e123456789f123456789":1}""",
        "Variable \"$v\" got invalid value; Field \"a123456789b123456789c123456789d123456789e123456789f123456789\" is not defined by type \"ShipFilterInput\".")]
    [InlineData(
        "ShipFilterInput!", "echoFilter", """{"range":{},"a123456789b123456789c123456789d123456789e123456789f123456789g":1}""",
        "Variable \"$v\" got invalid value; Field \"a123456789b123456789c123456789d123456789e123456789f123456789\" is not defined by type \"ShipFilterInput\".")]
    [InlineData("ShipFilterInput!", "echoFilter", """{"range":{"min":null}}""", "Variable \"$v\" got invalid value at \"v.range.min\"; Expected a value of non-null type Int!, found null.")]
    [InlineData("ShipByInput!", "echoPick", "{}", "Variable \"$v\" got invalid value; Exactly one field of ShipByInput must be given, and it must not be null.")]
    [InlineData("ShipByInput!", "echoPick", """{"name":"a","number":1}""", "Variable \"$v\" got invalid value; Exactly one field of ShipByInput must be given, and it must not be null.")]
    public async Task What_is_wrong_with_a_variable_is_said_once_with_its_place(string type, string field, string value, string message)
    {
        var answer = await server.SendJsonAsync($"query($v: {type}) {{ r: {field}(value: $v) }}", $$"""{"v":{{value}}}""");

        Assert.Equal([message], answer["errors"]!.AsArray().Select(e => (string?)e!["message"]));
    }

    [Fact]
    public async Task A_variable_in_a_literal_that_is_null_where_none_may_be_is_named()
    {
        var answer = await server.SendJsonAsync("query($n: Int = 2) { r: echoFilter(value: {range: {min: $n}}) }", """{"n":null}""");

        Assert.Equal("Argument \"value\" has an invalid value: Expected a value of non-null type Int!, found $n with null.", (string?)Assert.Single(answer["errors"]!.AsArray())!["message"]);
    }

    [Theory]
    [InlineData("$v: Int!", "echoInt", "1.5")]
    [InlineData("$v: Int!", "echoInt", "\"1\"")]
    [InlineData("$v: Int!", "echoInt", "true")]
    [InlineData("$v: Int!", "echoInt", "2147483648")]
    [InlineData("$v: Int!", "echoInt", "1e400")]
    [InlineData("$v: Int!", "echoInt", "null")]
    [InlineData("$v: Int! = 1", "echoInt", "null")]
    [InlineData("$v: Float!", "echoFloat", "\"1\"")]
    [InlineData("$v: Float!", "echoFloat", "1e999")]
    [InlineData("$v: ID!", "echoId", "1.5")]
    [InlineData("$v: ID!", "echoId", "true")]
    [InlineData("$v: String!", "echoText", "1")]
    [InlineData("$v: Boolean!", "echoBool", "\"true\"")]
    [InlineData("$v: ShipKind!", "echoKind", "\"steam_ship\"")]
    [InlineData("$v: ShipKind!", "echoKind", "\"SECRET\"")]
    [InlineData("$v: [Int]!", "echoList", "[[1]]")]
    [InlineData("$v: [Int]!", "echoList", "null")]
    [InlineData("$v: ShipFilterInput!", "echoFilter", "{}")]
    [InlineData("$v: ShipFilterInput!", "echoFilter", """{"range":{},"other":1}""")]
    [InlineData("$v: ShipFilterInput!", "echoFilter", """{"range":{"min":null}}""")]
    [InlineData("$v: ShipFilterInput!", "echoFilter", "[]")]
    [InlineData("$v: ShipByInput!", "echoPick", "{}")]
    [InlineData("$v: ShipByInput!", "echoPick", """{"name":null}""")]
    [InlineData("$v: ShipByInput!", "echoPick", """{"name":"a","number":null}""")]
    [InlineData("$v: Decimal!", "echoDecimal", "\"1e3\"")]
    [InlineData("$v: Decimal!", "echoDecimal", "\"1.\"")]
    [InlineData("$v: Long!", "echoLong", "9223372036854775808")]
    [InlineData("$v: DateTime!", "echoDateTime", "\"2026-01-02T03:04:05\"")]
    [InlineData("$v: LocalDate!", "echoDate", "\"2026-02-29\"")]
    public async Task A_variable_that_does_not_fit_fails_the_request(string definition, string field, string value)
    {
        var answer = await server.SendJsonAsync($"query({definition}) {{ r: {field}(value: $v) }}", $$"""{"v":{{value}}}""");
        Assert.False(answer.AsObject().ContainsKey("data"), answer.ToJsonString());
        Assert.Equal("BAD_USER_INPUT", (string?)answer["errors"]![0]!["extensions"]!["code"]);
        Assert.Contains("$v", (string?)answer["errors"]![0]!["message"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_names_the_path_within_the_variable()
    {
        var answer = await server.SendJsonAsync("query($f: ShipFilterInput!) { echoFilter(value: $f) }", """{"f":{"range":{"max":"x"}}}""");
        Assert.Contains("""at "f.range.max";""", (string?)answer["errors"]![0]!["message"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_nullable_variable_with_default_that_comes_as_null_fails_the_field_only()
    {
        var answer = await server.SendJsonAsync("query($v: Int = 4) { a: echoDefault(value: $v) }", """{"v":null}""");
        Assert.Equal("a", (string?)answer["errors"]![0]!["path"]![0]);
        Assert.True(answer.AsObject().ContainsKey("data"));
    }

    [Fact]
    public async Task A_global_id_is_opened_on_its_way_in_and_one_of_another_type_is_refused()
    {
        var ship = Id("Ship:5");
        Assert.Equal("""{"echoShipId":"5"}""", await server.DataAsync($"{{ echoShipId(value: \"{ship}\") }}"));
        foreach (var wrong in (string[])[Id("Owner:5"), Id("Ship:x"), "5", "%%%"])
        {
            var answer = await server.SendAsync($"{{ echoShipId(value: \"{wrong}\") }}");
            Assert.Equal("BAD_USER_INPUT", (string?)answer["errors"]![0]!["extensions"]!["code"]);
        }
    }

    [Fact]
    public async Task An_id_with_a_type_of_its_own_is_checked() =>
        Assert.Equal("BAD_USER_INPUT", (string?)(await server.SendAsync("""{ echoGuid(value: "x") }"""))["errors"]![0]!["extensions"]!["code"]);

    static string Id(string text) => System.Buffers.Text.Base64Url.EncodeToString(System.Text.Encoding.UTF8.GetBytes(text));

    [Fact]
    public async Task More_faults_than_are_told_are_still_faults()
    {
        var surplus = string.Concat(Enumerable.Range(0, 12).Select(n => $"\"x{n}\": 1, "));
        var answer = await server.SendJsonAsync("query($v: ShipFilterInput!) { echoFilter(value: $v) }", $$"""{ "v": { {{surplus}}"range": { "min": {} } } }""");
        Assert.Equal(10, answer["errors"]!.AsArray().Count);
        Assert.All(answer["errors"]!.AsArray(), error => Assert.Equal("BAD_USER_INPUT", (string?)error!["extensions"]!["code"]));
    }
}
