using Cers.Kernel;

namespace Cers.Identity.Contracts;

/// <summary>A program that works for a business account unattended. It proves itself with a key, never with a password.</summary>
/// <param name="ClientId">What it calls itself at the token endpoint.</param>
/// <param name="MadeBy">Who registered it; it stays the account's when that person has left.</param>
/// <param name="RevokedAt">From then on it can do nothing.</param>
/// <param name="Keys">Newest first; at most two of them count.</param>
/// <param name="LastUse">Null until it was used.</param>
public sealed record MachineClient(
    Guid ClientId,
    string Name,
    IReadOnlyList<MachineScope> Scopes,
    UserReferenceNumber MadeBy,
    DateTimeOffset MadeAt,
    DateTimeOffset? RevokedAt,
    IReadOnlyList<MachineClientKey> Keys,
    MachineClientUse? LastUse);

/// <summary>A public key of a machine client.</summary>
/// <param name="Thumbprint">The key's JWK thumbprint (RFC 7638); a client may send it as kid.</param>
/// <param name="Algorithm">ES256 or RS256: how it must sign.</param>
/// <param name="EndsAt">When the key ends by itself.</param>
/// <param name="RetiredAt">When somebody ended it.</param>
public sealed record MachineClientKey(Guid Id, string Thumbprint, string Algorithm, DateTimeOffset AddedAt, DateTimeOffset EndsAt, DateTimeOffset? RetiredAt);

/// <summary>The last use of a machine client, as it was written down: at most a minute late.</summary>
/// <param name="Address">The network address it came from.</param>
/// <param name="Addresses">From how many addresses it was used within 90 days.</param>
/// <param name="Requests">How many requests and tokens it has asked for within them.</param>
public sealed record MachineClientUse(DateTimeOffset At, string Address, int Addresses, long Requests);
