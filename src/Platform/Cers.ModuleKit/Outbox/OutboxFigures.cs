using Cers.Messaging.Operations;
using Npgsql;

namespace Cers.ModuleKit.Outbox;

/// <summary>How the outbox stands, by index ranges: what waits, what is dead, what went out in the last hour.</summary>
internal sealed class OutboxFigures(NpgsqlDataSource database, TimeProvider clock)
{
    public async Task<IReadOnlyList<OutboxCount>> CountAsync(CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            """
            select coalesce(template, reaction), template is not null,
                count(*) filter (where state = 'waiting'), min(created_at) filter (where state = 'waiting'),
                count(*) filter (where state = 'sent'), count(*) filter (where state = 'replaced'), count(*) filter (where state = 'dead')
            from platform.outbox
            where state = 'waiting' or state = 'dead' or (state in ('sent', 'replaced') and created_at >= $1)
            group by 1, 2 order by 1
            """);
        command.Parameters.Add(new() { Value = clock.GetUtcNow() - TimeSpan.FromHours(1) });
        await using var reader = await command.ExecuteReaderAsync(ct);
        var counts = new List<OutboxCount>();
        while (await reader.ReadAsync(ct))
        {
            counts.Add(new OutboxCount(
                reader.GetString(0),
                reader.GetBoolean(1),
                reader.GetInt64(2),
                reader.IsDBNull(3) ? null : reader.GetFieldValue<DateTimeOffset>(3),
                reader.GetInt64(4),
                reader.GetInt64(5),
                reader.GetInt64(6)));
        }

        return counts;
    }
}
