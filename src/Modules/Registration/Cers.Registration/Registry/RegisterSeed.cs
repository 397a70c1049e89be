using System.Globalization;
using Cers.ModuleKit.Data;
using Cers.ModuleKit.Modules;
using Microsoft.Extensions.Hosting;
using Npgsql;

namespace Cers.Registration.Registry;

/// <summary>In Development, fills an empty register with businesses that do not exist.</summary>
internal sealed class RegisterSeed(NpgsqlDataSource database, IHostEnvironment environment) : IReferenceSeed
{
    public async Task SeedAsync(CancellationToken ct)
    {
        if (!environment.IsDevelopment())
        {
            return;
        }

        await using var batch = database.CreateBatch();
        foreach (var row in ReferenceCsv.Rows(typeof(RegisterSeed).Assembly, "rm-accounts.csv"))
        {
            var insert = new NpgsqlBatchCommand(
                """
                insert into registration.rm_accounts (business_number, open, designation, legal_name, as_of) values ($1, $2, $3, $4, $5)
                on conflict do nothing
                """);
            insert.Parameters.Add(new() { Value = row["business_number"] });
            insert.Parameters.Add(new() { Value = row["status"] == "OPEN" });
            insert.Parameters.Add(new() { Value = row["designation"] });
            insert.Parameters.Add(new() { Value = row["legal_name"] });
            insert.Parameters.Add(new() { Value = DateOnly.ParseExact(row["as_of"], "yyyy-MM-dd", CultureInfo.InvariantCulture) });
            batch.BatchCommands.Add(insert);
        }

        await batch.ExecuteNonQueryAsync(ct);
    }
}
