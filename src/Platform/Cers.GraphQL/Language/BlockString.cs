using System.Text;

namespace Cers.GraphQL.Language;

/// <summary>Block strings (specification 2.9.4): what they mean and how they are printed so that they read back equal.</summary>
internal static class BlockString
{
    const string Quotes = "\"\"\"";
    const string EscapedQuotes = "\\\"\"\"";

    /// <summary>The value of the text between the quotes: common indentation and blank edges gone, line ends LF.</summary>
    public static string Value(string raw)
    {
        var lines = Lines(raw.Replace(EscapedQuotes, Quotes, StringComparison.Ordinal));
        var commonIndent = int.MaxValue;
        int first = -1, last = -1;
        for (var i = 0; i < lines.Length; i++)
        {
            var indent = Indent(lines[i]);
            if (indent == lines[i].Length)
                continue;
            if (first < 0)
                first = i;
            last = i;

            // The first line stands behind the quotes: its indentation says nothing.
            if (i > 0)
                commonIndent = Math.Min(commonIndent, indent);
        }

        if (first < 0)
            return "";

        var value = new StringBuilder(raw.Length);
        for (var i = first; i <= last; i++)
        {
            if (i > first)
                value.Append('\n');
            value.Append(i == 0 ? lines[i] : lines[i].AsSpan(Math.Min(commonIndent, lines[i].Length)));
        }

        return value.ToString();
    }

    /// <summary>Whether a block string can carry this value unchanged; otherwise it must be quoted.</summary>
    public static bool CanHold(string value)
    {
        if (value.Length == 0)
            return true;
        var lines = value.Split('\n');
        if (value.Any(c => c is < ' ' and not ('\n' or '\t')) || IsBlank(lines[0]) || IsBlank(lines[^1]))
            return false;

        // A common indentation would be stripped on reading back.
        return lines.Length == 1 || lines.Any(line => !IsBlank(line) && Indent(line) == 0);
    }

    /// <summary>Prints as graphql-js does: on lines of its own once it is long or has several lines.</summary>
    public static string Print(string value)
    {
        var escaped = value.Replace(Quotes, EscapedQuotes, StringComparison.Ordinal);
        var lines = Lines(escaped);
        var single = lines.Length == 1;
        var forceLeadingNewLine = !single && lines.Skip(1).All(line => line.Length == 0 || IsWhiteSpace(line[0]));
        var endsWithQuotes = escaped.EndsWith(EscapedQuotes, StringComparison.Ordinal);
        var forceTrailingNewLine = (value.EndsWith('"') && !endsWithQuotes) || value.EndsWith('\\');
        var multiple = !single || value.Length > 70 || forceTrailingNewLine || forceLeadingNewLine || endsWithQuotes;
        var leading = (multiple && !(single && value.Length > 0 && IsWhiteSpace(value[0]))) || forceLeadingNewLine;
        return $"{Quotes}{(leading ? "\n" : "")}{escaped}{(multiple || forceTrailingNewLine ? "\n" : "")}{Quotes}";
    }

    static string[] Lines(string text) => text.Split(["\r\n", "\n", "\r"], StringSplitOptions.None);

    static int Indent(string line)
    {
        var i = 0;
        while (i < line.Length && IsWhiteSpace(line[i]))
            i++;
        return i;
    }

    static bool IsBlank(string line) => Indent(line) == line.Length;

    static bool IsWhiteSpace(char c) => c is ' ' or '\t';
}
