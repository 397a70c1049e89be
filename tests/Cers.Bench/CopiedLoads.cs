using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace Cers.Bench;

/// <summary>The rows of a bulk load again, under new ids and numbers, by PostgreSQL's COPY into the same tables with their indexes and triggers: a transaction a load.</summary>
internal sealed class CopiedLoads(string connectionString)
{
    // What differs: t is the row; i its new id, made of the old one and the copy; n the number's last part.
    private static readonly (string Table, string Of, string Differing)[] Tables =
    [
        ("declarations", "id", "'id', i, 'proof_of_report', t.authorization_id || to_char(t.received_on, 'YYYYMMDD') || n"),
        ("versions", "declaration_id", "'declaration_id', i"),
        ("lines", "declaration_id", "'declaration_id', i"),
        ("marks", "declaration_id", "'declaration_id', i"),
        ("prices", "declaration_id", "'declaration_id', i"),
        ("status_history", "declaration_id", "'declaration_id', i, 'id', i"),
    ];

    /// <summary>Rows of one load in these tables.</summary>
    public long Rows { get; private set; }

    /// <summary>Each copy's rows of each table, as COPY writes them.</summary>
    public async Task<IReadOnlyList<byte[][]>> MakeAsync(Guid load, int copies, CancellationToken ct)
    {
        await using var database = NpgsqlDataSource.Create($"{connectionString};Command Timeout=0");
        await using var connection = await database.OpenConnectionAsync(ct);
        var made = new List<byte[][]>();
        for (var copy = 1; copy <= copies; copy++)
        {
            var tables = new byte[Tables.Length][];
            for (var t = 0; t < Tables.Length; t++)
            {
                var (table, of, differing) = Tables[t];
                var place = copy.ToString(CultureInfo.InvariantCulture);
                await using var stream = await connection.BeginRawBinaryCopyAsync(
                    $"""
                    copy (select (q.r).* from (
                        select jsonb_populate_record(null::declarations.{table}, to_jsonb(t) || jsonb_build_object({differing})) as r
                        from declarations.{table} t
                        join (select r.declaration_id, 1000000 + {place} * 1000 + r.ordinal as n,
                                (left(r.declaration_id::text, 13) || '-7' || substr(md5(r.declaration_id::text || {place}), 1, 3) || '-8' || substr(md5(r.declaration_id::text || {place}), 4, 3)
                                    || '-' || substr(md5(r.declaration_id::text || {place}), 8, 12))::uuid as i
                            from declarations.bulk_results r where r.load_id = '{load}') c on c.declaration_id = t.{of}
                        order by c.n offset 0) q) to stdout (format binary)
                    """,
                    ct);
                using var bytes = new MemoryStream();
                await stream.CopyToAsync(bytes, ct);
                tables[t] = bytes.ToArray();
            }

            made.Add(tables);
        }

        Rows = 0;
        foreach (var (table, of, _) in Tables)
        {
            await using var count = new NpgsqlCommand($"select count(*) from declarations.{table} t join declarations.bulk_results r on r.declaration_id = t.{of} where r.load_id = $1", connection);
            count.Parameters.Add(new() { Value = load });
            Rows += (long)(await count.ExecuteScalarAsync(ct))!;
        }

        return made;
    }

    /// <summary>Rows a second, by so many at once.</summary>
    public async Task<double> RunAsync(IReadOnlyList<byte[][]> loads, int clients, CancellationToken ct)
    {
        await using var database = NpgsqlDataSource.Create($"{connectionString};Maximum Pool Size={clients}");
        var since = Stopwatch.GetTimestamp();
        await Parallel.ForEachAsync(loads, new ParallelOptions { MaxDegreeOfParallelism = clients, CancellationToken = ct }, async (load, stop) =>
        {
            await using var connection = await database.OpenConnectionAsync(stop);
            await using var transaction = await connection.BeginTransactionAsync(stop);
            for (var t = 0; t < Tables.Length; t++)
            {
                await using var stream = await connection.BeginRawBinaryCopyAsync($"copy declarations.{Tables[t].Table} from stdin (format binary)", stop);
                await stream.WriteAsync(load[t], stop);
            }

            await transaction.CommitAsync(stop);
        });
        return loads.Count * Rows / Stopwatch.GetElapsedTime(since).TotalSeconds;
    }
}
