using System.Globalization;
using System.Text;

namespace Cers.Kernel;

/// <summary>Normal forms of what people and programs typed (Unicode Standard Annex 15).</summary>
public static class NormalForms
{
    /// <summary>The text in a normal form; one that has none, with half of a surrogate pair or U+FFFE in it, as it is.</summary>
    public static string In(this string text, NormalizationForm form) => HasOne(text) ? text.Normalize(form) : text;

    /// <summary>The text without its accents and other marks: café as cafe.</summary>
    public static string WithoutMarks(this string text) =>
        string.Concat(text.In(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark));

    /// <summary>As texts are compared that people look for: without marks, œ and æ as two letters, in small letters.</summary>
    public static string Folded(this string text) => Ascii.IsValid(text) ? text.ToLowerInvariant()
        : text.Replace("œ", "oe", StringComparison.OrdinalIgnoreCase).Replace("æ", "ae", StringComparison.OrdinalIgnoreCase).WithoutMarks().ToLowerInvariant();

    private static bool HasOne(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\uFFFE' || char.IsLowSurrogate(text[i]))
            {
                return false;
            }

            if (char.IsHighSurrogate(text[i]) && (++i == text.Length || !char.IsLowSurrogate(text[i])))
            {
                return false;
            }
        }

        return true;
    }
}
