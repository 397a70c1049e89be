using Cers.Identity.Domain;
using Cers.Kernel;
using Microsoft.EntityFrameworkCore;

namespace Cers.Identity.Data;

/// <summary>How machine clients lie in the database, and who looks after them.</summary>
internal static class MachineClientTables
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<RegisteredClient>(e =>
        {
            e.ToTable("machine_clients");
            e.HasOne<Account>().WithMany().HasForeignKey(c => c.AccountId);
            e.HasOne<Person>().WithMany().HasForeignKey(c => c.MadeBy);
            e.HasOne<Person>().WithMany().HasForeignKey(c => c.RevokedBy);
            e.HasMany(c => c.Keys).WithOne().HasForeignKey(k => k.ClientId);
        });
        model.Entity<ClientKey>(e =>
        {
            e.ToTable("machine_client_keys");
            e.HasOne<Person>().WithMany().HasForeignKey(k => k.AddedBy);
        });
        model.Entity<ClientAddress>(e =>
        {
            e.ToTable("machine_client_addresses");
            e.HasKey(a => new { a.ClientId, a.Address });
            e.HasOne<RegisteredClient>().WithMany().HasForeignKey(a => a.ClientId);
        });
        model.Entity<ShownToken>(e =>
        {
            e.ToTable("shown_tokens");
            e.HasKey(t => new { t.Issuer, t.JtiHash });
        });
    }

    /// <summary>The owners and proxy account owners, who hear what happens to the account's clients.</summary>
    public static Task<List<Person>> KeepersOfAsync(this IdentityDbContext db, AccountId account, CancellationToken ct) =>
        db.Members.AsNoTracking()
            .Where(m => m.AccountId == account && (m.Role == AccountRole.Owner || m.Role == AccountRole.ProxyOwner))
            .Select(m => m.Person)
            .ToListAsync(ct);
}
