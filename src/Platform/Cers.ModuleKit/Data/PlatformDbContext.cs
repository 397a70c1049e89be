using Cers.ModuleKit.Settings;
using Microsoft.EntityFrameworkCore;

namespace Cers.ModuleKit.Data;

/// <summary>The platform's own tables, for commands that touch no module's.</summary>
public sealed class PlatformDbContext(DbContextOptions<PlatformDbContext> options) : ModuleDbContext(options)
{
    public override string Schema => PlatformTables.Schema;

    protected override void Map(ModelBuilder model) => model.Entity<DatedChange>().ToTable("dated_changes");
}
