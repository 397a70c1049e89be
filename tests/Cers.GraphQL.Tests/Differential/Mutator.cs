using System.Text;

namespace Cers.GraphQL.Tests.Differential;

/// <summary>Spoils texts of a corpus: their bytes, their tokens, or their grammar by sewing pieces of two together. The same inputs for the same seed.</summary>
internal sealed class Mutator(IReadOnlyList<byte[]> corpus, int seed)
{
    static readonly byte[][] Tokens =
    [
        .. ((string[])[
            "{", "}", "(", ")", "[", "]", ":", "!", "$", "@", ".", "..", "...", "|", "&", "=", "\"", "\"\"\"", "\\\"\"\"", "\\", "\\u", "\\uD83D", "\\u{1F600}", "\\u{110000}", "\\uDE00",
            "#", "'", "0", "01", "-0", "1.", "1.5", "1e", "1e5", "1a", "-", "on", "null", "true", "query", "mutation", "subscription", "fragment", "type", "extend", "é", "😀", "\0", "\uFEFF", "\r",
            "\n", "\r\n", "\t", ",", " ", "_", "__typename", "__schema", "a: ", "@skip(if: true)", "@include(if: $v)", "$v: Int", "= {a: 1}", "... on Query", "...F0", "{}", "()", "[]",
        ]).Select(Encoding.UTF8.GetBytes),

        // No UTF-8: an overlong form, halves of pairs, lone and missing continuations, what is beyond Unicode.
        [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF], [0x80], [0xC3], [0xE2, 0x82], [0xF4, 0x90, 0x80, 0x80], [0xFF], [0xFE],
    ];

    readonly Random random = new(seed);

    public byte[] Next()
    {
        var text = new List<byte>(Pick());
        for (var edits = random.Next(1, 4); edits > 0; edits--)
        {
            var at = random.Next(text.Count + 1);
            var length = Math.Min(random.Next(1, 12), text.Count - at);
            switch (random.Next(14))
            {
                case 0 when at < text.Count:
                    text[at] = (byte)random.Next(256);
                    break;
                case 1 when at < text.Count:
                    text[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 2:
                    text.RemoveRange(at, length);
                    break;
                case 3:
                    text.InsertRange(random.Next(text.Count + 1), text.GetRange(at, length));
                    break;
                case 4:
                    text.RemoveRange(at, text.Count - at);
                    break;
                case 5:
                    var other = Pick();
                    var from = random.Next(other.Length + 1);
                    text.RemoveRange(at, text.Count - at);
                    text.AddRange(other[from..]);
                    break;
                case 6:
                    for (var times = random.Next(1, 40); times > 0; times--)
                        text.InsertRange(at, Tokens[random.Next(18)]);
                    break;
                case 7 or 8 or 9 or 10 or 11 or 12:
                    Rename(text, at);
                    break;
                default:
                    text.InsertRange(at, Tokens[random.Next(Tokens.Length)]);
                    break;
            }
        }

        return [.. text];
    }

    /// <summary>Puts a word of the corpus in the place of one: what still parses then breaks rules.</summary>
    void Rename(List<byte> text, int at)
    {
        var (from, end) = Word(text, at);
        var other = Pick();
        var (otherFrom, otherEnd) = Word(other, random.Next(other.Length + 1));
        text.RemoveRange(from, end - from);
        text.InsertRange(from, other[otherFrom..otherEnd]);
    }

    static (int From, int End) Word(IReadOnlyList<byte> text, int at)
    {
        while (at < text.Count && !IsWord(text[at]))
            at++;
        var from = at;
        while (from > 0 && IsWord(text[from - 1]))
            from--;
        while (at < text.Count && IsWord(text[at]))
            at++;
        return (from, at);
    }

    static bool IsWord(byte letter) => letter == '_' || char.IsAsciiLetterOrDigit((char)letter);

    byte[] Pick() => corpus[random.Next(corpus.Count)];
}
