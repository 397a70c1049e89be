using System.Text.RegularExpressions;
using Cers.Kernel;

namespace Cers.Identity.Domain;

/// <summary>
/// What somebody says on the telephone, as beginnings of terms in the form of <c>identity.search_terms</c>: e-mail addresses whole, business numbers and long runs
/// of digits without their gaps, everything else word by word.
/// </summary>
internal static partial class SearchText
{
    public const int Longest = 100;

    private const int MostTerms = 8;
    private const int TelephoneDigits = 7;

    /// <summary>The longest first: it finds the fewest. None when nothing is long enough to look for.</summary>
    public static string[] Terms(string? text)
    {
        // As identity.folded does it.
        var rest = (text ?? string.Empty).Folded();
        var terms = new List<string>();
        rest = Take(rest, Address(), terms, found => found.Trim('.', ',', ';', '<', '>'));
        rest = Take(rest, BusinessNumberAsSaid(), terms, WithoutGaps);
        rest = Take(rest, Digits(), terms, found => WithoutGaps(found) is { Length: >= TelephoneDigits } digits ? Telephone(digits) : null);
        terms.AddRange(Words().Matches(rest).Select(m => m.Value));
        var ordered = terms.Distinct(StringComparer.Ordinal).OrderByDescending(t => t.Length).ThenBy(t => t, StringComparer.Ordinal).Take(MostTerms).ToArray();
        return ordered is [{ Length: >= 2 }, ..] ? ordered : [];
    }

    /// <summary>Takes what a pattern finds out of the text, where it makes a term.</summary>
    private static string Take(string text, Regex pattern, List<string> terms, Func<string, string?> term) => pattern.Replace(text, match =>
    {
        if (term(match.Value) is not { Length: > 0 } found)
        {
            return match.Value;
        }

        terms.Add(found);
        return " ";
    });

    private static string WithoutGaps(string text) => string.Concat(text.Where(char.IsAsciiLetterOrDigit));

    private static string Telephone(string digits) => digits.Length >= 11 && digits[0] == '1' ? digits[1..] : digits;

    [GeneratedRegex(@"\S+@\S*", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Address();

    [GeneratedRegex(@"\b([0-9][ -]*){9}rm([ -]*[0-9]){0,4}\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BusinessNumberAsSaid();

    [GeneratedRegex(@"\b[0-9](?:[ ().+-]*[0-9])+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Digits();

    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Words();
}
