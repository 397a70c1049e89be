using Cers.ModuleKit.Modules;
using Npgsql;

namespace Cers.ModuleKit.Data;

/// <summary>Makes the partitions of this month and the next six at every start, before the first message; a job does it every night.</summary>
internal sealed class PartitionsAhead(NpgsqlDataSource database) : IReferenceSeed
{
    public const string Sql = "select platform.make_partitions(7)";

    public async Task SeedAsync(CancellationToken ct)
    {
        await using var command = database.CreateCommand(Sql);
        await command.ExecuteNonQueryAsync(ct);
    }
}
