using System.Collections.Immutable;

namespace Cers.GraphQL.Language;

/// <summary>An executable document: operations and fragments in source order, at least one (specification 2.2).</summary>
public sealed class DocumentNode(ImmutableArray<DefinitionNode> definitions, Location location) : SyntaxNode(SyntaxKind.Document, location)
{
    public ImmutableArray<DefinitionNode> Definitions { get; } = definitions;
}

/// <summary>An <see cref="OperationDefinitionNode"/> or a <see cref="FragmentDefinitionNode"/>.</summary>
public abstract class DefinitionNode : SyntaxNode
{
    private protected DefinitionNode(
        SyntaxKind kind,
        StringValueNode? description,
        ImmutableArray<DirectiveNode> directives,
        SelectionSetNode selectionSet,
        Location location)
        : base(kind, location)
    {
        Description = description;
        Directives = directives;
        SelectionSet = selectionSet;
    }

    public StringValueNode? Description { get; }

    public ImmutableArray<DirectiveNode> Directives { get; }

    public SelectionSetNode SelectionSet { get; }
}
