using Cers.GraphQL.Language;

namespace Cers.GraphQL.TypeSystem;

/// <summary>An argument of a field or directive, or a field of an input object.</summary>
public sealed class InputValueDefinition(string name, GraphQLType type, ValueNode? defaultValue = null, string? description = null) : IDefinition
{
    public string Name { get; } = name;

    public string? Description { get; } = description;

    public GraphQLType Type { get; } = type;

    /// <summary>The default as a literal; null when there is none. A default of null is a null literal.</summary>
    public ValueNode? DefaultValue { get; } = defaultValue;

    public bool HasDefault => DefaultValue is not null;

    /// <summary>Must be given: non-null and without default.</summary>
    public bool IsRequired => Type.IsNonNull && !HasDefault;

    public string? DeprecationReason { get; init; }

    /// <summary>The C# type that coerced values have.</summary>
    public Type? RuntimeType { get; init; }

    /// <summary>Directives of the application that stand at it in the SDL.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; init; } = [];

    public double? CostWeight { get; init; }

    /// <summary>The C# parameter or property behind it, for error messages.</summary>
    public string? Member { get; init; }

    /// <summary>From what the type's coercion gives to what the C# code takes; null when that is the same.</summary>
    internal Func<object?, ParsedValue>? Convert { get; init; }
}
