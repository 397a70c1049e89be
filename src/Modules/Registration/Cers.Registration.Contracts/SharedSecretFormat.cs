namespace Cers.Registration.Contracts;

/// <summary>
/// The shape of a shared secret: 16 characters of an alphabet without I, L, O and U, and a check character (Luhn mod 32, factor 2 on the
/// rightmost), shown as XXXX-XXXX-XXXX-XXXX-C. Case, hyphens and blanks are ignored; I and L are read as 1, O as 0.
/// </summary>
public static class SharedSecretFormat
{
    public const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /// <summary>Characters that carry the secret, without the check character.</summary>
    public const int Length = 16;

    /// <summary>True when it can be somebody's secret; what cannot is no attempt.</summary>
    public static bool IsWellFormed(string? text) => Read(text) is not null;

    /// <summary>The 16 characters of a typed secret; null when the shape or the check character is wrong.</summary>
    public static string? Read(string? text) =>
        Characters(text, Length + 1) is { } read && read[Length] == CheckCharacter(read.AsSpan(0, Length)) ? read[..Length] : null;

    /// <summary>So many characters of the alphabet as they were typed; null when there are others, or more or fewer.</summary>
    internal static string? Characters(string? text, int length)
    {
        // Nobody's secret is longer, however many blanks are typed into it.
        if (text is null || text.Length > 100)
        {
            return null;
        }

        var read = new char[length];
        var count = 0;
        foreach (var typed in text)
        {
            if (typed == '-' || char.IsWhiteSpace(typed))
            {
                continue;
            }

            var character = char.ToUpperInvariant(typed) switch { 'I' or 'L' => '1', 'O' => '0', var other => other };
            if (count == length || !Alphabet.Contains(character))
            {
                return null;
            }

            read[count++] = character;
        }

        return count == length ? new string(read) : null;
    }

    /// <summary>How people read it: XXXX-XXXX-XXXX-XXXX-C.</summary>
    public static string Show(string secret) =>
        $"{secret[..4]}-{secret[4..8]}-{secret[8..12]}-{secret[12..16]}-{CheckCharacter(secret)}";

    /// <summary>The check character of characters of the alphabet.</summary>
    public static char CheckCharacter(ReadOnlySpan<char> characters)
    {
        var size = Alphabet.Length;
        var sum = 0;
        var factor = 2;
        for (var i = characters.Length - 1; i >= 0; i--)
        {
            var addend = factor * Alphabet.IndexOf(characters[i]);
            sum += (addend / size) + (addend % size);
            factor = factor == 2 ? 1 : 2;
        }

        return Alphabet[(size - (sum % size)) % size];
    }
}
