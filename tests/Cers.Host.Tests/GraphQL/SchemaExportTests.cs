using System.Text.RegularExpressions;
using Cers.GraphQL.Tests.Differential;
using Cers.Testing;

namespace Cers.Host.Tests.GraphQL;

public sealed partial class SchemaExportTests(CersApp app)
{
    /// <summary>As graphql-js leaves out what a schema applies to itself, but for deprecations, specifications and oneOf.</summary>
    [Fact]
    public async Task Graphql_js_builds_from_introspection_what_is_served_as_text()
    {
        using var client = new HttpClient { BaseAddress = app.Address };
        var served = await client.GetStringAsync("/graphql/schema.graphql", TestContext.Current.CancellationToken);

        var printed = await Peers.RunAsync("client-schema.mjs", new Uri(app.Address, "/graphql").ToString());

        Assert.Equal(AppliedCosts().Replace(served, "").TrimEnd(), printed.TrimEnd());
    }

    [GeneratedRegex("""(?<=\S)(?<!directive) @(?:cost|listSize)\((?:[^()"]|"[^"]*")*\)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AppliedCosts();
}
