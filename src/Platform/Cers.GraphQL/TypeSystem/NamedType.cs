using Cers.GraphQL.Language;

namespace Cers.GraphQL.TypeSystem;

/// <summary>A type with a name of its own; equal only to itself.</summary>
public abstract class NamedType(string name, string? description) : GraphQLType, IDefinition
{
    public string Name { get; } = name;

    public string? Description { get; } = description;

    /// <summary>What each value of the type costs; null takes the default for its kind. Objects, scalars and enums can have one.</summary>
    public double? CostWeight { get; init; }

    /// <summary>Directives of the application that stand at it in the SDL.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; init; } = [];

    public override NamedType Named => this;

    /// <summary>Scalar or enum: a field of it has no selection set.</summary>
    public bool IsLeaf => Kind is TypeKind.Scalar or TypeKind.Enum;

    /// <summary>Object, interface or union: a field of it needs a selection set.</summary>
    public bool IsComposite => Kind is TypeKind.Object or TypeKind.Interface or TypeKind.Union;

    /// <summary>Interface or union: the object type is known only at run time.</summary>
    public bool IsAbstract => Kind is TypeKind.Interface or TypeKind.Union;

    public override string ToString() => Name;
}
