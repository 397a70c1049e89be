using System.Buffers;
using System.Globalization;
using System.Text;

namespace Cers.GraphQL.Language;

/// <summary>
/// Cuts valid UTF-8 into tokens (specification 2.1). A copy is a bookmark: advancing it leaves the original in place.
/// Lines and columns are carried along, never counted anew for a token; only an error counts from the start.
/// </summary>
internal ref partial struct Utf8Lexer
{
    /// <summary>Longest part of a token that an error repeats.</summary>
    const int MaxQuotedLength = 200;

    static readonly SearchValues<byte> LineEnds = SearchValues.Create("\n\r"u8);
    static readonly SearchValues<byte> StringEnds = SearchValues.Create("\"\\\n\r"u8);

    readonly ReadOnlySpan<byte> source;
    int position;
    int line;
    int lineStart;

    /// <summary>Bytes on this line beyond its UTF-16 units: each continuation byte is one, save that four bytes make two units.</summary>
    int surplusBytes;

    public Utf8Lexer(ReadOnlySpan<byte> source)
    {
        this.source = source;
        line = 1;
    }

    public readonly ReadOnlySpan<byte> Bytes(in Token token) => source[token.Start..token.End];

    public Token Next()
    {
        while (position < source.Length)
        {
            var code = source[position];
            switch (code)
            {
                case (byte)'\t' or (byte)' ' or (byte)',':
                    position++;
                    continue;
                case 0xEF when Peek(1) == 0xBB && Peek(2) == 0xBF:
                    // A byte order mark is ignored anywhere.
                    position += 3;
                    surplusBytes += 2;
                    continue;
                case (byte)'\n' or (byte)'\r':
                    EndLine(code);
                    continue;
                case (byte)'#':
                    SkipTo(LineEnds);
                    continue;
                case (byte)'!':
                    return Punctuator(TokenKind.Bang);
                case (byte)'$':
                    return Punctuator(TokenKind.Dollar);
                case (byte)'&':
                    return Punctuator(TokenKind.Ampersand);
                case (byte)'(':
                    return Punctuator(TokenKind.ParenthesisLeft);
                case (byte)')':
                    return Punctuator(TokenKind.ParenthesisRight);
                case (byte)'.':
                    return Spread();
                case (byte)':':
                    return Punctuator(TokenKind.Colon);
                case (byte)'=':
                    return Punctuator(TokenKind.EqualsSign);
                case (byte)'@':
                    return Punctuator(TokenKind.At);
                case (byte)'[':
                    return Punctuator(TokenKind.BracketLeft);
                case (byte)']':
                    return Punctuator(TokenKind.BracketRight);
                case (byte)'{':
                    return Punctuator(TokenKind.BraceLeft);
                case (byte)'|':
                    return Punctuator(TokenKind.Pipe);
                case (byte)'}':
                    return Punctuator(TokenKind.BraceRight);
                case (byte)'"':
                    return Peek(1) == '"' && Peek(2) == '"' ? BlockString() : String();
                case (byte)'-' or (>= (byte)'0' and <= (byte)'9'):
                    return Number();
                case (byte)'\'':
                    throw ErrorAt(position, "Unexpected single quote character ('), did you mean to use a double quote (\")?");
            }

            if (IsNameStart(code))
                return Name();

            throw ErrorAt(position, $"Unexpected character: {DescribeCharacter(position)}.");
        }

        return new Token(TokenKind.EndOfFile, position, position, line, Column(position));
    }

    /// <summary>The next token of a schema coordinate, where nothing may stand between tokens.</summary>
    public Token NextOfCoordinate()
    {
        var code = Peek(0);
        return code switch
        {
            -1 => new Token(TokenKind.EndOfFile, position, position, line, Column(position)),
            '.' => Punctuator(TokenKind.Dot),
            '(' => Punctuator(TokenKind.ParenthesisLeft),
            ')' => Punctuator(TokenKind.ParenthesisRight),
            ':' => Punctuator(TokenKind.Colon),
            '@' => Punctuator(TokenKind.At),
            _ when IsNameStart(code) => Name(),
            _ => throw ErrorAt(position, $"Invalid character: {DescribeCharacter(position)}."),
        };
    }

    /// <summary>The token as error messages show it: a name, a number or a string with its text.</summary>
    public readonly string Describe(in Token token)
    {
        var kind = TokenKindText.Describe(token.Kind);
        if (token.Kind < TokenKind.Name)
            return kind;
        var text = token.Kind is TokenKind.String or TokenKind.BlockString
            ? StringText.Value(Bytes(token), token.Kind, token.HasEscapes)
            : Encoding.UTF8.GetString(Bytes(token));
        return text.Length <= MaxQuotedLength ? $"{kind} \"{text}\"" : $"{kind} \"{text.AsSpan(0, MaxQuotedLength)}...\"";
    }

    /// <summary>A syntax error at a byte offset; the place is found by counting from the start, as it happens once.</summary>
    public readonly GraphQLSyntaxException ErrorAt(int offset, string message) =>
        new("Syntax Error: " + message, SourceLocation.Of(source, offset), GraphQLErrorCodes.ParseFailed);

    static bool IsDigit(int code) => code is >= '0' and <= '9';

    static bool IsNameStart(int code) => code is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_';

    readonly int Column(int offset) => 1 + offset - lineStart - surplusBytes;

    /// <summary>The byte so far ahead, -1 beyond the end.</summary>
    readonly int Peek(int ahead) => At(position + ahead);

    readonly int At(int offset) => offset < source.Length ? source[offset] : -1;

    void EndLine(byte code)
    {
        position += code == '\r' && Peek(1) == '\n' ? 2 : 1;
        line++;
        lineStart = position;
        surplusBytes = 0;
    }

    /// <summary>Moves to the next of these bytes, all ASCII, or to the end; a run of other text costs little for each byte.</summary>
    void SkipTo(SearchValues<byte> ends)
    {
        var rest = source[position..];
        var length = rest.IndexOfAny(ends);
        var run = length < 0 ? rest : rest[..length];
        surplusBytes += run.Length - Encoding.UTF8.GetCharCount(run);
        position += run.Length;
    }

    Token Punctuator(TokenKind kind)
    {
        var start = position++;
        return new Token(kind, start, position, line, Column(start));
    }

    Token Spread()
    {
        var start = position;
        if (Peek(1) == '.')
        {
            if (Peek(2) != '.')
                throw ErrorAt(start, "Unexpected \"..\", did you mean \"...\"?");
            position += 3;
            return new Token(TokenKind.Spread, start, position, line, Column(start));
        }

        if (!IsDigit(Peek(1)))
            throw ErrorAt(start, "Unexpected character: \".\".");

        var end = Digits(start + 1);
        var digits = Encoding.UTF8.GetString(source[(start + 1)..Math.Min(end, start + 21)]);
        throw ErrorAt(start, $"Invalid number, expected digit before \".\", did you mean \"0.{digits}\"?");
    }

    Token Name()
    {
        var start = position;
        do
            position++;
        while (IsNameStart(Peek(0)) || IsDigit(Peek(0)));
        return new Token(TokenKind.Name, start, position, line, Column(start));
    }

    Token Number()
    {
        var start = position;
        var end = start;
        var kind = TokenKind.Int;
        if (At(end) == '-')
            end++;

        if (At(end) == '0')
        {
            end++;
            if (IsDigit(At(end)))
                throw ErrorAt(end, $"Invalid number, unexpected digit after 0: {DescribeCharacter(end)}.");
        }
        else
        {
            end = Digits(end);
        }

        if (At(end) == '.')
        {
            kind = TokenKind.Float;
            end = Digits(end + 1);
        }

        if (At(end) is 'e' or 'E')
        {
            kind = TokenKind.Float;
            end++;
            end = Digits(At(end) is '+' or '-' ? end + 1 : end);
        }

        // The look-ahead restriction: 1a, 0x1 and 1.2.3 are no numbers with something behind them.
        if (At(end) is var next && (next == '.' || IsNameStart(next)))
            throw ErrorAt(end, $"Invalid number, expected digit but got: {DescribeCharacter(end)}.");

        position = end;
        return new Token(kind, start, end, line, Column(start));
    }

    readonly int Digits(int offset)
    {
        if (!IsDigit(At(offset)))
            throw ErrorAt(offset, $"Invalid number, expected digit but got: {DescribeCharacter(offset)}.");
        do
            offset++;
        while (IsDigit(At(offset)));
        return offset;
    }

    readonly string DescribeCharacter(int offset)
    {
        if (offset >= source.Length)
            return "<EOF>";
        Rune.DecodeFromUtf8(source[offset..], out var rune, out _);
        return rune.Value switch
        {
            '"' => "'\"'",
            >= 0x20 and <= 0x7E => $"\"{rune}\"",
            _ => "U+" + rune.Value.ToString("X4", CultureInfo.InvariantCulture),
        };
    }
}
