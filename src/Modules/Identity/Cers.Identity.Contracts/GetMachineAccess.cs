using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Identity.Contracts;

/// <summary>
/// What a machine client may do now, and the keys by which it proves itself. Not found when it is unknown or revoked, or its account may not be
/// worked with.
/// </summary>
[SystemOnly]
public sealed record GetMachineAccess(Guid Client) : IQuery<MachineClientFacts>;

/// <param name="Keys">Those that count now.</param>
public sealed record MachineClientFacts(
    Guid Client, AccountId Account, IReadOnlySet<MachineScope> Scopes, UserReferenceNumber MadeBy, IReadOnlyList<MachineClientProof> Keys)
{
    /// <summary>Who acts with a token got by a key, for some of the scopes; null when the key ended or no scope is left.</summary>
    public MachineAccess? Access(Guid key, IEnumerable<MachineScope> scopes)
    {
        var left = scopes.Where(Scopes.Contains).ToHashSet();
        return left.Count > 0 && Keys.Any(k => k.Key == key) ? new MachineAccess(Client, Account, key, left, MadeBy) : null;
    }
}

/// <param name="Jwk">The public key as a JSON Web Key.</param>
public sealed record MachineClientProof(Guid Key, string Thumbprint, string Algorithm, string Jwk);
