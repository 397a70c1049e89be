using Cers.ModuleKit.Data;
using Cers.ModuleKit.Messages;
using Microsoft.EntityFrameworkCore;

namespace Cers.Lookups.Data;

/// <summary>The schema lookups. Code tables are read whole into a snapshot and need no entities.</summary>
internal sealed class LookupsDbContext(DbContextOptions<LookupsDbContext> options, MessageScope scope) : ModuleDbContext(options, scope)
{
    public override string Schema => "lookups";

    protected override void Map(ModelBuilder model)
    {
    }
}
