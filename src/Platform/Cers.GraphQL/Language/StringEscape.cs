namespace Cers.GraphQL.Language;

/// <summary>The escapes of quoted strings (specification 2.9.4): simple ones, \uXXXX, surrogate pairs of it, and \u{…}.</summary>
internal static class StringEscape
{
    const int HighestScalar = 0x10FFFF;

    /// <summary>Reads the escape at the start of the text.</summary>
    /// <returns>Its length in bytes; 0 when it is faulty.</returns>
    public static int Read(ReadOnlySpan<byte> text, out int scalar)
    {
        scalar = 0;
        if (text.Length < 2)
            return 0;
        if (text[1] == 'u')
            return text.Length > 2 && text[2] == '{' ? ReadBraced(text, out scalar) : ReadFixed(text, out scalar);

        scalar = text[1] switch
        {
            (byte)'"' => '"',
            (byte)'\\' => '\\',
            (byte)'/' => '/',
            (byte)'b' => '\b',
            (byte)'f' => '\f',
            (byte)'n' => '\n',
            (byte)'r' => '\r',
            (byte)'t' => '\t',
            _ => -1,
        };
        return scalar < 0 ? 0 : 2;
    }

    /// <summary>How many characters of a faulty \u{…} an error shows: up to what is wrong, at most 12, as graphql-js counts.</summary>
    public static int FaultyBracedLength(ReadOnlySpan<byte> text)
    {
        var length = 3;
        var value = 0;
        while (length < 12 && value >= 0)
        {
            var code = length < text.Length ? text[length] : default;
            length++;
            if (code == '}')
                break;
            value = (value << 4) | Hex(code);
        }

        return length;
    }

    static int ReadBraced(ReadOnlySpan<byte> text, out int scalar)
    {
        scalar = 0;
        for (var i = 3; i < text.Length; i++)
        {
            if (text[i] == '}')
                return i > 3 && IsScalar(scalar) ? i + 1 : 0;
            var digit = Hex(text[i]);
            if (digit < 0)
                return 0;

            // Any number of leading zeros is allowed, so the value is what ends the loop.
            scalar = (scalar << 4) | digit;
            if (scalar > HighestScalar)
                return 0;
        }

        return 0;
    }

    static int ReadFixed(ReadOnlySpan<byte> text, out int scalar)
    {
        scalar = Hex4(text, 2);
        if (scalar < 0)
            return 0;
        if (IsScalar(scalar))
            return 6;

        // A leading half must be followed by the escape of a trailing half.
        if (scalar > 0xDBFF || text.Length < 12 || text[6] != '\\' || text[7] != 'u')
            return 0;
        var trailing = Hex4(text, 8);
        if (trailing is < 0xDC00 or > 0xDFFF)
            return 0;
        scalar = char.ConvertToUtf32((char)scalar, (char)trailing);
        return 12;
    }

    static bool IsScalar(int value) => value is >= 0 and < 0xD800 or > 0xDFFF and <= HighestScalar;

    static int Hex4(ReadOnlySpan<byte> text, int offset)
    {
        if (text.Length < offset + 4)
            return -1;
        var value = 0;
        for (var i = offset; i < offset + 4; i++)
        {
            var digit = Hex(text[i]);
            if (digit < 0)
                return -1;
            value = (value << 4) | digit;
        }

        return value;
    }

    static int Hex(byte code) => code switch
    {
        >= (byte)'0' and <= (byte)'9' => code - '0',
        >= (byte)'A' and <= (byte)'F' => code - 'A' + 10,
        >= (byte)'a' and <= (byte)'f' => code - 'a' + 10,
        _ => -1,
    };
}
