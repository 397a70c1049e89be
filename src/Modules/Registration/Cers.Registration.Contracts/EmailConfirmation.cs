using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace Cers.Registration.Contracts;

/// <summary>A confirmed e-mail address as clients carry it: a readable part and its HMAC, which only Registration can make and check.</summary>
public static class EmailConfirmation
{
    private const int MostCharacters = 1000;

    /// <summary>The address that a confirmation claims, in lower case; null when it is none. Nothing is proven before Registration has checked it.</summary>
    public static string? AddressOf(string? confirmation) => Read(confirmation)?.Email;

    /// <summary>The readable part.</summary>
    public static ConfirmationClaim? Read(string? confirmation)
    {
        if (confirmation is not { Length: <= MostCharacters } || confirmation.Split('.') is not [var claim, _] || !Base64Url.IsValid(claim))
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<ConfirmationClaim>(Base64Url.DecodeFromChars(claim));
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static string Write(ConfirmationClaim claim) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(claim));

    /// <summary>The bytes that the HMAC covers.</summary>
    public static byte[] Covered(string claim) => Encoding.UTF8.GetBytes($"e-mail confirmation {claim}");
}

/// <param name="Email">The address, in lower case.</param>
/// <param name="EndsAt">The instant at which the confirmation ends.</param>
/// <param name="KeyId">The key of the HMAC.</param>
public sealed record ConfirmationClaim(string Email, DateTimeOffset EndsAt, Guid KeyId);
