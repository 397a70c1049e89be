using System.Text;

namespace Cers.GraphQL.Language;

internal ref partial struct Utf8Lexer
{
    Token String()
    {
        var start = position;
        var column = Column(start);
        var hasEscapes = false;
        position++;
        while (true)
        {
            SkipTo(StringEnds);
            if (position >= source.Length)
                throw ErrorAt(position, "Unterminated string.");
            var code = source[position];
            switch (code)
            {
                case (byte)'"':
                    position++;
                    return new Token(TokenKind.String, start, position, line, column, hasEscapes);
                case (byte)'\\':
                    hasEscapes = true;
                    position += StringEscape.Read(source[position..], out _) is var size and > 0 ? size : throw BadEscape(position);
                    continue;
                default:
                    throw ErrorAt(position, "Unterminated string.");
            }
        }
    }

    Token BlockString()
    {
        var (start, startLine, column) = (position, line, Column(position));
        position += 3;
        while (true)
        {
            SkipTo(StringEnds);
            if (position >= source.Length)
                throw ErrorAt(position, "Unterminated string.");
            var code = source[position];
            switch (code)
            {
                case (byte)'"' when Peek(1) == '"' && Peek(2) == '"':
                    position += 3;
                    return new Token(TokenKind.BlockString, start, position, startLine, column);
                case (byte)'\\' when Peek(1) == '"' && Peek(2) == '"' && Peek(3) == '"':
                    position += 4;
                    continue;
                case (byte)'\n' or (byte)'\r':
                    EndLine(code);
                    continue;
                default:
                    // A quote or backslash that means itself.
                    position++;
                    continue;
            }
        }
    }

    readonly GraphQLSyntaxException BadEscape(int offset)
    {
        var (kind, length) = At(offset + 1) != 'u'
            ? ("character", 2)
            : ("Unicode", At(offset + 2) == '{' ? StringEscape.FaultyBracedLength(source[offset..]) : 6);

        // The length is in UTF-16 units; four bytes a unit are always enough to have it.
        var text = Encoding.UTF8.GetString(source.Slice(offset, Math.Min(source.Length - offset, length * 4)));
        return ErrorAt(offset, $"Invalid {kind} escape sequence: \"{text[..Math.Min(length, text.Length)]}\".");
    }
}
