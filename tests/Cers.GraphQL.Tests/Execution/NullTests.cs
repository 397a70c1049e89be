using System.Text.Json.Nodes;
using Cers.GraphQL.Tests.Fixture.Harbour;

namespace Cers.GraphQL.Tests.Execution;

public sealed class NullTests(HarbourFixture fixture) : IClassFixture<HarbourFixture>
{
    readonly HarbourServer server = fixture.Server;

    [Fact]
    public async Task A_failing_nullable_field_is_null_and_its_siblings_stay()
    {
        var answer = await server.SendAsync("{ s: ship(number: 1) { name oops: fragile } }");
        Assert.Equal("""{"s":{"name":"Ship 1","oops":null}}""", answer["data"]!.ToJsonString());
        Assert.Equal("""["s","oops"]""", answer["errors"]![0]!["path"]!.ToJsonString());
        Assert.Equal("""[{"line":1,"column":29}]""", answer["errors"]![0]!["locations"]!.ToJsonString());
    }

    [Fact]
    public async Task A_failing_non_null_field_takes_the_nearest_nullable_parent()
    {
        var answer = await server.SendAsync("{ s: ship(number: 1) { name broken } other: echoInt(value: 1) }");
        Assert.Equal("""{"s":null,"other":"1"}""", answer["data"]!.ToJsonString());
        Assert.Equal("""["s","broken"]""", Assert.Single(answer["errors"]!.AsArray())!["path"]!.ToJsonString());
    }

    [Fact]
    public async Task Items_bubble_by_their_own_nullability()
    {
        var loose = await server.SendAsync("{ looseFleet { number: name must } }");
        Assert.Equal("""[{"number":"Ship 1","must":"there"},null,{"number":"Ship 3","must":"there"}]""", loose["data"]!["looseFleet"]!.ToJsonString());
        Assert.Equal("""["looseFleet",1,"must"]""", Assert.Single(loose["errors"]!.AsArray())!["path"]!.ToJsonString());

        var strict = await server.SendAsync("{ fleet { must } }");
        Assert.True(strict.AsObject().ContainsKey("data"));
        Assert.Null(strict["data"]);
        Assert.Equal("""["fleet",1,"must"]""", Assert.Single(strict["errors"]!.AsArray())!["path"]!.ToJsonString());
    }

    [Fact]
    public async Task A_null_reaching_the_root_makes_data_null()
    {
        Assert.Equal("""{"data":{"holes":["a",null,"c"]}}""", (await server.SendAsync("{ holes }")).ToJsonString());
        var answer = await server.SendAsync("{ noHoles }");
        Assert.Null(answer["data"]);
        Assert.Equal("NON_NULL_VIOLATED", Code(answer));
        Assert.Equal("""["noHoles",1]""", answer["errors"]![0]!["path"]!.ToJsonString());
    }

    [Fact]
    public async Task A_value_that_the_type_cannot_hold_is_an_error_of_the_field()
    {
        Assert.Equal("INVALID_RESULT", Code(await server.SendAsync("{ unnamed }")));
        Assert.Equal("INVALID_RESULT", Code(await server.SendAsync("{ ship(number: 13) { draught } }")));
    }

    [Fact]
    public async Task Details_of_an_exception_stay_inside()
    {
        var answer = await server.SendAsync("{ ship(number: 1) { fragile } }");
        Assert.DoesNotContain("secret", answer.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal("Unexpected Execution Error", (string?)answer["errors"]![0]!["message"]);
        Assert.Equal("INTERNAL_SERVER_ERROR", Code(answer));
    }

    [Fact]
    public async Task A_resolver_may_answer_and_report_beside_it()
    {
        var answer = await server.SendAsync("{ t: told }");
        Assert.Equal("""{"t":"t"}""", answer["data"]!.ToJsonString());
        Assert.Equal("BESIDE", Code(answer));
    }

    [Fact]
    public async Task A_refused_outcome_is_an_error_of_the_field()
    {
        Assert.Equal("""{"outcome":"open"}""", await server.DataAsync("{ outcome(refuse: false) }"));
        Assert.Equal("harbour.closed", Code(await server.SendAsync("{ outcome(refuse: true) }")));
    }

    [Fact]
    public async Task Errors_come_before_data() => Assert.StartsWith("""{"errors":""", (await server.SendAsync("{ ship(number: 1) { fragile } }")).ToJsonString(), StringComparison.Ordinal);

    static string? Code(JsonNode answer) => (string?)answer["errors"]![0]!["extensions"]!["code"];
}
