using System.Text;

namespace Cers.GraphQL.Language;

/// <summary>Reads a schema coordinate: tokens of its own grammar, in which nothing is ignored, not even white space.</summary>
internal ref struct CoordinateParser
{
    Utf8Lexer lexer;
    Token current;

    public CoordinateParser(ReadOnlySpan<byte> utf8)
    {
        lexer = new Utf8Lexer(utf8);
        current = lexer.NextOfCoordinate();
    }

    public SchemaCoordinate Coordinate()
    {
        var isDirective = Accept(TokenKind.At);
        var name = Name();
        var member = !isDirective && Accept(TokenKind.Dot) ? Name() : null;
        string? argument = null;
        if ((isDirective || member is not null) && Accept(TokenKind.ParenthesisLeft))
        {
            argument = Name();
            Expect(TokenKind.Colon);
            Expect(TokenKind.ParenthesisRight);
        }

        Expect(TokenKind.EndOfFile);
        return new(isDirective, name, member, argument);
    }

    bool Accept(TokenKind kind)
    {
        if (current.Kind != kind)
            return false;
        current = lexer.NextOfCoordinate();
        return true;
    }

    string Name()
    {
        var token = current;
        Expect(TokenKind.Name);
        return Encoding.ASCII.GetString(lexer.Bytes(token));
    }

    void Expect(TokenKind kind)
    {
        var found = current;
        if (!Accept(kind))
            throw lexer.ErrorAt(found.Start, $"Expected {TokenKindText.Describe(kind)}, found {lexer.Describe(found)}.");
    }
}
