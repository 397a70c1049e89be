using Cers.Lookups.Domain;
using Cers.ModuleKit.Data;
using Microsoft.EntityFrameworkCore;

namespace Cers.Lookups.Data;

/// <summary>The schema lookups. What a code means is asked of the snapshot; the tables here are read to change them.</summary>
internal sealed class LookupsDbContext(DbContextOptions<LookupsDbContext> options) : ModuleDbContext(options)
{
    public override string Schema => "lookups";

    public DbSet<CodeVersion> CodeVersions => Set<CodeVersion>();

    public DbSet<CodeTableImport> CodeTableImports => Set<CodeTableImport>();

    public DbSet<CodeTableImportLine> ImportLines => Set<CodeTableImportLine>();

    protected override void Map(ModelBuilder model) => model.ApplyConfigurationsFromAssembly(typeof(LookupsDbContext).Assembly);
}
