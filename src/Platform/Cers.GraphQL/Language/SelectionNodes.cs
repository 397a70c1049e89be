using System.Collections.Immutable;

namespace Cers.GraphQL.Language;

/// <summary><c>{ … }</c>: never empty.</summary>
public sealed class SelectionSetNode(ImmutableArray<SelectionNode> selections, Location location) : SyntaxNode(SyntaxKind.SelectionSet, location)
{
    public ImmutableArray<SelectionNode> Selections { get; } = selections;
}

/// <summary>A field, a fragment spread or an inline fragment.</summary>
public abstract class SelectionNode : SyntaxNode
{
    private protected SelectionNode(SyntaxKind kind, ImmutableArray<DirectiveNode> directives, Location location)
        : base(kind, location) => Directives = directives;

    public ImmutableArray<DirectiveNode> Directives { get; }
}

/// <summary><c>alias: name(arguments) @directives { … }</c>.</summary>
public sealed class FieldNode(
    string? alias,
    string name,
    Location nameLocation,
    ImmutableArray<ArgumentNode> arguments,
    ImmutableArray<DirectiveNode> directives,
    SelectionSetNode? selectionSet,
    Location location)
    : SelectionNode(SyntaxKind.Field, directives, location)
{
    public string? Alias { get; } = alias;

    public string Name { get; } = name;

    public Location NameLocation { get; } = nameLocation;

    /// <summary>The key in the response: the alias, else the name.</summary>
    public string ResponseName => Alias ?? Name;

    public ImmutableArray<ArgumentNode> Arguments { get; } = arguments;

    /// <summary>Null for a leaf.</summary>
    public SelectionSetNode? SelectionSet { get; } = selectionSet;
}

/// <summary><c>...Name @directives</c>.</summary>
public sealed class FragmentSpreadNode(string name, Location nameLocation, ImmutableArray<DirectiveNode> directives, Location location)
    : SelectionNode(SyntaxKind.FragmentSpread, directives, location)
{
    public string Name { get; } = name;

    public Location NameLocation { get; } = nameLocation;
}

/// <summary><c>... on Type @directives { … }</c>, the type being optional.</summary>
public sealed class InlineFragmentNode(
    NamedTypeNode? typeCondition,
    ImmutableArray<DirectiveNode> directives,
    SelectionSetNode selectionSet,
    Location location)
    : SelectionNode(SyntaxKind.InlineFragment, directives, location)
{
    /// <summary>Null when the fragment applies to the enclosing type.</summary>
    public NamedTypeNode? TypeCondition { get; } = typeCondition;

    public SelectionSetNode SelectionSet { get; } = selectionSet;
}
