namespace Cers.GraphQL.Language;

/// <summary>A reference to a type, as in variable definitions.</summary>
public abstract class TypeNode : SyntaxNode
{
    private protected TypeNode(SyntaxKind kind, Location location)
        : base(kind, location)
    {
    }
}

/// <summary>A type's name.</summary>
public sealed class NamedTypeNode(string name, Location location) : TypeNode(SyntaxKind.NamedType, location)
{
    public string Name { get; } = name;
}

/// <summary><c>[Type]</c>.</summary>
public sealed class ListTypeNode(TypeNode type, Location location) : TypeNode(SyntaxKind.ListType, location)
{
    public TypeNode Type { get; } = type;
}

/// <summary><c>Type!</c>; the inner type is named or a list, never non-null again.</summary>
public sealed class NonNullTypeNode(TypeNode type, Location location) : TypeNode(SyntaxKind.NonNullType, location)
{
    public TypeNode Type { get; } = type;
}
