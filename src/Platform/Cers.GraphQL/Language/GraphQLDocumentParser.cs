namespace Cers.GraphQL.Language;

/// <summary>Reads executable documents (GraphQL, September 2025, section 2).</summary>
public static class GraphQLDocumentParser
{
    /// <summary>Parses one document.</summary>
    /// <exception cref="GraphQLSyntaxException">Not a document, or a limit is broken.</exception>
    public static DocumentNode Parse(ReadOnlySpan<byte> utf8, ParserLimits limits) =>
        throw new GraphQLSyntaxException($"Not read yet: {utf8.Length} bytes, {limits.MaxTokens} tokens.", default, GraphQLErrorCodes.ParseFailed);
}
