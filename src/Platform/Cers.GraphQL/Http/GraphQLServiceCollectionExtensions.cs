using System.Security.Cryptography;
using Cers.GraphQL.Execution;
using Cers.GraphQL.Http;
using Cers.GraphQL.Paging;
using Cers.GraphQL.TypeSystem.Building;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Cers.GraphQL;

/// <summary>Registers the engine.</summary>
public static class GraphQLServiceCollectionExtensions
{
    /// <summary>
    /// Adds the engine. The schema is built when the endpoint is mapped, from what the builder was told by then; a fault stops the start.
    /// Register <see cref="IMutationOutcome"/> and <see cref="IGraphQLAuthorization"/> to replace the defaults.
    /// </summary>
    public static GraphQLServerBuilder AddGraphQLServer(this IServiceCollection services, Action<GraphQLOptions>? configure = null)
    {
        var options = new GraphQLOptions();
        configure?.Invoke(options);
        var source = new SchemaSource();
        services.AddSingleton(options);
        services.AddSingleton(source);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IMutationOutcome, PlainOutcome>();
        services.TryAddSingleton<IGraphQLAuthorization, PolicyAuthorization>();
        services.AddSingleton(provider => new SchemaBuilder(
            source,
            provider.GetRequiredService<IMutationOutcome>(),
            new ParameterServices(services),
            new CursorCodec(Keys(options))).Build());
        services.AddSingleton<TrustedDocuments>();
        services.AddSingleton<RequestExecutor>();
        services.AddSingleton<GraphQLEndpoint>();
        return new(services, source);
    }

    static Func<IReadOnlyList<byte[]>> Keys(GraphQLOptions options)
    {
        IReadOnlyList<byte[]> own = [RandomNumberGenerator.GetBytes(32)];
        return options.CursorKeys ?? (() => own);
    }

    /// <summary>Reads the service collection itself, as only it knows lifetimes.</summary>
    sealed class ParameterServices(IServiceCollection services) : IParameterServices
    {
        public ParameterService Find(Type type)
        {
            var known = services.LastOrDefault(service => service.ServiceType == type)
                ?? (type.IsGenericType ? services.LastOrDefault(service => service.ServiceType == type.GetGenericTypeDefinition()) : null);
            return known?.Lifetime switch
            {
                ServiceLifetime.Singleton => ParameterService.Singleton,
                ServiceLifetime.Transient => ParameterService.Transient,
                ServiceLifetime.Scoped => ParameterService.Scoped,
                _ => ParameterService.None,
            };
        }
    }
}
