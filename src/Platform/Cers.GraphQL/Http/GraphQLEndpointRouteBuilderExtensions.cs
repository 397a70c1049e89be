using System.Text;
using Cers.GraphQL.Http;
using Cers.GraphQL.TypeSystem;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Cers.GraphQL;

/// <summary>Maps the endpoint.</summary>
public static class GraphQLEndpointRouteBuilderExtensions
{
    /// <summary>
    /// Serves GraphQL at <paramref name="pattern"/>, and below it the SDL and the IDE where the options say so. Conventions and filters
    /// added to the returned group hold for all of them.
    /// </summary>
    /// <exception cref="SchemaException">The schema has faults.</exception>
    public static RouteGroupBuilder MapGraphQL(this IEndpointRouteBuilder endpoints, string pattern = "/graphql")
    {
        var options = endpoints.ServiceProvider.GetRequiredService<GraphQLOptions>();
        var schema = endpoints.ServiceProvider.GetRequiredService<Schema>();
        var endpoint = endpoints.ServiceProvider.GetRequiredService<GraphQLEndpoint>();
        var group = endpoints.MapGroup(pattern);

        // As a Delegate, not a RequestDelegate: only then do endpoint filters of the host run.
        group.Map("", (Delegate)endpoint.HandleAsync).WithDisplayName("GraphQL");
        if (options.EnableSchemaDownload)
        {
            var sdl = Encoding.UTF8.GetBytes(SdlPrinter.Print(schema));
            group.MapGet("/schema.graphql", () => Results.Bytes(sdl, "text/plain; charset=utf-8")).WithDisplayName("GraphQL schema");
        }

        if (options.EnableIde)
        {
            IdePage.Map(group, options.IdeDirectory ?? throw new SchemaException(["GraphQLOptions.EnableIde needs an IdeDirectory."]));
        }

        return group;
    }
}
