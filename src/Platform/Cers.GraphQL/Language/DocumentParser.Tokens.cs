using System.Text;

namespace Cers.GraphQL.Language;

internal ref partial struct DocumentParser
{
    readonly ParserLimits limits;
    readonly NameTable names;
    Utf8Lexer lexer;
    Token current;
    int tokens;
    int nodes;
    int fields;
    int depth;

    void Advance()
    {
        current = lexer.Next();
        if (current.Kind != TokenKind.EndOfFile && ++tokens > limits.MaxTokens)
            throw Limit(GraphQLErrorCodes.LimitTokens, limits.MaxTokens, "tokens", current);
    }

    /// <summary>Goes one level deeper at the current token. The counter, not the stack, ends hostile nesting.</summary>
    void Enter()
    {
        if (++depth > limits.MaxDepth)
        {
            throw new GraphQLSyntaxException(
                $"Syntax Error: Document is nested deeper than {limits.MaxDepth} levels. Parsing aborted.", current.Location, GraphQLErrorCodes.LimitDepth);
        }
    }

    void Leave() => depth--;

    T Counted<T>(T node)
        where T : SyntaxNode
    {
        if (++nodes > limits.MaxNodes)
        {
            throw new GraphQLSyntaxException(
                $"Syntax Error: Document contains more than {limits.MaxNodes} nodes. Parsing aborted.", node.Location, GraphQLErrorCodes.LimitNodes);
        }

        return node;
    }

    bool Accept(TokenKind kind)
    {
        if (current.Kind != kind)
            return false;
        Advance();
        return true;
    }

    void Expect(TokenKind kind)
    {
        if (current.Kind != kind)
            throw ErrorAt(current, $"Expected {TokenKindText.Describe(kind)}, found {lexer.Describe(current)}.");
        if (kind != TokenKind.EndOfFile)
            Advance();
    }

    string Name()
    {
        var token = current;
        Expect(TokenKind.Name);
        return names.Text(lexer.Bytes(token));
    }

    readonly bool IsKeyword(ReadOnlySpan<byte> keyword) => current.Kind == TokenKind.Name && lexer.Bytes(current).SequenceEqual(keyword);

    void ExpectKeyword(ReadOnlySpan<byte> keyword)
    {
        if (!IsKeyword(keyword))
            throw ErrorAt(current, $"Expected \"{Encoding.UTF8.GetString(keyword)}\", found {lexer.Describe(current)}.");
        Advance();
    }

    readonly GraphQLSyntaxException Unexpected(Token token) => ErrorAt(token, $"Unexpected {lexer.Describe(token)}.");

    static GraphQLSyntaxException ErrorAt(Token token, string message) =>
        new("Syntax Error: " + message, token.Location, GraphQLErrorCodes.ParseFailed);

    static GraphQLSyntaxException Limit(string code, int limit, string what, Token token) =>
        new($"Syntax Error: Document contains more than {limit} {what}. Parsing aborted.", token.Location, code);
}
