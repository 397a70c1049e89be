using System.Linq.Expressions;
using Cers.Identity.Contracts;
using Cers.Identity.Domain;
using Cers.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Cers.Identity.Data;

/// <summary>A machine client as its account's owner sees it, read in one query.</summary>
internal sealed record ClientRow(
    Guid Id,
    string Name,
    string[] Scopes,
    UserReferenceNumber MadeBy,
    DateTimeOffset MadeAt,
    DateTimeOffset? RevokedAt,
    List<MachineClientKey> Keys,
    DateTimeOffset? LastUsedAt,
    string? LastAddress,
    int Addresses,
    long Uses)
{
    public MachineClient Tell() => new(
        Id, Name, ToldClients.Read(Scopes), MadeBy, MadeAt, RevokedAt, Keys, LastUsedAt is { } at ? new MachineClientUse(at, LastAddress!, Addresses, Uses) : null);
}

internal static class ToldClients
{
    public static Expression<Func<RegisteredClient, ClientRow>> Row(IdentityDbContext db) => c => new ClientRow(
        c.Id,
        c.Name,
        c.Scopes,
        db.People.Single(p => p.Id == c.MadeBy).Urn!.Value,
        c.MadeAt,
        c.RevokedAt,
        c.Keys.OrderByDescending(k => k.AddedAt).ThenByDescending(k => k.Id)
            .Select(k => new MachineClientKey(k.Id, k.Thumbprint, k.Algorithm, k.AddedAt, k.EndsAt, k.RetiredAt)).ToList(),
        db.ClientAddresses.Where(a => a.ClientId == c.Id).Max(a => (DateTimeOffset?)a.LastUsedAt),
        db.ClientAddresses.Where(a => a.ClientId == c.Id).OrderByDescending(a => a.LastUsedAt).Select(a => a.Address).FirstOrDefault(),
        db.ClientAddresses.Count(a => a.ClientId == c.Id),
        db.ClientAddresses.Where(a => a.ClientId == c.Id).Sum(a => a.Uses));

    public static IReadOnlyList<MachineScope> Read(IEnumerable<string> scopes) => [.. scopes.Select(MachineScopes.Find).OfType<MachineScope>()];

    /// <summary>What a command changed, as it will be once it is saved.</summary>
    public static async Task<MachineClient> ToldAsync(this IdentityDbContext db, RegisteredClient client, CancellationToken ct)
    {
        var madeBy = await db.People.Where(p => p.Id == client.MadeBy).Select(p => p.Urn!.Value).SingleAsync(ct);
        var used = await db.ClientAddresses.Where(a => a.ClientId == client.Id).ToListAsync(ct);
        var last = used.MaxBy(a => a.LastUsedAt);
        return new ClientRow(
            client.Id,
            client.Name,
            client.Scopes,
            madeBy,
            client.MadeAt,
            client.RevokedAt,
            [.. client.Keys.OrderByDescending(k => k.AddedAt).ThenByDescending(k => k.Id)
                .Select(k => new MachineClientKey(k.Id, k.Thumbprint, k.Algorithm, k.AddedAt, k.EndsAt, k.RetiredAt))],
            last?.LastUsedAt,
            last?.Address,
            used.Count,
            used.Sum(a => a.Uses)).Tell();
    }

    /// <summary>A client of the account with its keys, locked until the commit: of two who add a key, the second sees the first's.</summary>
    public static async Task<Result<RegisteredClient>> LockClientAsync(this IdentityDbContext db, Guid id, CancellationToken ct, bool evenRevoked = false)
    {
        var client = await db.MachineClients.FromSql($"select * from identity.machine_clients where id = {id} for update").AsTracking().SingleOrDefaultAsync(ct);
        if (client is null)
        {
            return MachineClientErrors.NoClient();
        }

        if (client.RevokedAt is not null && !evenRevoked)
        {
            return MachineClientErrors.Revoked();
        }

        await db.Entry(client).Collection(c => c.Keys).LoadAsync(ct);
        return client;
    }
}
