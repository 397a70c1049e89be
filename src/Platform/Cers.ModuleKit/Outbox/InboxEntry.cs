using Npgsql;

namespace Cers.ModuleKit.Outbox;

/// <summary>The note that a reaction happened, written in the transaction of its command.</summary>
internal sealed record InboxEntry(string Reaction, Guid NotificationId)
{
    /// <summary>Affects no row when it happened before; waits for another host that is at it.</summary>
    public NpgsqlBatchCommand ToInsert(DateTimeOffset now)
    {
        var insert = new NpgsqlBatchCommand("insert into platform.inbox (reaction, notification_id, at) values ($1, $2, $3) on conflict do nothing");
        insert.Parameters.AddRange(new NpgsqlParameter[] { new() { Value = Reaction }, new() { Value = NotificationId }, new() { Value = now } });
        return insert;
    }
}
