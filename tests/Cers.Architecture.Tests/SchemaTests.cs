using Cers.GraphQL.TypeSystem;
using Cers.Messaging;
using Cers.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Cers.Architecture.Tests;

public sealed class SchemaTests(CersApp app) : IClassFixture<CersApp>
{
    private const string Snapshot = "docs/schema.graphql";

    /// <summary>The contract with every client: a change of it is a change of this file, and so under review.</summary>
    [Fact]
    public async Task The_served_schema_is_the_reviewed_one()
    {
        using var browser = app.Browser();
        var served = (await browser.Client.GetStringAsync("/graphql/schema.graphql", TestContext.Current.CancellationToken)).ReplaceLineEndings("\n");
        var file = Path.Combine(Solution.Root, Snapshot);
        if (Environment.GetEnvironmentVariable("CERS_UPDATE_SCHEMA") == "1")
        {
            await File.WriteAllTextAsync(file, served, TestContext.Current.CancellationToken);
        }

        Assert.True(File.Exists(file) && Solution.Text(Snapshot) == served, $"{Snapshot} is not what is served: look at the difference after build/check --update-schema.");
    }

    [Fact]
    public void Every_way_in_asks_for_a_permission_that_is_granted_or_says_that_it_asks_for_none()
    {
        var permissions = app.Services.GetRequiredService<IPermissions>().All.Select(p => p.Permission).ToHashSet(StringComparer.Ordinal);
        var entries = SchemaEntries.Of(app.Services.GetRequiredService<Schema>());
        Assert.NotEmpty(entries);

        Assert.All(entries.Where(e => e.Authorization.Policy is not null), e => Assert.Contains(e.Authorization.Policy!, permissions));
    }

    [Fact]
    public void Every_mutation_carries_the_client_s_request_id()
    {
        var schema = app.Services.GetRequiredService<Schema>();

        Assert.NotNull(schema.MutationType);
        foreach (var mutation in schema.MutationType.Fields)
        {
            var input = (InputObjectType)Assert.Single(mutation.Arguments).Type.Named;
            Assert.True(input.Fields.Any(f => f.Name == "clientRequestId"), $"{mutation.Name} takes no clientRequestId.");
            Assert.True(mutation.Authorization is not null, mutation.Name);
        }
    }

    [Fact]
    public void Everything_a_client_sees_is_described()
    {
        var schema = app.Services.GetRequiredService<Schema>();
        var silent = Roots(schema).Where(f => string.IsNullOrWhiteSpace(f.Description)).Select(f => f.Name)
            .Concat(schema.Types.OfType<ScalarType>().Where(t => string.IsNullOrWhiteSpace(t.Description)).Select(t => t.Name));

        Assert.Empty(silent);
    }

    private static IEnumerable<FieldDefinition> Roots(Schema schema) =>
        schema.MutationType is { } mutations ? schema.QueryType.Fields.Concat(mutations.Fields) : schema.QueryType.Fields;
}
