using System.Collections.Immutable;

namespace Cers.GraphQL.Language;

/// <summary><c>fragment Name on Type { … }</c>.</summary>
public sealed class FragmentDefinitionNode(
    string name,
    Location nameLocation,
    NamedTypeNode typeCondition,
    ImmutableArray<DirectiveNode> directives,
    SelectionSetNode selectionSet,
    StringValueNode? description,
    Location location)
    : DefinitionNode(SyntaxKind.FragmentDefinition, description, directives, selectionSet, location)
{
    public string Name { get; } = name;

    public Location NameLocation { get; } = nameLocation;

    public NamedTypeNode TypeCondition { get; } = typeCondition;
}
