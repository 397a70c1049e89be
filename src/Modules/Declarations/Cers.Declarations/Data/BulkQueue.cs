using Cers.Declarations.Contracts;
using Cers.Declarations.Domain.Bulk;
using Cers.Kernel;
using Npgsql;

namespace Cers.Declarations.Data;

/// <summary>A bulk load that a host has claimed.</summary>
internal sealed record ClaimedLoad(Guid Id, AccountId Account, Guid File, string Name, BulkFormat Format, long Size, bool AllOrNothing, BulkLoadState State, int Done, long Fence);

/// <summary>
/// Bulk loads as a queue, the oldest first. Who claims one raises its fence and has it for as long as the lease is renewed: a host that died loses it, and one that was only
/// slow is refused by the fence.
/// </summary>
internal sealed class BulkQueue(NpgsqlDataSource database, TimeProvider clock)
{
    public async Task<List<ClaimedLoad>> ClaimAsync(int most, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            """
            update declarations.bulk_loads set fence = fence + 1, lease_until = $2, state = case state when 'Queued' then 'Checking' else state end
            where id in (
                select id from declarations.bulk_loads where finished_at is null and (lease_until is null or lease_until <= $1)
                order by received_at, id limit $3 for update skip locked)
            returning id, account_id, file_id, name, format, size, all_or_nothing, state, done, fence
            """);
        var now = clock.GetUtcNow();
        command.Parameters.Add(new() { Value = now });
        command.Parameters.Add(new() { Value = now + BulkLoad.Lease });
        command.Parameters.Add(new() { Value = most });
        await using var reader = await command.ExecuteReaderAsync(ct);
        var claimed = new List<ClaimedLoad>();
        while (await reader.ReadAsync(ct))
        {
            claimed.Add(new ClaimedLoad(
                reader.GetGuid(0),
                new AccountId(reader.GetGuid(1)),
                reader.GetGuid(2),
                reader.GetString(3),
                Enum.Parse<BulkFormat>(reader.GetString(4)),
                reader.GetInt64(5),
                reader.GetBoolean(6),
                Enum.Parse<BulkLoadState>(reader.GetString(7)),
                reader.GetInt32(8),
                reader.GetInt64(9)));
        }

        return claimed;
    }

    /// <summary>Keeps it for another lease; a chunk that is being stored has it locked and keeps it itself.</summary>
    public Task RenewAsync(ClaimedLoad load, CancellationToken ct) => LeaseAsync(load, clock.GetUtcNow() + BulkLoad.Lease, ct);

    /// <summary>Gives it back at once, for another host.</summary>
    public Task ReleaseAsync(ClaimedLoad load, CancellationToken ct) => LeaseAsync(load, clock.GetUtcNow(), ct);

    private async Task LeaseAsync(ClaimedLoad load, DateTimeOffset until, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            """
            update declarations.bulk_loads set lease_until = $3
            where id = (select id from declarations.bulk_loads where id = $1 and fence = $2 and finished_at is null for update skip locked)
            """);
        command.Parameters.Add(new() { Value = load.Id });
        command.Parameters.Add(new() { Value = load.Fence });
        command.Parameters.Add(new() { Value = until });
        await command.ExecuteNonQueryAsync(ct);
    }
}
