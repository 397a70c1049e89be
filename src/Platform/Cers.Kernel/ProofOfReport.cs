using System.Globalization;
using System.Text.Json.Serialization;

namespace Cers.Kernel;

/// <summary>
/// The number that proves that an export was reported: authorization ID, Ottawa date of receipt (YYYYMMDD) and a sequence from
/// 1 to 99999999999 without leading zero; 15 to 25 characters. CBSA technical guide, Appendix A 0.
/// </summary>
[JsonConverter(typeof(TextValueJsonConverter<ProofOfReport>))]
public readonly record struct ProofOfReport : ITextValue<ProofOfReport>
{
    private readonly string? value;

    private ProofOfReport(string value) => this.value = value;

    public string Value => value ?? string.Empty;

    public AuthorizationId AuthorizationId => AuthorizationId.Parse(Value[..6]);

    /// <summary>The Ottawa date of receipt that the number carries.</summary>
    public DateOnly Date => DateOnly.ParseExact(Value.AsSpan(6, 8), "yyyyMMdd", CultureInfo.InvariantCulture);

    public long Sequence => long.Parse(Value.AsSpan(14), NumberStyles.None, CultureInfo.InvariantCulture);

    public static bool TryParse(string? text, out ProofOfReport value)
    {
        var t = (text ?? string.Empty).Trim().ToUpperInvariant();
        var good = t.Length is >= 15 and <= 25
            && AuthorizationId.IsValid(t.AsSpan(0, 6))
            && DateOnly.TryParseExact(t.AsSpan(6, 8), "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            && t[14] is >= '1' and <= '9'
            && !t.AsSpan(14).ContainsAnyExceptInRange('0', '9');
        value = good ? new ProofOfReport(t) : default;
        return good;
    }

    public static ProofOfReport Parse(string text) => TryParse(text, out var number) ? number : throw new FormatException("Not a proof-of-report number.");

    public override string ToString() => Value;
}
