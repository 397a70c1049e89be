using System.Security.Cryptography;
using System.Text;
using Cers.Kernel;
using Cers.ModuleKit.Keys;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;

namespace Cers.Registration.Domain;

/// <summary>
/// What a former CAED client opens its business account with, once: 60 random bits, kept as HMAC-SHA-256 with the key's id, told once in a mail. Ends with
/// the Ottawa day that lies its life after the day of issue.
/// </summary>
internal sealed class ActivationId
{
    private ActivationId()
    {
    }

    public Guid Id { get; private init; }

    public BusinessNumber BusinessNumber { get; private init; }

    public string LegalName { get; private init; } = "";

    public string? OperatingName { get; private init; }

    public BusinessDesignation Designation { get; private init; }

    public byte[] Hmac { get; private init; } = [];

    public Guid KeyId { get; private init; }

    public ActivationIdState State { get; private set; }

    public DateTimeOffset IssuedAt { get; private init; }

    public DateOnly LastDay { get; private init; }

    public DateTimeOffset EndsAt { get; private init; }

    /// <summary>The officer; null where the system issued it.</summary>
    public string? IssuedByName { get; private init; }

    /// <summary>A new activation ID and its text, which is kept nowhere.</summary>
    public static (ActivationId ActivationId, string Text) Issue(
        BusinessNumber number,
        string legalName,
        string? operatingName,
        BusinessDesignation designation,
        RingKey key,
        DateTimeOffset now,
        int lifeDays,
        string? issuedBy)
    {
        var text = RandomNumberGenerator.GetString(SharedSecretFormat.Alphabet, ActivationIdFormat.Length);
        var lastDay = OttawaTime.DateOf(now).AddDays(lifeDays);
        var activation = new ActivationId
        {
            Id = Guid.CreateVersion7(),
            BusinessNumber = number,
            LegalName = legalName,
            OperatingName = operatingName,
            Designation = designation,
            Hmac = Mac(key, text),
            KeyId = key.Id,
            IssuedAt = now,
            LastDay = lastDay,
            EndsAt = OttawaTime.EndOf(lastDay),
            IssuedByName = issuedBy,
        };
        return (activation, text);
    }

    /// <summary>True when it may open an account now: issued, not over.</summary>
    public bool CanBeUsed(DateTimeOffset now) => State == ActivationIdState.Issued && now < EndsAt;

    public void Use() => State = ActivationIdState.Used;

    public void Replace() => State = ActivationIdState.Replaced;

    /// <summary>Nobody shall use it any more.</summary>
    public Result<Done> Revoke(DateTimeOffset now)
    {
        if (!CanBeUsed(now))
        {
            return SecretErrors.ActivationIdNotLive();
        }

        State = ActivationIdState.Revoked;
        return default(Done);
    }

    /// <summary>By what the 12 characters are found: the HMAC hides how far a guess was right.</summary>
    public static byte[] Mac(RingKey key, string text) => key.Hmac(Encoding.UTF8.GetBytes($"activation ID {text}"));
}
