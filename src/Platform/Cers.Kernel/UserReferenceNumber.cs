using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Serialization;

namespace Cers.Kernel;

/// <summary>The number by which a person is found by colleagues: <c>U</c>, eight random digits and a Luhn check digit.</summary>
[JsonConverter(typeof(TextValueJsonConverter<UserReferenceNumber>))]
public readonly record struct UserReferenceNumber : ITextValue<UserReferenceNumber>
{
    private readonly string? value;

    private UserReferenceNumber(string value) => this.value = value;

    public string Value => value ?? string.Empty;

    /// <summary>A random number; the caller's unique index decides whether it is free.</summary>
    public static UserReferenceNumber Random()
    {
        var digits = RandomNumberGenerator.GetInt32(0, 100_000_000).ToString("00000000", CultureInfo.InvariantCulture);
        return new UserReferenceNumber($"U{digits}{Luhn.CheckDigit(digits)}");
    }

    public static bool TryParse(string? text, out UserReferenceNumber value)
    {
        var t = (text ?? string.Empty).Trim().ToUpperInvariant();
        var good = t.Length == 10 && t[0] == 'U' && !t.AsSpan(1).ContainsAnyExceptInRange('0', '9') && Luhn.IsValid(t.AsSpan(1));
        value = good ? new UserReferenceNumber(t) : default;
        return good;
    }

    public override string ToString() => Value;
}
