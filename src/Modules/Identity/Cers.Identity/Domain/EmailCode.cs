using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Cers.Kernel;
using Cers.ModuleKit.Keys;

namespace Cers.Identity.Domain;

/// <summary>A six-digit code that was mailed, to confirm an address or as a second factor: ten minutes, the newest one only.</summary>
internal sealed class EmailCode
{
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    public required Guid Id { get; init; }

    public required PersonId PersonId { get; init; }

    public required string EmailKey { get; init; }

    public required byte[] CodeHmac { get; init; }

    public required Guid KeyId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The session whose second factor the code is; null for one that confirms an address.</summary>
    public Guid? SessionId { get; init; }

    public static string Draw() => RandomNumberGenerator.GetInt32(0, 1_000_000).ToString("000000", CultureInfo.InvariantCulture);

    public static EmailCode For(PersonId person, string email, string code, RingKey key, DateTimeOffset now, Guid? session = null)
    {
        var id = Guid.CreateVersion7();
        return new EmailCode
        {
            Id = id, PersonId = person, EmailKey = EmailAddress.Key(email), CodeHmac = Mac(key, id, code), KeyId = key.Id, CreatedAt = now, SessionId = session,
        };
    }

    public bool Confirms(string code, RingKey key, DateTimeOffset now) =>
        now < CreatedAt + Life && CryptographicOperations.FixedTimeEquals(CodeHmac, Mac(key, Id, code.Trim()));

    // The row's id is part of it, so that equal codes do not look equal.
    private static byte[] Mac(RingKey key, Guid id, string code) => key.Hmac(Encoding.UTF8.GetBytes($"{id:N}:{code}"));
}
