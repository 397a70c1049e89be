using Cers.GraphQL.Tests.Fixture.Harbour;

namespace Cers.GraphQL.Tests.Execution;

public sealed class DataLoaderTests
{
    [Fact]
    public async Task The_items_of_a_list_are_loaded_in_one_batch_of_distinct_keys()
    {
        await using var server = await HarbourServer.StartAsync();
        Assert.Equal(
            """{"fleet":[{"owner":{"name":"Owner 1"}},{"owner":null},{"owner":{"name":"Owner 0"}},{"owner":{"name":"Owner 1"}}]}""",
            await server.DataAsync("{ fleet(size: 4) { owner { name } } }"));
        Assert.Equal(["batch 1,2,0"], server.Recorder.Said);
    }

    [Fact]
    public async Task A_second_load_in_each_resolver_makes_a_second_batch()
    {
        await using var server = await HarbourServer.StartAsync();
        await server.DataAsync("{ fleet(size: 6) { ownerNameTwice } }");
        Assert.Equal(["batch 1,2,0", "batch 11,12,10"], server.Recorder.Said);
    }

    [Fact]
    public async Task A_resolver_that_waits_for_something_else_first_is_served_too()
    {
        await using var server = await HarbourServer.StartAsync();
        Assert.Equal(
            """{"ship":{"a":"Owner 1","b":"Owner 1","port":"Port 1"}}""",
            await server.DataAsync("{ ship(number: 1) { a: ownerAfterAPause b: ownerAfterAPause port } }"));
    }

    [Fact]
    public async Task What_was_loaded_is_kept_for_the_request_and_not_longer()
    {
        await using var server = await HarbourServer.StartAsync();
        await server.DataAsync("{ a: ship(number: 1) { owner { name } } b: fleet(size: 1) { owner { name } } }");
        await server.DataAsync("{ a: ship(number: 1) { owner { name } } }");
        Assert.Equal(["batch 1", "batch 1"], server.Recorder.Said);
    }

    [Fact]
    public async Task Plain_resolvers_of_one_request_wait_one_after_another()
    {
        await using var server = await HarbourServer.StartAsync();
        await server.DataAsync("""{ a: slowly(name: "a") b: slowly(name: "b") fleet(size: 20) { port } }""");
        Assert.Equal(1, server.Recorder.MostInside);
    }

    [Fact]
    public async Task Fields_that_opted_in_wait_together_but_no_more_than_four()
    {
        await using var server = await HarbourServer.StartAsync();
        await server.DataAsync("{" + string.Join(' ', Enumerable.Range(0, 12).Select(n => $"""a{n}: together(name: "x")""")) + "}");
        Assert.Equal(4, server.Recorder.MostInside);
    }

    [Fact]
    public async Task A_batch_that_failed_answers_nobody_later()
    {
        await using var server = await HarbourServer.StartAsync();
        Assert.Equal("""{"a":"again Storm 13","b":"again Storm 14"}""", await server.DataAsync("{ a: storm(number: 13) b: storm(number: 14) }"));
        Assert.Equal(["storms 13,14", "storms 13,14"], server.Recorder.Said);
    }

    [Fact]
    public async Task Many_keys_are_asked_in_batches_and_answered_in_their_order()
    {
        await using var server = await HarbourServer.StartAsync();
        Assert.Equal("""{"storms":"Storm 5,Storm 1,Storm 4,Storm 5,Storm 2"}""", await server.DataAsync("{ storms(numbers: [5, 1, 4, 5, 2]) }"));
        Assert.Equal(["storms 5,1,4", "storms 2"], server.Recorder.Said);
    }
}
