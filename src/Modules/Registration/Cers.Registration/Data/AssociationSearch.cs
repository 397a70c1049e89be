namespace Cers.Registration.Data;

/// <summary>Beginnings of names and business numbers as LIKE reads them: what a person types is text, whatever characters are in it.</summary>
internal static class AssociationSearch
{
    public static string Pattern(string? beginning)
    {
        var text = (beginning ?? string.Empty).Trim().ToLowerInvariant();

        // A number is typed with blanks between its groups.
        var typed = text.Length > 0 && char.IsAsciiDigit(text[0]) ? text.Replace(" ", string.Empty, StringComparison.Ordinal) : text;
        return typed.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal) + "%";
    }

    /// <summary>True when what was typed is the beginning of a business number.</summary>
    public static bool IsNumber(string? beginning) => beginning?.Trim() is [>= '0' and <= '9', ..];
}
