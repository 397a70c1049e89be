using System.Text.Json.Serialization;

namespace Cers.Kernel;

/// <summary>
/// The identifier a business gets when it is accepted into the Export Program: two letters and four digits (0001 to 9999).
/// The second letter is Z for one-time submissions only. CBSA technical guide, Appendix A 1.2.
/// </summary>
[JsonConverter(typeof(TextValueJsonConverter<AuthorizationId>))]
public readonly record struct AuthorizationId : ITextValue<AuthorizationId>
{
    /// <summary>How many regular identifiers exist: 26 first letters, 25 second letters (no Z), 9999 numbers.</summary>
    public const int RegularCount = 26 * 25 * 9999;

    /// <summary>How many identifiers of one-time submissions exist: 26 first letters, 9999 numbers.</summary>
    public const int OneTimeCount = 26 * 9999;

    private readonly string? value;

    private AuthorizationId(string value) => this.value = value;

    public string Value => value ?? string.Empty;

    /// <summary>True for the identifier of one-time submissions.</summary>
    public bool IsOneTime => Value.Length == 6 && Value[1] == 'Z';

    /// <summary>The regular identifier number <paramref name="ordinal"/>, from 1: AA0001, AA0002 … AA9999, AB0001 …</summary>
    public static AuthorizationId FromOrdinal(int ordinal)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(ordinal, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(ordinal, RegularCount);
        var (letters, number) = Math.DivRem(ordinal - 1, 9999);
        var (first, second) = Math.DivRem(letters, 25);
        return new AuthorizationId($"{(char)('A' + first)}{(char)('A' + second)}{number + 1:0000}");
    }

    /// <summary>The identifier number <paramref name="ordinal"/> of one-time submissions, from 1: AZ0001 … AZ9999, BZ0001 …</summary>
    public static AuthorizationId FromOneTimeOrdinal(int ordinal)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(ordinal, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(ordinal, OneTimeCount);
        var (first, number) = Math.DivRem(ordinal - 1, 9999);
        return new AuthorizationId($"{(char)('A' + first)}Z{number + 1:0000}");
    }

    public static bool TryParse(string? text, out AuthorizationId value)
    {
        var t = (text ?? string.Empty).Trim().ToUpperInvariant();
        var good = IsValid(t);
        value = good ? new AuthorizationId(t) : default;
        return good;
    }

    public static AuthorizationId Parse(string text) => TryParse(text, out var id) ? id : throw new FormatException("Not an authorization ID.");

    public override string ToString() => Value;

    internal static bool IsValid(ReadOnlySpan<char> text) =>
        text is [>= 'A' and <= 'Z', >= 'A' and <= 'Z', .. { Length: 4 } number] && !number.ContainsAnyExceptInRange('0', '9') && number is not "0000";
}
