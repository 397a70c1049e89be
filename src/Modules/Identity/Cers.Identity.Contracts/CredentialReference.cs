using System.Text.Json.Serialization;
using Cers.Kernel;

namespace Cers.Identity.Contracts;

/// <summary>
/// Names a credential between people: twelve hexadecimal digits, read out in groups of four. It opens nothing; the credential's subject at the provider
/// is told to nobody.
/// </summary>
[JsonConverter(typeof(TextValueJsonConverter<CredentialReference>))]
public readonly record struct CredentialReference : ITextValue<CredentialReference>
{
    private readonly string? value;

    private CredentialReference(string value) => this.value = value;

    public string Value => value ?? string.Empty;

    /// <summary>Blanks and hyphens do not count, nor does case.</summary>
    public static bool TryParse(string? text, out CredentialReference value)
    {
        var t = string.Concat((text ?? string.Empty).Where(c => !char.IsWhiteSpace(c) && c != '-')).ToUpperInvariant();
        var good = t.Length == 12 && t.All(char.IsAsciiHexDigitUpper);
        value = good ? new CredentialReference(t) : default;
        return good;
    }

    /// <summary>As it is read out: <c>3F9A 12BC 77D0</c>.</summary>
    public override string ToString() => Value.Length == 12 ? $"{Value[..4]} {Value[4..8]} {Value[8..]}" : Value;
}
