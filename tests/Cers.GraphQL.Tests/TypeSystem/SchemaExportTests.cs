using Cers.GraphQL.Tests.Differential;
using Cers.GraphQL.Tests.Fixture.Harbour;
using Cers.GraphQL.TypeSystem;
using Microsoft.Extensions.DependencyInjection;

namespace Cers.GraphQL.Tests.TypeSystem;

public sealed class SchemaExportTests(HarbourFixture fixture) : IClassFixture<HarbourFixture>
{
    readonly HarbourServer server = fixture.Server;

    [Fact]
    public async Task Graphql_js_builds_the_same_schema_from_introspection()
    {
        var printed = await Peers.RunAsync("client-schema.mjs", new Uri(server.Client.BaseAddress!, "/graphql").ToString());
        Assert.Equal(SdlPrinter.Print(server.Services.GetRequiredService<Schema>(), withCosts: false), printed + "\n");
    }

    [Fact]
    public async Task The_schema_is_served_as_text()
    {
        var sdl = await server.Client.GetStringAsync("/graphql/schema.graphql", TestContext.Current.CancellationToken);
        Assert.Contains("dear: String! @cost(weight: \"4000\")", sdl, StringComparison.Ordinal);
        Assert.Contains("@listSize(assumedSize: 50, slicingArguments: [\"first\", \"last\"], slicingArgumentDefaultValue: 10, sizedFields: [\"edges\", \"nodes\"], requireOneSlicingArgument: false)", sdl, StringComparison.Ordinal);
        Assert.DoesNotContain("safe", sdl, StringComparison.Ordinal);
    }
}
