namespace Cers.GraphQL.Language;

/// <summary>A node of the immutable syntax tree of an executable document. Nodes are compared by reference.</summary>
public abstract class SyntaxNode
{
    private protected SyntaxNode(SyntaxKind kind, Location location)
    {
        Kind = kind;
        Location = location;
    }

    public SyntaxKind Kind { get; }

    /// <summary>Start of the node's first token.</summary>
    public Location Location { get; }

    /// <summary>The node printed in GraphQL's canonical layout.</summary>
    public override string ToString() => SyntaxPrinter.Print(this);
}
