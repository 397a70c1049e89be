using Cers.GraphQL.TypeSystem;
using Microsoft.Extensions.DependencyInjection;

namespace Cers.GraphQL.Tests.TypeSystem;

/// <summary>What is told of classes that make no schema.</summary>
internal static class SchemaFaults
{
    public static IReadOnlyList<string> Of(params Type[] types) => Of(_ => { }, types);

    public static IReadOnlyList<string> Of(Action<GraphQLServerBuilder> configure, params Type[] types)
    {
        var services = new ServiceCollection();
        services.AddScoped<SchemaFaultTests.Counter>();
        var builder = services.AddGraphQLServer();
        configure(builder);
        foreach (var type in types)
        {
            builder.AddType(type);
        }

        using var provider = services.BuildServiceProvider();
        return Assert.Throws<SchemaException>(provider.GetRequiredService<Schema>).Faults;
    }
}
