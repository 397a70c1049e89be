namespace Cers.GraphQL.Language;

/// <summary>Prints syntax as GraphQL text in the layout of graphql-js.</summary>
public static class SyntaxPrinter
{
    public static string Print(SyntaxNode node) => throw new NotSupportedException(node.Kind.ToString());
}
