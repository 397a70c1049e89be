using System.Text;

namespace Cers.GraphQL.Language;

internal ref partial struct Utf8Lexer
{
    private Token String()
    {
        var start = _position;
        var column = Column(start);
        var hasEscapes = false;
        _position++;
        while (true)
        {
            SkipTo(StringEnds);
            if (_position >= _source.Length)
                throw ErrorAt(_position, "Unterminated string.");
            var code = _source[_position];
            switch (code)
            {
                case (byte)'"':
                    _position++;
                    return new Token(TokenKind.String, start, _position, _line, column, hasEscapes);
                case (byte)'\\':
                    hasEscapes = true;
                    _position += StringEscape.Read(_source[_position..], out _) is var size and > 0 ? size : throw BadEscape(_position);
                    continue;
                default:
                    throw ErrorAt(_position, "Unterminated string.");
            }
        }
    }

    private Token BlockString()
    {
        var (start, line, column) = (_position, _line, Column(_position));
        _position += 3;
        while (true)
        {
            SkipTo(StringEnds);
            if (_position >= _source.Length)
                throw ErrorAt(_position, "Unterminated string.");
            var code = _source[_position];
            switch (code)
            {
                case (byte)'"' when Peek(1) == '"' && Peek(2) == '"':
                    _position += 3;
                    return new Token(TokenKind.BlockString, start, _position, line, column);
                case (byte)'\\' when Peek(1) == '"' && Peek(2) == '"' && Peek(3) == '"':
                    _position += 4;
                    continue;
                case (byte)'\n' or (byte)'\r':
                    EndLine(code);
                    continue;
                default:
                    // A quote or backslash that means itself.
                    _position++;
                    continue;
            }
        }
    }

    private readonly GraphQLSyntaxException BadEscape(int offset)
    {
        var (kind, length) = At(offset + 1) != 'u'
            ? ("character", 2)
            : ("Unicode", At(offset + 2) == '{' ? StringEscape.FaultyBracedLength(_source[offset..]) : 6);

        // The length is in UTF-16 units; four bytes a unit are always enough to have it.
        var text = Encoding.UTF8.GetString(_source.Slice(offset, Math.Min(_source.Length - offset, length * 4)));
        return ErrorAt(offset, $"Invalid {kind} escape sequence: \"{text[..Math.Min(length, text.Length)]}\".");
    }
}
