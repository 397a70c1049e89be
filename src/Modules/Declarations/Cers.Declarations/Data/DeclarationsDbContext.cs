using Cers.Declarations.Domain;
using Cers.Declarations.Domain.Bulk;
using Cers.Declarations.Domain.Outages;
using Cers.ModuleKit.Data;
using Microsoft.EntityFrameworkCore;

namespace Cers.Declarations.Data;

internal sealed class DeclarationsDbContext(DbContextOptions<DeclarationsDbContext> options) : ModuleDbContext(options)
{
    public override string Schema => "declarations";

    public DbSet<Draft> Drafts => Set<Draft>();

    public DbSet<Declaration> Declarations => Set<Declaration>();

    public DbSet<DeclarationVersion> Versions => Set<DeclarationVersion>();

    public DbSet<LineRow> Lines => Set<LineRow>();

    public DbSet<MarkRow> Marks => Set<MarkRow>();

    public DbSet<PriceRow> Prices => Set<PriceRow>();

    public DbSet<PossibleDuplicate> PossibleDuplicates => Set<PossibleDuplicate>();

    public DbSet<StatusEvent> StatusHistory => Set<StatusEvent>();

    public DbSet<FiledForEntry> FiledFor => Set<FiledForEntry>();

    public DbSet<Outage> Outages => Set<Outage>();

    public DbSet<OutageEvent> OutageEvents => Set<OutageEvent>();

    public DbSet<HistoryNotice> HistoryNotices => Set<HistoryNotice>();

    public DbSet<LegalHold> LegalHolds => Set<LegalHold>();

    public DbSet<BulkLoad> BulkLoads => Set<BulkLoad>();

    public DbSet<BulkResultEntry> BulkResults => Set<BulkResultEntry>();

    public DbSet<BulkFindingEntry> BulkFindings => Set<BulkFindingEntry>();

    protected override void Map(ModelBuilder model) => model.ApplyConfigurationsFromAssembly(typeof(DeclarationsDbContext).Assembly);
}
