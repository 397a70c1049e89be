using System.Runtime.CompilerServices;
using Npgsql;

namespace Cers.ModuleKit.Audit;

/// <summary>Reads seals and the entries below them, on one connection, in one snapshot.</summary>
internal sealed class SealStore(NpgsqlConnection connection)
{
    // So many seals are in memory at once; their entries pass through one by one.
    private const int Chunk = 50;

    public async Task<Seal?> FindAsync(long number, CancellationToken ct) =>
        (await ReadAsync($"select {Seal.Columns} from platform.audit_seals where number = $1", ct, number)).FirstOrDefault();

    public async Task<Seal?> LastAsync(CancellationToken ct) =>
        (await ReadAsync($"select {Seal.Columns} from platform.audit_seals order by number desc limit 1", ct)).FirstOrDefault();

    public async Task<Dictionary<string, byte[]>> PublicKeysAsync(CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("select id, public_key from platform.audit_public_keys", connection);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var keys = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        while (await reader.ReadAsync(ct))
        {
            keys[reader.GetString(0)] = reader.GetFieldValue<byte[]>(1);
        }

        return keys;
    }

    /// <summary>Months whose entries were dropped when their time was over; what cannot have been, does not count.</summary>
    public async Task<List<(DateTimeOffset From, DateTimeOffset To)>> DroppedMonthsAsync(CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            """
            select d.month::timestamp at time zone 'UTC', (d.month + interval '1 month') at time zone 'UTC' from platform.audit_months_dropped d
            where d.month + interval '1 month' + make_interval(years => (
                select value::integer from platform.settings where key = 'records.years' order by valid_from desc limit 1)) <= now()
            """,
            connection);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var months = new List<(DateTimeOffset, DateTimeOffset)>();
        while (await reader.ReadAsync(ct))
        {
            months.Add((reader.GetFieldValue<DateTimeOffset>(0), reader.GetFieldValue<DateTimeOffset>(1)));
        }

        return months;
    }

    /// <summary>Each seal from a number on with the entries that stand between the end of the one before and its own.</summary>
    public async IAsyncEnumerable<(Seal Seal, List<CanonicalEntry> Entries)> ReadAsync(long from, long to, [EnumeratorCancellation] CancellationToken ct)
    {
        for (var next = from; ;)
        {
            var seals = await ReadAsync($"select {Seal.Columns} from platform.audit_seals where number between $1 and $2 order by number limit {Chunk}", ct, next, to);
            if (seals.Count == 0)
            {
                yield break;
            }

            await using var command = new NpgsqlCommand(
                "select * from platform.audit_entries where (position, id) > ($1, $2) and (position, id) <= ($3, $4) order by position, id", connection);
            foreach (var value in (object[])[seals[0].After.Position, seals[0].After.Id, seals[^1].To.Position, seals[^1].To.Id])
            {
                command.Parameters.Add(new() { Value = value });
            }

            await using var rows = await command.ExecuteReaderAsync(ct);
            CanonicalEntry? read = null;
            var before = seals[0].Number - 1;
            foreach (var seal in seals)
            {
                var below = new List<CanonicalEntry>();

                // What a missing seal covered is nobody's.
                var start = seal.Number == before + 1 ? Place.Start : seal.After;
                before = seal.Number;
                while ((read ??= await rows.ReadAsync(ct) ? CanonicalEntry.Read(rows) : null) is { } entry && new Place(entry.Position, entry.Id).CompareTo(seal.To) <= 0)
                {
                    if (new Place(entry.Position, entry.Id).CompareTo(start) > 0)
                    {
                        below.Add(entry);
                    }

                    read = null;
                }

                yield return (seal, below);
            }

            next = seals[^1].Number + 1;
        }
    }

    private async Task<List<Seal>> ReadAsync(string sql, CancellationToken ct, params long[] parameters)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        foreach (var parameter in parameters)
        {
            command.Parameters.Add(new() { Value = parameter });
        }

        await using var reader = await command.ExecuteReaderAsync(ct);
        var seals = new List<Seal>();
        while (await reader.ReadAsync(ct))
        {
            seals.Add(Seal.Read(reader));
        }

        return seals;
    }
}
