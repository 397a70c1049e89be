using Cers.Identity.Domain;
using Cers.Kernel;
using Cers.ModuleKit.Data;
using Cers.ModuleKit.Messages;
using Microsoft.EntityFrameworkCore;

namespace Cers.Identity.Data;

/// <summary>The schema <c>identity</c>.</summary>
internal sealed class IdentityDbContext(DbContextOptions<IdentityDbContext> options, MessageScope scope) : ModuleDbContext(options, scope)
{
    public override string Schema => "identity";

    public DbSet<Person> People => Set<Person>();

    public DbSet<Credential> Credentials => Set<Credential>();

    public DbSet<Session> Sessions => Set<Session>();

    public DbSet<EmailCode> EmailCodes => Set<EmailCode>();

    public DbSet<Account> Accounts => Set<Account>();

    public DbSet<RoleChange> RoleChanges => Set<RoleChange>();

    public DbSet<RegisteredClient> MachineClients => Set<RegisteredClient>();

    public DbSet<ClientKey> ClientKeys => Set<ClientKey>();

    public DbSet<ClientAddress> ClientAddresses => Set<ClientAddress>();

    public DbSet<ShownToken> ShownTokens => Set<ShownToken>();

    /// <summary>Who has access to the scope's account now.</summary>
    public IQueryable<Membership> Members => Set<Membership>().Where(m => m.EndedAt == null);

    /// <summary>
    /// The accounts of one person. Here the person, who may look at his or her own memberships, takes the place of the account in the tenant
    /// filter; pass the actor's id only.
    /// </summary>
    public IQueryable<Membership> MembershipsOf(PersonId person) =>
        Set<Membership>().IgnoreQueryFilters().Where(m => m.PersonId == person && m.EndedAt == null);

    /// <summary>
    /// Locks the account until the commit: whoever changes who has access waits here, so that rules about all members hold (USR-002).
    /// </summary>
    public Task LockAccountAsync(AccountId account, CancellationToken ct) =>
        Accounts.FromSql($"select * from identity.accounts where account_id = {account.Value} for update").AsNoTracking().Select(a => a.AccountId).SingleAsync(ct);

    protected override void Map(ModelBuilder model)
    {
        model.Entity<Person>(e =>
        {
            e.ToTable("people");
            e.Ignore(p => p.HasUserAccount);
        });
        model.Entity<Credential>(e =>
        {
            e.ToTable("credentials");
            e.HasKey(c => new { c.Issuer, c.Subject });
            e.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId);
        });
        model.Entity<Session>(e =>
        {
            e.ToTable("sessions");
            e.HasOne<Person>().WithMany().HasForeignKey(s => s.PersonId);
            e.Ignore(s => s.LastsUntil);
            e.Ignore(s => s.EndsAt);
        });
        model.Entity<EmailCode>(e =>
        {
            e.ToTable("email_codes");
            e.HasOne<Session>().WithMany().HasForeignKey(c => c.SessionId).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<Account>(e =>
        {
            e.ToTable("accounts");
            e.HasKey(a => a.AccountId);
        });
        model.Entity<Membership>(e =>
        {
            e.ToTable("memberships");
            e.HasOne(m => m.Person).WithMany().HasForeignKey(m => m.PersonId);
            e.HasOne(m => m.Account).WithMany().HasForeignKey(m => m.AccountId);
        });
        model.Entity<RoleChange>(e =>
        {
            e.ToTable("role_changes");
            e.HasOne<Account>().WithMany().HasForeignKey(c => c.AccountId);
        });
        MachineClientTables.Map(model);
    }
}
