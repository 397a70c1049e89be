using System.Reflection;
using Cers.GraphQL;
using Cers.GraphQL.Execution;
using Microsoft.Extensions.DependencyInjection;

namespace Cers.ModuleKit.GraphQL;

/// <summary>The engine with our scalars, results and permissions, and the types that modules annotate.</summary>
public static class GraphQLRegistration
{
    public static GraphQLServerBuilder AddCersGraphQL(this IServiceCollection services, IEnumerable<Assembly> modules, Action<GraphQLOptions> configure)
    {
        services.AddSingleton<IMutationOutcome, ResultOutcome>();
        services.AddSingleton<IGraphQLAuthorization, PermissionPolicies>();
        var server = services.AddGraphQLServer(configure)
            .AddScalar<BusinessNumberType>()
            .AddScalar<AuthorizationIdType>()
            .AddScalar<ProofOfReportType>()
            .AddScalar<HsCodeType>()
            .AddScalar<UserReferenceNumberType>();
        server.AddTypes(typeof(GraphQLRegistration).Assembly);
        foreach (var module in modules)
        {
            server.AddTypes(module);
        }

        return server;
    }
}
