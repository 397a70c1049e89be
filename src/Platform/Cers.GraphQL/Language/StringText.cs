using System.Text;

namespace Cers.GraphQL.Language;

/// <summary>Values of string tokens that the lexer has found well formed.</summary>
internal static class StringText
{
    /// <summary>The value of a string token, quotes included in the slice.</summary>
    public static string Value(ReadOnlySpan<byte> token, TokenKind kind, bool hasEscapes)
    {
        if (kind == TokenKind.BlockString)
            return BlockString.Value(Encoding.UTF8.GetString(token[3..^3]));
        var content = token[1..^1];
        return hasEscapes ? Unescape(content) : Encoding.UTF8.GetString(content);
    }

    /// <summary>Quotes a string as a GraphQL literal on one line.</summary>
    public static void AppendQuoted(StringBuilder to, string value)
    {
        to.Append('"');
        foreach (var c in value)
        {
            _ = c switch
            {
                '"' => to.Append("\\\""),
                '\\' => to.Append("\\\\"),
                '\b' => to.Append("\\b"),
                '\f' => to.Append("\\f"),
                '\n' => to.Append("\\n"),
                '\r' => to.Append("\\r"),
                '\t' => to.Append("\\t"),
                < ' ' or (>= '\x7F' and <= '\x9F') => to.Append($"\\u{(int)c:X4}"),
                _ => to.Append(c),
            };
        }

        to.Append('"');
    }

    static string Unescape(ReadOnlySpan<byte> content)
    {
        var text = new StringBuilder(content.Length);
        Span<char> units = stackalloc char[2];
        while (!content.IsEmpty)
        {
            var backslash = content.IndexOf((byte)'\\');
            if (backslash < 0)
            {
                text.Append(Encoding.UTF8.GetString(content));
                break;
            }

            text.Append(Encoding.UTF8.GetString(content[..backslash]));
            content = content[backslash..];
            content = content[StringEscape.Read(content, out var scalar)..];
            text.Append(units[..new Rune(scalar).EncodeToUtf16(units)]);
        }

        return text.ToString();
    }
}
