using System.Text;

namespace Cers.GraphQL.Language;

/// <summary>One string for each distinct name of a document: names repeat, so most cost no allocation.</summary>
internal sealed class NameTable
{
    const int LongestShared = 128;

    readonly HashSet<string> names = new(StringComparer.Ordinal);

    /// <param name="ascii">A name token's bytes.</param>
    public string Text(ReadOnlySpan<byte> ascii)
    {
        if (ascii.Length > LongestShared)
            return Encoding.ASCII.GetString(ascii);

        Span<char> text = stackalloc char[LongestShared];
        text = text[..Encoding.ASCII.GetChars(ascii, text)];
        var lookup = names.GetAlternateLookup<ReadOnlySpan<char>>();
        if (lookup.TryGetValue(text, out var known))
            return known;
        var name = text.ToString();
        names.Add(name);
        return name;
    }
}
