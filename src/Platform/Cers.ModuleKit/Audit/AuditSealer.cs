using System.Data;
using Cers.ModuleKit.Jobs;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Cers.ModuleKit.Audit;

/// <summary>
/// Seals audit entries every few seconds: those below the oldest running transaction, which are final, after the last sealed one. So no command
/// waits for another, and an entry that commits late was above the line and is sealed later. One host at a time, by an advisory lock.
/// </summary>
internal sealed partial class AuditSealer(NpgsqlDataSource database, AuditKeys keys, TimeProvider clock, ILogger<AuditSealer> log)
    : HostUpkeep(TimeSpan.FromSeconds(3), log)
{
    private const long Lock = 0x43455253_41;
    private const int Most = 1000;

    protected override async Task DoAsync(CancellationToken ct)
    {
        while (keys.CanSign && await SealAsync(ct) == Most)
        {
        }
    }

    /// <summary>Seals one batch; returns how many entries it holds, 0 when there are none or another host is at it.</summary>
    internal async Task<int> SealAsync(CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        try
        {
            return await LockAsync(connection, ct) ? await SealLockedAsync(connection, ct) : 0;
        }
        finally
        {
            // A connection that broke has lost its lock; one that goes back to the pool would keep it, even if its asking was cancelled.
            if (connection.State == ConnectionState.Open)
            {
                await using var unlock = new NpgsqlCommand("select pg_advisory_unlock_all()", connection);
                await unlock.ExecuteNonQueryAsync(CancellationToken.None);
            }
        }
    }

    private async Task<int> SealLockedAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        // One snapshot for the line and for what lies below it: all of that is visible.
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, ct);
        var last = await LastAsync(connection, ct);
        var after = last?.To ?? Place.Start;
        var entries = new List<CanonicalEntry>();
        string[] columns = [];
        await using (var command = new NpgsqlCommand(
            """
            select * from platform.audit_entries
            where (position, id) > ($1, $2) and position < platform.audit_horizon()
            order by position, id limit $3
            """,
            connection))
        {
            command.Parameters.Add(new() { Value = after.Position });
            command.Parameters.Add(new() { Value = after.Id });
            command.Parameters.Add(new() { Value = Most });
            await using var reader = await command.ExecuteReaderAsync(ct);
            columns = [.. CanonicalEntry.ColumnsOf(reader)];
            while (await reader.ReadAsync(ct))
            {
                entries.Add(CanonicalEntry.Read(reader));
            }
        }

        if (entries.Count == 0)
        {
            return 0;
        }

        var now = clock.GetUtcNow();
        var seal = new Seal
        {
            Number = (last?.Number ?? 0) + 1,
            // As precise as the database keeps it.
            SealedAt = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond)),
            Previous = last?.Hash ?? Seal.NoPrevious,
            After = after,
            To = new Place(entries[^1].Position, entries[^1].Id),
            FirstAt = entries.Min(e => e.At),
            LastAt = entries.Max(e => e.At),
            Entries = entries.Count,
            ColumnNames = columns,
            Leaves = Seal.Pack(entries, columns),
            SignedBy = keys.Id,
        };
        await AddAsync(connection, seal, ct);
        await transaction.CommitAsync(ct);
        Sealed(log, seal.Number, seal.Entries);
        return seal.Entries;
    }

    private async Task AddAsync(NpgsqlConnection connection, Seal seal, CancellationToken ct)
    {
        var content = seal.Content();
        await using var batch = new NpgsqlBatch(connection);
        var publish = new NpgsqlBatchCommand("insert into platform.audit_public_keys (id, public_key) values ($1, $2) on conflict do nothing");
        publish.Parameters.Add(new() { Value = keys.Id });
        publish.Parameters.Add(new() { Value = keys.PublicKey });
        var add = new NpgsqlBatchCommand(
            "select platform.add_audit_seal(row($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)::platform.audit_seals)");
        foreach (var value in (object[])
        [
            seal.Number, seal.SealedAt, seal.Previous, seal.After.Position, seal.After.Id, seal.To.Position, seal.To.Id, seal.FirstAt, seal.LastAt, seal.Entries,
            seal.ColumnNames, seal.Leaves, seal.SignedBy, System.Security.Cryptography.SHA256.HashData(content), keys.Sign(content),
        ])
        {
            add.Parameters.Add(new() { Value = value });
        }

        batch.BatchCommands.Add(publish);
        batch.BatchCommands.Add(add);
        await batch.ExecuteNonQueryAsync(ct);
    }

    private static async Task<Seal?> LastAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand($"select {Seal.Columns} from platform.audit_seals order by number desc limit 1", connection);
        await using var reader = await command.ExecuteReaderAsync(ct);
        return await reader.ReadAsync(ct) ? Seal.Read(reader) : null;
    }

    private static async Task<bool> LockAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand("select pg_try_advisory_lock($1)", connection);
        command.Parameters.Add(new() { Value = Lock });
        return (bool)(await command.ExecuteScalarAsync(ct))!;
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "Audit seal {Number}: {Entries} entries")]
    private static partial void Sealed(ILogger logger, long number, int entries);
}
