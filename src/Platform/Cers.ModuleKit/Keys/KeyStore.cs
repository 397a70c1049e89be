using Npgsql;

namespace Cers.ModuleKit.Keys;

/// <summary>A row of the ring as it is stored.</summary>
internal sealed record StoredKey(Guid Id, string Purpose, byte[] Wrapped, DateTimeOffset CreatedAt, DateTimeOffset? UsableAt, DateTimeOffset? RetiredAt)
{
    /// <summary>From when on new values are made with it.</summary>
    public DateTimeOffset From => UsableAt ?? CreatedAt;
}

/// <summary>The ring's tables. Whoever changes them holds their lock to the commit, so that nothing is made in the old way while all is wrapped anew.</summary>
internal static class KeyStore
{
    /// <summary>The topic by which hosts hear that the ring has changed.</summary>
    public const string Topic = "keys";

    private const long Lock = 0x4345524B;

    public static async Task<NpgsqlTransaction> BeginAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        var transaction = await connection.BeginTransactionAsync(ct);
        await using var command = new NpgsqlCommand($"select pg_advisory_xact_lock({Lock})", connection, transaction);
        await command.ExecuteNonQueryAsync(ct);
        return transaction;
    }

    /// <summary>All keys, of each purpose the one used last first.</summary>
    public static async Task<List<StoredKey>> ReadAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            """
            select id, purpose, wrapped, created_at, usable_at, retired_at from platform.keys
            order by purpose, coalesce(usable_at, created_at) desc, created_at desc, id desc
            """,
            connection);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var keys = new List<StoredKey>();
        while (await reader.ReadAsync(ct))
        {
            keys.Add(new StoredKey(
                reader.GetGuid(0), reader.GetString(1), reader.GetFieldValue<byte[]>(2), reader.GetFieldValue<DateTimeOffset>(3),
                reader.IsDBNull(4) ? null : reader.GetFieldValue<DateTimeOffset>(4), reader.IsDBNull(5) ? null : reader.GetFieldValue<DateTimeOffset>(5)));
        }

        return keys;
    }

    public static async Task InsertAsync(
        NpgsqlConnection connection, WrappingKey wrapping, IEnumerable<StoredKey> there, string purpose, DateTimeOffset now, DateTimeOffset? usableAt, CancellationToken ct)
    {
        var newest = there.Where(k => k.RetiredAt is null).MaxBy(k => k.CreatedAt);
        await using var insert = new NpgsqlCommand("insert into platform.keys (id, purpose, wrapped, created_at, usable_at) values ($1, $2, $3, $4, $5)", connection);
        insert.Parameters.AddRange(
            new NpgsqlParameter[]
            {
                new() { Value = Guid.CreateVersion7() },
                new() { Value = purpose },
                new() { Value = wrapping.Wrap(RingKey.Draw(purpose), newest?.Wrapped) },
                new() { Value = now },
                new() { Value = (object?)usableAt ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.TimestampTz },
            });
        await insert.ExecuteNonQueryAsync(ct);
    }

    /// <summary>Tells every host to read the ring again, at the commit.</summary>
    public static async Task AnnounceAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand($"select platform.signal('{Topic}')", connection);
        await command.ExecuteNonQueryAsync(ct);
    }
}
