using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Cers.ModuleKit.Keys;

namespace Cers.Registration.Domain;

/// <summary>A six-digit code that was mailed to an applicant's address: ten minutes, five tries, the newest one only.</summary>
internal sealed class EmailCode
{
    public const int MostWrongAttempts = 5;
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    private EmailCode()
    {
    }

    /// <summary>The address, in lower case.</summary>
    public string Email { get; private init; } = "";

    public Guid CodeId { get; private set; }

    public byte[] Hmac { get; private set; } = [];

    public Guid KeyId { get; private set; }

    public DateTimeOffset EndsAt { get; private set; }

    public int WrongAttempts { get; private set; }

    public static EmailCode For(string email) => new() { Email = email };

    /// <summary>Draws a new code in place of the former; returns its text, which is kept nowhere.</summary>
    public string Draw(RingKey key, DateTimeOffset now)
    {
        var code = RandomNumberGenerator.GetInt32(0, 1_000_000).ToString("000000", CultureInfo.InvariantCulture);
        CodeId = Guid.CreateVersion7();
        Hmac = Mac(key, code);
        KeyId = key.Id;
        EndsAt = now + Life;
        WrongAttempts = 0;
        return code;
    }

    public bool CanBeTried(DateTimeOffset now) => now < EndsAt && WrongAttempts < MostWrongAttempts;

    public bool Matches(string code, RingKey key) => CryptographicOperations.FixedTimeEquals(Hmac, Mac(key, code));

    public void CountWrong() => WrongAttempts++;

    // The code's id is part of it, so that equal codes do not look equal.
    private byte[] Mac(RingKey key, string code) => key.Hmac(Encoding.UTF8.GetBytes($"e-mail code {CodeId:N} {code}"));
}
