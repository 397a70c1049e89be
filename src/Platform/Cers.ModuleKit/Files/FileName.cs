using System.Globalization;
using System.Text;
using Cers.Kernel;

namespace Cers.ModuleKit.Files;

/// <summary>The name of a file as we keep it: a label, never a path.</summary>
internal static class FileName
{
    private const int Most = 120;

    /// <summary>The last part, without what a file system or a header could take for something else; <c>file</c> when nothing is left.</summary>
    public static string Of(string? told)
    {
        var last = (told ?? "").Split('/', '\\')[^1].In(NormalizationForm.FormC);
        var kept = new StringBuilder();
        foreach (var rune in last.EnumerateRunes())
        {
            // Format characters could turn the reading direction and hide an extension.
            if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
                    or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned)
                && rune.Value is not ('"' or '<' or '>' or ':' or '|' or '?' or '*' or '%' or ';' or 0xFFFD)
                && kept.Length + rune.Utf16SequenceLength <= Most)
            {
                kept.Append(rune);
            }
        }

        var name = kept.ToString().Trim().Trim('.').Trim();
        return name.Length == 0 ? "file" : name;
    }
}
