namespace Cers.GraphQL.Language;

internal static class SourceLocation
{
    /// <summary>Counts lines and UTF-16 columns from the start of the source. Bytes that are no UTF-8 may lie at or after the offset, not before.</summary>
    public static Location Of(ReadOnlySpan<byte> source, int offset)
    {
        var line = 1;
        var column = 1;
        for (var i = 0; i < offset; i++)
        {
            var code = source[i];
            if (code == '\n' || (code == '\r' && (i + 1 >= source.Length || source[i + 1] != '\n')))
            {
                line++;
                column = 1;
            }
            else if (code != '\r' && (code & 0xC0) != 0x80)
            {
                column += code >= 0xF0 ? 2 : 1;
            }
        }

        return new Location(offset, line, column);
    }
}
