using Cers.ModuleKit.Data;
using Cers.Registration.Domain;
using Microsoft.EntityFrameworkCore;

namespace Cers.Registration.Data;

/// <summary>The schema registration.</summary>
internal sealed class RegistrationDbContext(DbContextOptions<RegistrationDbContext> options) : ModuleDbContext(options)
{
    public override string Schema => "registration";

    public DbSet<ExporterApplication> Applications => Set<ExporterApplication>();

    public DbSet<HistoryEntry> History => Set<HistoryEntry>();

    public DbSet<RegistryCheckEntry> RegistryChecks => Set<RegistryCheckEntry>();

    public DbSet<InformationRequest> InformationRequests => Set<InformationRequest>();

    public DbSet<ApplicationNote> Notes => Set<ApplicationNote>();

    public DbSet<ApplicationDraft> Drafts => Set<ApplicationDraft>();

    public DbSet<Authorization> Authorizations => Set<Authorization>();

    public DbSet<SharedSecret> SharedSecrets => Set<SharedSecret>();

    public DbSet<WrongAttempt> WrongAttempts => Set<WrongAttempt>();

    public DbSet<MailBounce> Bounces => Set<MailBounce>();

    public DbSet<ActivationId> ActivationIds => Set<ActivationId>();

    public DbSet<EmailCode> EmailCodes => Set<EmailCode>();

    public DbSet<RmAccount> RmAccounts => Set<RmAccount>();

    public DbSet<DesignationCase> Cases => Set<DesignationCase>();

    public DbSet<CaseHistoryEntry> CaseHistory => Set<CaseHistoryEntry>();

    public DbSet<CaseMessageEntry> CaseMessages => Set<CaseMessageEntry>();

    public DbSet<CaseDecisionEntry> CaseDecisions => Set<CaseDecisionEntry>();

    public DbSet<OneTimeId> OneTimeIds => Set<OneTimeId>();

    public DbSet<DesignationEntry> Designations => Set<DesignationEntry>();

    public DbSet<AccountAssociation> Associations => Set<AccountAssociation>();

    public DbSet<AssociationEntry> AssociationHistory => Set<AssociationEntry>();

    public DbSet<KeptAnswer> RegistryAnswers => Set<KeptAnswer>();

    public DbSet<RegisterSilence> RegisterSilences => Set<RegisterSilence>();

    public DbSet<RmAccountChangeEntry> RmAccountChanges => Set<RmAccountChangeEntry>();

    public DbSet<RegisterImport> RegisterImports => Set<RegisterImport>();

    public DbSet<RegisterImportLine> ImportLines => Set<RegisterImportLine>();

    public DbSet<AuthorizationEvent> AuthorizationEvents => Set<AuthorizationEvent>();

    protected override void Map(ModelBuilder model)
    {
        model.ApplyConfigurationsFromAssembly(typeof(RegistrationDbContext).Assembly);

        // The business account that holds an authorization sees it, nobody else's; until it is held, contract messages and staff only.
        model.Entity<Authorization>().HasQueryFilter(a => TenantFilterLifted || a.HeldBy == CurrentAccount);

        // Each of the two sides sees an association: the client by the business number that its account holds, however late it was opened.
        model.Entity<AccountAssociation>().HasQueryFilter(s => TenantFilterLifted || s.CspAccount == CurrentAccount
            || Set<Authorization>().Any(a => a.HeldBy == CurrentAccount && a.BusinessNumber == s.ClientBusinessNumber));
    }
}
