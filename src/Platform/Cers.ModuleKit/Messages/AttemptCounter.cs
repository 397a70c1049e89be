using Cers.Messaging;
using Npgsql;

namespace Cers.ModuleKit.Messages;

/// <summary>
/// Counts tries before they are made: the counter's row stays locked until the commit, so that parallel guesses queue up behind each other
/// and the limit is exact.
/// </summary>
internal sealed class AttemptCounter(TimeProvider clock)
{
    /// <summary>
    /// Counts a try under each limit: a command that affects no row says that its limit is reached. Always in the same order, so that two
    /// commands with two limits cannot wait for each other.
    /// </summary>
    public IReadOnlyList<(AttemptLimit Limit, NpgsqlBatchCommand Command)> Reserve(IEnumerable<AttemptLimit> limits)
    {
        var now = clock.GetUtcNow();
        var commands = new List<(AttemptLimit, NpgsqlBatchCommand)>();
        foreach (var limit in limits.OrderBy(l => l.Key, StringComparer.Ordinal))
        {
            var command = new NpgsqlBatchCommand(
                """
                insert into platform.attempts as a (key, count, window_ends_at) values ($1, 1, $3)
                on conflict (key) do update set
                    count = case when a.window_ends_at <= $4 then 1 else a.count + 1 end,
                    window_ends_at = case when a.window_ends_at <= $4 then excluded.window_ends_at else a.window_ends_at end
                where a.count < $2 or a.window_ends_at <= $4
                """);
            command.Parameters.AddRange(
                new NpgsqlParameter[] { new() { Value = limit.Key }, new() { Value = limit.Most }, new() { Value = now + limit.Window }, new() { Value = now } });
            commands.Add((limit, command));
        }

        return commands;
    }

    public async Task TakeBackAsync(MessageScope scope, IReadOnlyList<AttemptLimit> limits, CancellationToken ct)
    {
        if (limits.Count == 0)
        {
            return;
        }

        await using var command = new NpgsqlCommand(
            "update platform.attempts set count = count - 1 where key = any($1) and count > 0", scope.Connection, scope.Transaction);
        command.Parameters.Add(new() { Value = limits.Select(l => l.Key).ToArray() });
        await command.ExecuteNonQueryAsync(ct);
    }
}
