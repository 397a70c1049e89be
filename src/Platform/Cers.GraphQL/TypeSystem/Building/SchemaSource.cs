using System.Reflection;

namespace Cers.GraphQL.TypeSystem.Building;

/// <summary>What a schema is made from: annotated classes of some assemblies, scalars, and C# types bound to scalars.</summary>
sealed class SchemaSource
{
    readonly HashSet<Assembly> assemblies = [];
    readonly List<Type> types = [];

    public IReadOnlyList<Type> Types => types;

    public List<ScalarType> Scalars { get; } = [];

    public Dictionary<Type, Type> Bindings { get; } = [];

    public void Add(Assembly assembly)
    {
        if (assemblies.Add(assembly))
        {
            // The order of metadata changes with unrelated edits; names do not.
            types.AddRange(assembly.GetTypes().OrderBy(type => type.FullName, StringComparer.Ordinal));
        }
    }

    public void Add(Type type)
    {
        if (!types.Contains(type))
        {
            types.Add(type);
        }
    }
}
