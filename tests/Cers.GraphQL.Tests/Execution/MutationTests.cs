using Cers.GraphQL.Tests.Fixture.Harbour;

namespace Cers.GraphQL.Tests.Execution;

public sealed class MutationTests
{
    [Fact]
    public async Task Each_mutation_begins_when_the_one_before_is_complete()
    {
        await using var server = await HarbourServer.StartAsync();
        await server.DataAsync("""
            mutation {
              a: launchShip(input: {name: "A"}) { ship { owner { name } } }
              b: launchShip(input: {name: "B"}) { ship { owner { name } } }
            }
            """);
        Assert.Equal(["begin A", "end A", "batch 1", "begin B", "end B", "batch 1"], server.Recorder.Said);
    }

    [Fact]
    public async Task A_declared_error_is_in_the_payload()
    {
        await using var server = await HarbourServer.StartAsync();
        Assert.Equal(
            """{"launchShip":{"ship":null,"errors":[{"__typename":"NameTaken","message":"Taken.","code":"harbour.taken","path":["input","name"],"suggestion":"A II"}]}}""",
            await server.DataAsync("""
                mutation {
                  launchShip(input: {name: "A", refuse: true}) {
                    ship { name }
                    errors { __typename ... on Error { message code path } ... on NameTaken { suggestion } }
                  }
                }
                """));
    }

    [Fact]
    public async Task An_undeclared_error_is_an_error_of_the_field()
    {
        await using var server = await HarbourServer.StartAsync();
        var answer = await server.SendAsync("""mutation { launchShip(input: {name: "undeclared"}) { ship { name } } }""");
        Assert.Equal("harbour.storm", (string?)answer["errors"]![0]!["extensions"]!["code"]);
        Assert.Equal("Storm.", (string?)answer["errors"]![0]!["message"]);
        Assert.Null(answer["data"]);
    }

    [Fact]
    public async Task After_a_failure_that_bubbles_to_the_root_nothing_more_runs()
    {
        await using var server = await HarbourServer.StartAsync();
        var answer = await server.SendAsync("""
            mutation { a: launchShip(input: {name: "A", crash: true}) { ship { name } } b: launchShip(input: {name: "B"}) { ship { name } } }
            """);
        Assert.Null(answer["data"]);
        Assert.Equal(["begin A", "end A"], server.Recorder.Said);
    }

    [Fact]
    public async Task Parameters_become_one_input_and_a_result_without_content_a_boolean()
    {
        await using var server = await HarbourServer.StartAsync();
        var id = System.Buffers.Text.Base64Url.EncodeToString("Ship:1"u8);
        Assert.Equal("""{"moorShip":{"moored":true}}""", await server.DataAsync($$"""mutation { moorShip(input: {number: "{{id}}"}) { moored } }"""));
        Assert.Equal("""{"countShips":{"count":60}}""", await server.DataAsync("mutation { countShips { count } }"));
    }

    [Fact]
    public async Task A_subscription_is_refused_rather_than_left_hanging()
    {
        await using var server = await HarbourServer.StartAsync();
        Assert.Equal("UNSUPPORTED", (string?)(await server.SendAsync("subscription { shipMoved { name } }"))["errors"]![0]!["extensions"]!["code"]);
    }
}
