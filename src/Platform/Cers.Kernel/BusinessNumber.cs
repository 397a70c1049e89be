using System.Buffers;
using System.Text.Json.Serialization;

namespace Cers.Kernel;

/// <summary>
/// A business number of an RM (import-export) account: nine digits with Luhn check, <c>RM</c>, four digits that are not 0000.
/// Format: CBSA technical guide, Appendix A 1.1; check digit: python-stdnum, stdnum.ca.bn.
/// </summary>
[JsonConverter(typeof(TextValueJsonConverter<BusinessNumber>))]
public readonly record struct BusinessNumber : ITextValue<BusinessNumber>
{
    /// <summary>What is left as it is: stored numbers are read by the page.</summary>
    private static readonly SearchValues<char> Clear = SearchValues.Create("0123456789RM");

    private readonly string? value;

    private BusinessNumber(string value) => this.value = value;

    public string Value => value ?? string.Empty;

    /// <summary>The nine digits that name the business, shared by its program accounts.</summary>
    public string Root => Value[..9];

    /// <summary>What is wrong with a typed business number. Blanks are ignored and letters upper-cased.</summary>
    public static BusinessNumberFault Check(string? text, out BusinessNumber number)
    {
        number = default;
        var cleaned = Clean(text);
        if (cleaned.Length != 15 || cleaned[9] != 'R' || cleaned[10] != 'M' || !Digits(cleaned.AsSpan(0, 9)) || !Digits(cleaned.AsSpan(11)))
        {
            return BusinessNumberFault.Format;
        }

        if (cleaned.StartsWith("000000000", StringComparison.Ordinal) || cleaned.EndsWith("0000", StringComparison.Ordinal)
            || !Luhn.IsValid(cleaned.AsSpan(0, 9)))
        {
            return BusinessNumberFault.CheckDigit;
        }

        number = new BusinessNumber(cleaned);
        return BusinessNumberFault.None;
    }

    public static bool TryParse(string? text, out BusinessNumber value) => Check(text, out value) == BusinessNumberFault.None;

    public static BusinessNumber Parse(string text) => TryParse(text, out var number) ? number : throw new FormatException("Not a business number.");

    public override string ToString() => Value;

    private static string Clean(string? text) =>
        text is null ? string.Empty
        : text.AsSpan().ContainsAnyExcept(Clear) ? string.Concat(text.Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant()
        : text;

    private static bool Digits(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');
}

/// <summary>Why a text is not a business number.</summary>
public enum BusinessNumberFault
{
    None,
    Format,
    CheckDigit,
}
