using System.Text.RegularExpressions;
using Cers.Kernel;
using Cers.Lookups.Contracts;

namespace Cers.Lookups.Data;

/// <summary>How well a code matches a text: with its number, its own words, or only with what its chapter lends.</summary>
internal enum CodeMatch
{
    Number,
    NumberBegins,
    Words,
    WordsBegin,
    WordsOfChapter,
}

internal sealed record CodeHit(Code Code, CodeMatch Match);

/// <summary>
/// The words of a code table: numbers and names in both languages, without case and accents, each with the codes that have it. Sorted, so that words that begin alike lie
/// together. Built once for a snapshot.
/// </summary>
internal sealed partial class CodeIndex
{
    private const byte None = byte.MaxValue;

    private readonly IReadOnlyList<Code> codes;
    private readonly string[] numbers;
    private readonly string[] words;
    private readonly (int[] Own, int[] Lent)[] places;

    /// <param name="codes">Each state of each code, by code.</param>
    public CodeIndex(IReadOnlyList<Code> codes)
    {
        this.codes = codes;
        numbers = [.. codes.Select(c => c.Value.Folded())];
        var found = new Dictionary<string, (List<int> Own, List<int> Lent)>(StringComparer.Ordinal);
        for (var i = 0; i < codes.Count; i++)
        {
            var lent = codes[i].FrenchFromChapter;
            foreach (var word in WordsOf($"{codes[i].Value} {codes[i].Name.En} {(lent ? "" : codes[i].Name.Fr)}").Distinct())
            {
                Of(word).Own.Add(i);
            }

            foreach (var word in lent ? WordsOf(codes[i].Name.Fr).Distinct() : [])
            {
                Of(word).Lent.Add(i);
            }
        }

        words = [.. found.Keys];
        Array.Sort(words, StringComparer.Ordinal);
        places = [.. words.Select(w => (found[w].Own.ToArray(), found[w].Lent.ToArray()))];

        (List<int> Own, List<int> Lent) Of(string word) =>
            found.TryGetValue(word, out var lists) ? lists : found[word] = ([], []);
    }

    /// <summary>The codes for which every word of the text is the beginning of one of theirs, best first, then by code; without a word: all, by code.</summary>
    public IEnumerable<CodeHit> Search(string? text)
    {
        var asked = AskedFor(text);
        var worst = new byte[codes.Count];
        foreach (var word in asked)
        {
            var best = Match(word);
            for (var i = 0; i < worst.Length; i++)
            {
                worst[i] = Math.Max(worst[i], best[i]);
            }
        }

        for (var match = (byte)0; match <= (byte)CodeMatch.WordsOfChapter; match++)
        {
            for (var i = 0; i < worst.Length; i++)
            {
                if (worst[i] == match)
                {
                    yield return new CodeHit(codes[i], (CodeMatch)match);
                }
            }
        }
    }

    /// <summary>The words of a text; one number where there are only digits, however they are grouped.</summary>
    internal static IReadOnlyList<string> AskedFor(string? text)
    {
        var asked = WordsOf(text ?? string.Empty).Distinct().ToList();
        return asked.Count > 1 && asked.TrueForAll(w => w.All(char.IsAsciiDigit)) ? [string.Concat(WordsOf(text!))] : asked;
    }

    private byte[] Match(string word)
    {
        var best = new byte[codes.Count];
        Array.Fill(best, None);
        var at = Array.BinarySearch(words, word, StringComparer.Ordinal);
        for (var w = at < 0 ? ~at : at; w < words.Length && words[w].StartsWith(word, StringComparison.Ordinal); w++)
        {
            var whole = words[w].Length == word.Length;
            foreach (var code in places[w].Own)
            {
                var number = numbers[code] == words[w];
                Better(code, number ? (whole ? CodeMatch.Number : CodeMatch.NumberBegins) : whole ? CodeMatch.Words : CodeMatch.WordsBegin);
            }

            foreach (var code in places[w].Lent)
            {
                Better(code, CodeMatch.WordsOfChapter);
            }
        }

        return best;

        void Better(int code, CodeMatch match) => best[code] = Math.Min(best[code], (byte)match);
    }

    private static IEnumerable<string> WordsOf(string text) => Word().Matches(PointInNumber().Replace(text, string.Empty).Folded()).Select(m => m.Value);

    [GeneratedRegex(@"[\p{L}\p{Nd}]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Word();

    // 0101.21.00 is one number.
    [GeneratedRegex(@"(?<=[0-9])\.(?=[0-9])", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex PointInNumber();
}
