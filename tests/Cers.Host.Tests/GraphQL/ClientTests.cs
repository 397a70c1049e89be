using System.Text.Json;
using Cers.GraphQL.Tests.Differential;
using Cers.Testing;

namespace Cers.Host.Tests.GraphQL;

/// <summary>Clients that people use, pinned: each asks, is refused with a typed error, and turns a page, in its own way.</summary>
public sealed class ClientTests(CersApp app)
{
    [Theory]
    [InlineData("apollo.mjs")]
    [InlineData("urql.mjs")]
    [InlineData("graphql-request.mjs")]
    [InlineData("codegen.mjs")]
    [InlineData("relay.mjs")]
    public async Task A_client_asks_is_refused_and_turns_a_page(string script)
    {
        var printed = await Peers.RunAsync($"../../Cers.Host.Tests/clients/{script}", new Uri(app.Address, "/graphql").ToString());

        var seen = JsonSerializer.Deserialize<Seen>(printed, JsonSerializerOptions.Web)!;
        Assert.NotEmpty(seen.Unit);
        Assert.Equal("InvalidInput", seen.Type);
        Assert.NotEmpty(seen.Code);
        Assert.Equal(["input", "email"], seen.Path);
        Assert.Equal(4, seen.Codes.Distinct(StringComparer.Ordinal).Count());
    }

    private sealed record Seen(string Unit, string Type, string Code, IReadOnlyList<string> Path, IReadOnlyList<string> Codes);
}
