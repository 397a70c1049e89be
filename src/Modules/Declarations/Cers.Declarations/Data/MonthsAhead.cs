using Cers.Kernel;
using Cers.ModuleKit.Modules;
using Npgsql;

namespace Cers.Declarations.Data;

/// <summary>Makes the partitions of this month and the next six at every start; the database's function runs as its owner.</summary>
internal sealed class MonthsAhead(NpgsqlDataSource database, TimeProvider clock) : IReferenceSeed
{
    public async Task SeedAsync(CancellationToken ct)
    {
        await using var command = database.CreateCommand("select declarations.make_partitions($1, 7)");
        command.Parameters.Add(new NpgsqlParameter { Value = OttawaTime.Today(clock) });
        await command.ExecuteNonQueryAsync(ct);
    }
}
