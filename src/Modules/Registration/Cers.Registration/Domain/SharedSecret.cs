using System.Security.Cryptography;
using System.Text;
using Cers.Kernel;
using Cers.ModuleKit.Keys;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;

namespace Cers.Registration.Domain;

/// <summary>
/// A shared secret: 80 random bits, kept as HMAC-SHA-256 with the key's id, told once in a mail, never to staff. Ends with the Ottawa day that lies
/// its life after the day of issue.
/// </summary>
internal sealed class SharedSecret
{
    /// <summary>So many wrong ones, over all persons, pause the redemption until an officer looks.</summary>
    public const int MostWrongAttempts = 20;

    private SharedSecret()
    {
    }

    public Guid Id { get; private init; }

    public Guid ApplicationId { get; private init; }

    public AuthorizationId AuthorizationId { get; private init; }

    public byte[] Hmac { get; private init; } = [];

    public Guid KeyId { get; private init; }

    public SharedSecretState State { get; private set; }

    public DateTimeOffset IssuedAt { get; private init; }

    public DateOnly LastDay { get; private init; }

    public DateTimeOffset EndsAt { get; private init; }

    /// <summary>Since it was issued, or since an officer last looked.</summary>
    public int WrongAttempts { get; private set; }

    /// <summary>How many days before the end the last reminder said; null before the first.</summary>
    public int? RemindedDays { get; private init; }

    public bool IsLive => State is SharedSecretState.Issued or SharedSecretState.Paused;

    /// <summary>A new secret and its text, which is kept nowhere.</summary>
    public static (SharedSecret Secret, string Text) Issue(Guid application, AuthorizationId authorization, RingKey key, DateTimeOffset now, int lifeDays)
    {
        var text = RandomNumberGenerator.GetString(SharedSecretFormat.Alphabet, SharedSecretFormat.Length);
        var lastDay = OttawaTime.DateOf(now).AddDays(lifeDays);
        var secret = new SharedSecret
        {
            Id = Guid.CreateVersion7(),
            ApplicationId = application,
            AuthorizationId = authorization,
            Hmac = Mac(key, text),
            KeyId = key.Id,
            IssuedAt = now,
            LastDay = lastDay,
            EndsAt = OttawaTime.EndOf(lastDay),
        };
        return (secret, text);
    }

    /// <summary>True when there is any use in comparing: issued, not paused, not over.</summary>
    public bool CanBeUsed(DateTimeOffset now) => State == SharedSecretState.Issued && now < EndsAt;

    /// <summary>Compares the 16 characters in constant time.</summary>
    public bool Matches(string text, RingKey key) => CryptographicOperations.FixedTimeEquals(Hmac, Mac(key, text));

    public void Use() => State = SharedSecretState.Used;

    /// <summary>Another one takes its place: one that is live dies at once, of any other nothing changes.</summary>
    public void Replace()
    {
        if (IsLive)
        {
            State = SharedSecretState.Replaced;
        }
    }

    /// <summary>An officer has looked at the wrong attempts and lets it be used again; they count from zero.</summary>
    public Result<Done> Release(DateTimeOffset now)
    {
        if (State != SharedSecretState.Paused || now >= EndsAt)
        {
            return SecretErrors.NotPaused();
        }

        State = SharedSecretState.Issued;
        WrongAttempts = 0;
        return default(Done);
    }

    /// <summary>Nobody shall use it any more.</summary>
    public Result<Done> Revoke()
    {
        if (!IsLive)
        {
            return SecretErrors.NotLive();
        }

        State = SharedSecretState.Revoked;
        return default(Done);
    }

    /// <summary>Counts a wrong comparison; true when this one paused the redemption.</summary>
    public bool CountWrong()
    {
        WrongAttempts++;
        if (State != SharedSecretState.Issued || WrongAttempts < MostWrongAttempts)
        {
            return false;
        }

        State = SharedSecretState.Paused;
        return true;
    }

    private static byte[] Mac(RingKey key, string text) => key.Hmac(Encoding.UTF8.GetBytes($"shared secret {text}"));
}
