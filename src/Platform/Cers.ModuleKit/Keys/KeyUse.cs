using Npgsql;

namespace Cers.ModuleKit.Keys;

/// <summary>
/// Says where values made with keys of the ring are, and how long they live, so that no key is retired while one does. A module registers one for
/// each column that holds a key's id (<c>module.UsesKeys</c>); a test finds the columns of which nobody says so.
/// </summary>
/// <param name="Kind">What the values are called, in the plural: shared secrets.</param>
public abstract record KeyUse(string Kind)
{
    internal abstract Task<KeyHold?> HoldAsync(NpgsqlConnection connection, StoredKey key, DateTimeOffset superseded, DateTimeOffset now, CancellationToken ct);
}

/// <summary>Values in a table, which name their key.</summary>
/// <param name="Table">With its schema.</param>
/// <param name="Column">Holds the key's id.</param>
/// <param name="Live">SQL that tells a value still in use; $2 is now.</param>
/// <param name="EndsAt">SQL that tells the instant at which a value ends by itself; null where none is known.</param>
public sealed record StoredKeyUse(string Kind, string Table, string Column, string Live = "true", string? EndsAt = null) : KeyUse(Kind)
{
    // Reads the table once from one end to the other: a rare act of an operator, no index is kept for it.
    internal override async Task<KeyHold?> HoldAsync(NpgsqlConnection connection, StoredKey key, DateTimeOffset superseded, DateTimeOffset now, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            $"select count(*), max({EndsAt ?? "null::timestamptz"}) from {Table} where {Column} = $1 and ({Live}) and $2::timestamptz is not null", connection);
        command.Parameters.Add(new() { Value = key.Id });
        command.Parameters.Add(new() { Value = now });
        await using var reader = await command.ExecuteReaderAsync(ct);
        await reader.ReadAsync(ct);
        var count = reader.GetInt64(0);
        return count == 0 ? null : new KeyHold(Kind, count, reader.IsDBNull(1) ? null : reader.GetFieldValue<DateTimeOffset>(1));
    }
}

/// <summary>Values that only others hold: they may live until their longest life has passed since the last one can have been made.</summary>
/// <param name="Purpose">The purpose of their keys.</param>
/// <param name="Life">The longest.</param>
public sealed record CarriedKeyUse(string Kind, string Purpose, TimeSpan Life) : KeyUse(Kind)
{
    internal override Task<KeyHold?> HoldAsync(NpgsqlConnection connection, StoredKey key, DateTimeOffset superseded, DateTimeOffset now, CancellationToken ct) =>
        Task.FromResult(key.Purpose == Purpose && superseded + Life > now ? new KeyHold(Kind, null, superseded + Life) : null);
}

/// <summary>Why a key cannot be retired: values that live, how many where they are counted, until when where it is known.</summary>
public sealed record KeyHold(string Kind, long? Count, DateTimeOffset? Until);
