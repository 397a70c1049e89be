using System.Reflection;
using Cers.GraphQL.TypeSystem;
using Cers.GraphQL.TypeSystem.Building;
using Microsoft.Extensions.DependencyInjection;

namespace Cers.GraphQL;

/// <summary>Says what the schema is made of.</summary>
public sealed class GraphQLServerBuilder
{
    readonly SchemaSource source;

    internal GraphQLServerBuilder(IServiceCollection services, SchemaSource source)
    {
        Services = services;
        this.source = source;
    }

    public IServiceCollection Services { get; }

    /// <summary>All annotated classes of an assembly, internal ones too.</summary>
    public GraphQLServerBuilder AddTypes(Assembly assembly)
    {
        source.Add(assembly);
        return this;
    }

    /// <summary>One annotated class.</summary>
    public GraphQLServerBuilder AddType(Type type)
    {
        source.Add(type);
        return this;
    }

    /// <summary>A scalar; its C# type is bound to it.</summary>
    public GraphQLServerBuilder AddScalar<TScalar>()
        where TScalar : ScalarType, new()
    {
        source.Scalars.Add(new TScalar());
        return this;
    }

    /// <summary>A further C# type for a scalar that was added.</summary>
    public GraphQLServerBuilder BindRuntimeType<TRuntime, TScalar>()
        where TScalar : ScalarType
    {
        source.Bindings[typeof(TRuntime)] = typeof(TScalar);
        return this;
    }
}
