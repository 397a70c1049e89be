using Cers.Identity.Contracts;
using Cers.Identity.Domain;
using Cers.Kernel;
using Cers.ModuleKit.Data;
using Microsoft.EntityFrameworkCore;

namespace Cers.Identity.Data;

/// <summary>The schema <c>identity</c>.</summary>
internal sealed class IdentityDbContext(DbContextOptions<IdentityDbContext> options) : ModuleDbContext(options)
{
    public override string Schema => "identity";

    public DbSet<Person> People => Set<Person>();

    public DbSet<Credential> Credentials => Set<Credential>();

    public DbSet<Session> Sessions => Set<Session>();

    public DbSet<EmailCode> EmailCodes => Set<EmailCode>();

    public DbSet<Account> Accounts => Set<Account>();

    public DbSet<RoleChange> RoleChanges => Set<RoleChange>();

    public DbSet<AccountContact> Contacts => Set<AccountContact>();

    public DbSet<Invitation> Invitations => Set<Invitation>();

    public DbSet<Handover> Handovers => Set<Handover>();

    public DbSet<TermsAcceptance> TermsAcceptances => Set<TermsAcceptance>();

    public DbSet<NotificationChoice> NotificationChoices => Set<NotificationChoice>();

    public DbSet<RegisteredClient> MachineClients => Set<RegisteredClient>();

    public DbSet<ClientKey> ClientKeys => Set<ClientKey>();

    public DbSet<ClientAddress> ClientAddresses => Set<ClientAddress>();

    public DbSet<ShownToken> ShownTokens => Set<ShownToken>();

    public DbSet<StateChange> StateChanges => Set<StateChange>();

    public DbSet<Relinking> Relinkings => Set<Relinking>();

    public DbSet<OwnerNaming> OwnerNamings => Set<OwnerNaming>();

    public DbSet<StaffMember> Staff => Set<StaffMember>();

    public DbSet<RoleDecision> RoleDecisions => Set<RoleDecision>();

    public DbSet<PublishedMessage> PortalMessages => Set<PublishedMessage>();

    public DbSet<DismissedMessage> DismissedMessages => Set<DismissedMessage>();

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
    public Task<Account> LockAccountAsync(AccountId account, CancellationToken ct) =>
        Accounts.FromSql($"select * from identity.accounts where account_id = {account.Value} for update").SingleAsync(ct);

    /// <summary>The caller, locked until the commit.</summary>
    public Task<Person> LockPersonAsync(PersonId person, CancellationToken ct) =>
        People.FromSql($"select * from identity.people where id = {person.Value} for update").SingleAsync(ct);

    /// <summary>
    /// Locks credentials by their references, in one order, until the commit: a sign-in with one of them waits, and then sees whose it is.
    /// </summary>
    public Task<List<Credential>> LockCredentialsAsync(CredentialReference[] references, CancellationToken ct)
    {
        var values = references.Select(r => r.Value).ToArray();
        return Credentials.FromSql($"select * from identity.credentials where reference = any ({values}) order by reference for update").ToListAsync(ct);
    }

    /// <summary>Locks people, in one order, until the commit.</summary>
    public Task<List<Person>> LockPeopleAsync(PersonId[] people, CancellationToken ct)
    {
        var ids = people.Select(p => p.Value).ToArray();
        return People.FromSql($"select * from identity.people where id = any ({ids}) order by id for update").ToListAsync(ct);
    }

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
            e.HasOne(c => c.Person).WithMany().HasForeignKey(c => c.PersonId);
            e.HasOne(c => c.By).WithMany().HasForeignKey(c => c.ByPersonId);
        });
        model.Entity<AccountContact>(e =>
        {
            e.ToTable("account_contacts");
            e.HasKey(c => c.AccountId);
            e.HasOne<Account>().WithMany().HasForeignKey(c => c.AccountId);
        });
        model.Entity<Invitation>(e =>
        {
            e.ToTable("invitations");
            e.HasOne<Account>().WithMany().HasForeignKey(i => i.AccountId);
            e.HasOne(i => i.By).WithMany().HasForeignKey(i => i.ByMembershipId);
        });
        model.Entity<Handover>(e =>
        {
            e.ToTable("handovers");
            e.HasOne<Account>().WithMany().HasForeignKey(h => h.AccountId);
            e.HasOne(h => h.By).WithMany().HasForeignKey(h => h.ByMembershipId);
            e.HasOne(h => h.To).WithMany().HasForeignKey(h => h.ToMembershipId);
        });
        model.Entity<TermsAcceptance>(e =>
        {
            e.ToTable("terms_acceptances");
            e.HasKey(a => new { a.PersonId, a.Version });
            e.HasOne<Person>().WithMany().HasForeignKey(a => a.PersonId);
        });
        model.Entity<NotificationChoice>(e =>
        {
            e.ToTable("notification_choices");
            e.HasKey(c => new { c.PersonId, c.Kind });
            e.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId);
        });
        MachineClientTables.Map(model);
        MapOffice(model);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<CredentialReference>().HaveConversion<TextValueConverter<CredentialReference>>();
    }

    /// <summary>What staff decide.</summary>
    private static void MapOffice(ModelBuilder model)
    {
        model.Entity<Credential>().Property(c => c.Reference).ValueGeneratedOnAdd();
        model.Entity<StateChange>(e =>
        {
            e.ToTable("account_state_changes");
            e.HasOne<Account>().WithMany().HasForeignKey(c => c.AccountId);
        });
        model.Entity<Relinking>(e =>
        {
            e.ToTable("relinkings");
            e.HasOne<Person>().WithMany().HasForeignKey(r => r.PersonId);
        });
        model.Entity<OwnerNaming>(e =>
        {
            e.ToTable("owner_namings");
            e.HasOne<Account>().WithMany().HasForeignKey(n => n.AccountId);
            e.HasOne<Person>().WithMany().HasForeignKey(n => n.PersonId);
        });
        model.Entity<StaffMember>(e =>
        {
            e.ToTable("staff");
            e.HasOne<Person>().WithOne().HasForeignKey<StaffMember>(s => s.PersonId);
            e.Property(s => s.Number).ValueGeneratedOnAdd();
        });
        model.Entity<RoleDecision>(e =>
        {
            e.ToTable("role_decisions");
            e.HasOne<StaffMember>().WithMany().HasForeignKey(d => d.PersonId).HasPrincipalKey(s => s.PersonId);
        });
        model.Entity<PublishedMessage>(e =>
        {
            e.ToTable("portal_messages");
            e.Ignore(m => m.Content);
        });
        model.Entity<DismissedMessage>(e =>
        {
            e.ToTable("dismissed_messages");
            e.HasKey(d => new { d.PersonId, d.MessageId });
            e.HasOne<PublishedMessage>().WithMany().HasForeignKey(d => d.MessageId);
        });
    }
}
