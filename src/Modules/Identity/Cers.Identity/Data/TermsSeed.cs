using System.Globalization;
using Cers.ModuleKit.Data;
using Cers.ModuleKit.Modules;
using Npgsql;

namespace Cers.Identity.Data;

/// <summary>Brings in the terms and conditions that travel with the program; a version that is there is never changed.</summary>
internal sealed class TermsSeed(NpgsqlDataSource database) : IReferenceSeed
{
    public async Task SeedAsync(CancellationToken ct)
    {
        await using var batch = database.CreateBatch();
        foreach (var row in ReferenceCsv.Rows(typeof(TermsSeed).Assembly, "terms.csv"))
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand(
                "insert into identity.terms (version, in_force_from, text_en, text_fr) values ($1, $2, $3, $4) on conflict do nothing")
            {
                Parameters =
                {
                    new() { Value = row["version"] },
                    new() { Value = DateOnly.ParseExact(row["in_force_from"], "yyyy-MM-dd", CultureInfo.InvariantCulture) },
                    new() { Value = row["text_en"] },
                    new() { Value = row["text_fr"] },
                },
            });
        }

        await batch.ExecuteNonQueryAsync(ct);
    }
}
