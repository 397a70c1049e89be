using Cers.Identity.Contracts;
using Cers.Identity.Domain;
using Cers.Kernel;
using Cers.ModuleKit.Messages;
using Cers.ModuleKit.Signals;
using Microsoft.EntityFrameworkCore;

namespace Cers.Identity.Data;

/// <summary>A machine client as it was read; nobody changes it.</summary>
internal sealed record KnownClient(Guid Id, AccountId Account, string[] Scopes, UserReferenceNumber MadeBy, List<ClientKey> Keys)
{
    /// <summary>With the keys that count now: a key ends by itself while it is in memory.</summary>
    public MachineClientFacts Tell(DateTimeOffset now) => new(
        Id,
        Account,
        ToldClients.Read(Scopes).ToHashSet(),
        MadeBy,
        [.. Keys.Where(k => k.Counts(now)).Select(k => new MachineClientProof(k.Id, k.Thumbprint, k.Algorithm, k.Jwk))]);
}

/// <summary>Machine clients with their keys, in memory; triggers on clients, keys and accounts drop them by <c>client:id</c>.</summary>
internal sealed class KnownClients(SignalHub signals)
{
    private readonly FactCache<KnownClient> known = new(signals, "client", most: 20_000);

    /// <summary>Null when it is unknown or revoked, or its account is closed.</summary>
    public ValueTask<KnownClient?> FindAsync(Guid id, Func<IdentityDbContext> db, MessageScope scope, CancellationToken ct) =>
        known.GetAsync(id.ToString(), scope, ask => AskAsync(db(), id, ask), ct);

    // By id and past the tenant filter: who asks does not know the account yet.
    private static Task<KnownClient?> AskAsync(IdentityDbContext db, Guid id, CancellationToken ct) =>
        db.MachineClients.IgnoreQueryFilters().AsNoTracking()
            .Where(c => c.Id == id && c.RevokedAt == null && db.Accounts.IgnoreQueryFilters().Any(a => a.AccountId == c.AccountId && a.State != AccountState.Closed))
            .Select(c => new KnownClient(
                c.Id, c.AccountId, c.Scopes, db.People.Single(p => p.Id == c.MadeBy).Urn!.Value, c.Keys.Where(k => k.RetiredAt == null).ToList()))
            .SingleOrDefaultAsync(ct);
}
