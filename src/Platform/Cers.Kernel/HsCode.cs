using System.Text.Json.Serialization;

namespace Cers.Kernel;

/// <summary>An export code of the Harmonized System: eight digits, six of the HS and two Canadian. Statistics Canada 65-209-X.</summary>
[JsonConverter(typeof(TextValueJsonConverter<HsCode>))]
public readonly record struct HsCode : ITextValue<HsCode>
{
    private readonly string? value;

    private HsCode(string value) => this.value = value;

    public string Value => value ?? string.Empty;

    public string Chapter => Value[..2];

    public string Heading => Value[..4];

    public string Hs6 => Value[..6];

    public static bool TryParse(string? text, out HsCode value)
    {
        var t = text is { Length: 8 } && !text.AsSpan().ContainsAnyExceptInRange('0', '9') ? text
            : string.Concat((text ?? string.Empty).Where(c => c != '.' && !char.IsWhiteSpace(c)));
        var good = t.Length == 8 && !t.AsSpan().ContainsAnyExceptInRange('0', '9');
        value = good ? new HsCode(t) : default;
        return good;
    }

    public override string ToString() => Value;
}
