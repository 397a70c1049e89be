using Cers.GraphQL.Tests.Fixture.Harbour;
using Cers.GraphQL.TypeSystem;
using Microsoft.Extensions.DependencyInjection;

namespace Cers.GraphQL.Tests.Execution;

public sealed class AuthorizationTests
{
    [Theory]
    [InlineData("{ whoami }", "anyone")]
    [InlineData("{ bridge }", "captain")]
    [InlineData("{ x: ship(number: 1) { y: route } }", "captain")]
    [InlineData("{ ship(number: 1) { ...F } } fragment F on Vessel { ... on Ship { manifest } }", "captain")]
    [InlineData("{ vessels { ... on Ship { route } } }", "captain")]
    [InlineData("{ ledger { balance } }", "master")]
    [InlineData("""{ node(id: "U2hpcDox") { id } }""", "anyone")]
    [InlineData("""{ node(id: "U2hpcDox") { ... on Ship { route } } }""", "captain")]
    [InlineData("""{ nodes(ids: ["U2hpcDox"]) { ... on Ship { manifest } } }""", "captain")]
    public async Task A_field_is_for_those_whom_its_policy_admits(string query, string user)
    {
        await using var server = await HarbourServer.StartAsync();
        var anonymous = await server.SendAsync(query);
        Assert.Equal("AUTH_NOT_AUTHENTICATED", (string?)anonymous["errors"]![0]!["extensions"]!["code"]);
        if (user != "anyone")
        {
            var other = await server.SendAsync(query, user: "sailor");
            Assert.Equal("AUTH_NOT_AUTHORIZED", (string?)other["errors"]![0]!["extensions"]!["code"]);
        }

        await server.DataAsync(query, user: user);
    }

    [Fact]
    public async Task A_policy_is_asked_once_a_request()
    {
        await using var server = await HarbourServer.StartAsync();
        await server.DataAsync("{ fleet(size: 10) { manifest route } bridge }", user: "captain");
        Assert.Equal(["asked captain"], server.Recorder.Said);
    }

    [Fact]
    public async Task Every_way_in_tells_who_may_take_it()
    {
        await using var server = await HarbourServer.StartAsync();
        var schema = server.Services.GetRequiredService<Schema>();
        var entries = SchemaEntries.Of(schema);
        Assert.Contains(entries, entry => entry is { Coordinate: "Query.bridge", Authorization.Policy: "captain" });
        Assert.Contains(entries, entry => entry is { Coordinate: "Ship.manifest", Authorization.Policy: "captain" });
        Assert.Contains(entries, entry => entry is { Coordinate: "node:Ship", Authorization: { AllowAnonymous: false, Policy: null } });
        Assert.All(schema.QueryType.Fields, field => Assert.NotNull(field.Authorization));
        Assert.All(schema.MutationType!.Fields, field => Assert.NotNull(field.Authorization));
    }
}
