using System.Text;

namespace Cers.GraphQL.Language;

internal ref partial struct DocumentParser
{
    /// <summary>Longest part of a token that an error repeats.</summary>
    private const int MaxQuotedLength = 200;

    private readonly ParserLimits _limits;
    private readonly NameTable _names;
    private Utf8Lexer _lexer;
    private Token _token;
    private int _tokens;
    private int _nodes;
    private int _fields;
    private int _depth;

    private void Advance()
    {
        _token = _lexer.Next();
        if (_token.Kind != TokenKind.EndOfFile && ++_tokens > _limits.MaxTokens)
            throw Limit(GraphQLErrorCodes.LimitTokens, _limits.MaxTokens, "tokens", _token);
    }

    /// <summary>Goes one level deeper at the current token. The counter, not the stack, ends hostile nesting.</summary>
    private void Enter()
    {
        if (++_depth > _limits.MaxDepth)
        {
            throw new GraphQLSyntaxException(
                $"Syntax Error: Document is nested deeper than {_limits.MaxDepth} levels. Parsing aborted.", _token.Location, GraphQLErrorCodes.LimitDepth);
        }
    }

    private void Leave() => _depth--;

    private T Counted<T>(T node)
        where T : SyntaxNode
    {
        if (++_nodes > _limits.MaxNodes)
        {
            throw new GraphQLSyntaxException(
                $"Syntax Error: Document contains more than {_limits.MaxNodes} nodes. Parsing aborted.", node.Location, GraphQLErrorCodes.LimitNodes);
        }

        return node;
    }

    private bool Accept(TokenKind kind)
    {
        if (_token.Kind != kind)
            return false;
        Advance();
        return true;
    }

    private void Expect(TokenKind kind)
    {
        if (_token.Kind != kind)
            throw ErrorAt(_token, $"Expected {TokenKindText.Describe(kind)}, found {Describe(_token)}.");
        if (kind != TokenKind.EndOfFile)
            Advance();
    }

    private string Name()
    {
        var token = _token;
        Expect(TokenKind.Name);
        return _names.Text(_lexer.Bytes(token));
    }

    private readonly bool IsKeyword(ReadOnlySpan<byte> keyword) => _token.Kind == TokenKind.Name && _lexer.Bytes(_token).SequenceEqual(keyword);

    private void ExpectKeyword(ReadOnlySpan<byte> keyword)
    {
        if (!IsKeyword(keyword))
            throw ErrorAt(_token, $"Expected \"{Encoding.UTF8.GetString(keyword)}\", found {Describe(_token)}.");
        Advance();
    }

    private readonly GraphQLSyntaxException Unexpected(Token token) => ErrorAt(token, $"Unexpected {Describe(token)}.");

    private static GraphQLSyntaxException ErrorAt(Token token, string message) =>
        new("Syntax Error: " + message, token.Location, GraphQLErrorCodes.ParseFailed);

    private static GraphQLSyntaxException Limit(string code, int limit, string what, Token token) =>
        new($"Syntax Error: Document contains more than {limit} {what}. Parsing aborted.", token.Location, code);

    private readonly string Describe(Token token)
    {
        var kind = TokenKindText.Describe(token.Kind);
        if (token.Kind < TokenKind.Name)
            return kind;
        var text = token.Kind is TokenKind.String or TokenKind.BlockString
            ? StringText.Value(_lexer.Bytes(token), token.Kind, token.HasEscapes)
            : Encoding.UTF8.GetString(_lexer.Bytes(token));
        return text.Length <= MaxQuotedLength ? $"{kind} \"{text}\"" : $"{kind} \"{text.AsSpan(0, MaxQuotedLength)}...\"";
    }
}
