using Cers.Kernel;
using Cers.ModuleKit.Data;

namespace Cers.Identity.Domain;

/// <summary>A program of a business account. It stays the account's when whoever registered it has left.</summary>
internal sealed class RegisteredClient : IOwned
{
    /// <summary>Two: the old one still counts while the program is given the new one.</summary>
    public const int MostKeys = 2;

    public const int MostOfAccount = 20;

    private readonly List<ClientKey> keys = [];

    public Guid Id { get; private init; }

    public AccountId AccountId { get; private init; }

    public string Name { get; private init; } = "";

    /// <summary>By name, in the order of the names.</summary>
    public string[] Scopes { get; private set; } = [];

    public PersonId MadeBy { get; private init; }

    public DateTimeOffset MadeAt { get; private init; }

    public PersonId? RevokedBy { get; private set; }

    public DateTimeOffset? RevokedAt { get; private set; }

    public IReadOnlyList<ClientKey> Keys => keys;

    public static RegisteredClient Register(AccountId account, string name, IEnumerable<MachineScope> scopes, PersonId by, DateTimeOffset now)
    {
        var client = new RegisteredClient { Id = Guid.CreateVersion7(), AccountId = account, Name = name.Trim(), MadeBy = by, MadeAt = now };
        client.Become(scopes);
        return client;
    }

    public void Become(IEnumerable<MachineScope> scopes) => Scopes = [.. scopes.Select(s => s.Name()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>Refused when two keys count, and for a key that this client has or had.</summary>
    public Error? AddKey(PublicKey key, DateTimeOffset endsAt, PersonId by, DateTimeOffset now)
    {
        if (keys.Any(k => k.Thumbprint == key.Thumbprint))
        {
            return MachineClientErrors.KeyKnown();
        }

        if (keys.Count(k => k.Counts(now)) >= MostKeys)
        {
            return MachineClientErrors.TwoKeys();
        }

        keys.Add(ClientKey.Of(this, key, endsAt, by, now));
        return null;
    }

    public void Revoke(PersonId by, DateTimeOffset now)
    {
        if (RevokedAt is null)
        {
            (RevokedBy, RevokedAt) = (by, now);
        }
    }
}

/// <summary>One public key of a machine client. It counts until it ends, at most 365 days after it was added, or is retired.</summary>
internal sealed class ClientKey : IOwned
{
    public static readonly TimeSpan Longest = TimeSpan.FromDays(365);

    public Guid Id { get; private init; }

    public Guid ClientId { get; private init; }

    public AccountId AccountId { get; private init; }

    /// <summary>RFC 7638, SHA-256, Base64url.</summary>
    public string Thumbprint { get; private init; } = "";

    public string Algorithm { get; private init; } = "";

    public string Jwk { get; private init; } = "";

    public PersonId AddedBy { get; private init; }

    public DateTimeOffset AddedAt { get; private init; }

    public DateTimeOffset EndsAt { get; private init; }

    public DateTimeOffset? RetiredAt { get; private set; }

    /// <summary>The last reminder that was sent: so many days before the end.</summary>
    public int? RemindedDays { get; set; }

    public static ClientKey Of(RegisteredClient client, PublicKey key, DateTimeOffset endsAt, PersonId by, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(),
        ClientId = client.Id,
        AccountId = client.AccountId,
        Thumbprint = key.Thumbprint,
        Algorithm = key.Algorithm,
        Jwk = key.Jwk,
        AddedBy = by,
        AddedAt = now,
        EndsAt = endsAt,
    };

    public bool Counts(DateTimeOffset now) => RetiredAt is null && now < EndsAt;

    public void Retire(DateTimeOffset now) => RetiredAt ??= now;
}

/// <summary>An address that a machine client was used from, and how often, to the minute.</summary>
internal sealed class ClientAddress : IOwned
{
    public static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    public Guid ClientId { get; private init; }

    public string Address { get; private init; } = "";

    public AccountId AccountId { get; private init; }

    public DateTimeOffset FirstUsedAt { get; private init; }

    public DateTimeOffset LastUsedAt { get; private init; }

    public long Uses { get; private init; }
}

/// <summary>A token that may be shown once.</summary>
internal sealed class ShownToken
{
    public string Issuer { get; private init; } = "";

    public byte[] JtiHash { get; private init; } = [];

    public DateTimeOffset EndsAt { get; private init; }
}
