using Cers.Kernel;
using Cers.ModuleKit.Data;
using Npgsql;

namespace Cers.ModuleKit.Outbox;

/// <summary>
/// The rows of the outbox as a queue. A claim takes the first waiting row of each lane that is due and gives it a lease, which is renewed while the row
/// is in hand: a host that dies loses it soon, and one that was only slow then cannot mark what another has taken over. Rows behind another one of their lane
/// are put off when a claim meets them, so that the next does not read them again, and the mark of the one before brings the next up: a claim costs the same
/// however many wait in one lane.
/// </summary>
internal sealed class OutboxQueue(NpgsqlDataSource database, TimeProvider clock)
{
    /// <summary>Without a sign of life for so long, another host delivers it.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(15);

    // Of a lane with thousands of rows, so many more are put off by each claim.
    private const int LookedAt = 200;

    /// <summary>Claims at most <paramref name="most"/> rows that are due, none that this host has in hand.</summary>
    public async Task<List<OutboxRow>> ClaimAsync(IDelivery delivery, int most, IReadOnlyCollection<Guid> inHand, CancellationToken ct)
    {
        while (true)
        {
            var (rows, more) = await LookAsync(delivery, most, inHand, ct);
            if (rows.Count > 0 || !more)
            {
                return rows;
            }
        }
    }

    /// <summary>Keeps it for another lease; false when the lease was lost.</summary>
    public async Task<bool> RenewAsync(OutboxRow row, CancellationToken ct)
    {
        await using var command = database.CreateCommand("update platform.outbox set next_attempt_at = $3 where id = $1 and lease = $2");
        command.Parameters.AddRange(Key(row));
        command.Parameters.Add(new() { Value = clock.GetUtcNow() + Lease });
        return await command.ExecuteNonQueryAsync(ct) == 1;
    }

    /// <summary>Marks it delivered and wipes its secret; false when the lease was lost.</summary>
    public async Task<bool> SentAsync(OutboxRow row)
    {
        await using var command = database.CreateCommand(
            $"""
            with marked as (
                update platform.outbox set state = 'sent', sent_at = $3, lease = null, secret = null, secret_key_id = null, last_error = null
                where id = $1 and lease = $2 returning lane, position, state),
            {BringsUp("$3")}
            select count(*) from marked
            """);
        command.Parameters.AddRange(Key(row));
        command.Parameters.Add(new() { Value = clock.GetUtcNow() });
        return (long)(await command.ExecuteScalarAsync())! == 1;
    }

    /// <summary>Puts it back for another attempt, or among the dead letters, without a secret that has ended; false when the lease was lost.</summary>
    public async Task<bool> PutBackAsync(OutboxRow row, bool dead, TimeSpan delay, string fault)
    {
        await using var command = database.CreateCommand(
            $"""
            with marked as (
                update platform.outbox set state = $3, next_attempt_at = $4, lease = null, last_error = $5,
                    secret = case when secret_ends_at <= $6 then null else secret end, secret_key_id = case when secret_ends_at <= $6 then null else secret_key_id end
                where id = $1 and lease = $2 returning lane, position, state),
            {BringsUp("$6")}
            select count(*) from marked
            """);
        command.Parameters.AddRange(Key(row));
        command.Parameters.Add(new() { Value = dead ? "dead" : "waiting" });
        var now = clock.GetUtcNow();
        command.Parameters.Add(new() { Value = now + delay });
        command.Parameters.Add(new() { Value = fault });
        command.Parameters.Add(new() { Value = now });
        return (long)(await command.ExecuteScalarAsync())! == 1;
    }

    /// <summary>The rows claimed of those that were looked at, and whether there may be more.</summary>
    private async Task<(List<OutboxRow> Rows, bool More)> LookAsync(IDelivery delivery, int most, IReadOnlyCollection<Guid> inHand, CancellationToken ct)
    {
        await using var command = database.CreateCommand(
            $"""
            with due as (
                select id, lane, position, next_attempt_at from platform.outbox
                where state = 'waiting' and next_attempt_at <= $1 and {delivery.Column} = any($4) and id <> all($5)
                order by next_attempt_at for update skip locked limit {LookedAt}),
            placed as (
                select d.id, d.next_attempt_at, exists (
                    select from platform.outbox earlier where earlier.state = 'waiting' and earlier.lane = d.lane and earlier.position < d.position) as behind
                from due d),
            put_off as (
                update platform.outbox o set next_attempt_at = $2 from placed p where o.id = p.id and p.behind),
            claimed as (
                update platform.outbox set lease = $3, next_attempt_at = $2, attempts = attempts + 1
                where id in (select id from placed where not behind order by next_attempt_at limit $6)
                returning id, created_at, template, recipient, language, reaction, notification_id, model, secret, secret_key_id, secret_ends_at, subject, attempts)
            select c.*, l.looked_at from (select count(*) as looked_at from due) l left join claimed c on true
            """);
        var now = clock.GetUtcNow();
        var (lease, ends) = (Guid.CreateVersion7(), now + Lease);
        var p = command.Parameters;
        p.Add(new() { Value = now });
        p.Add(new() { Value = ends });
        p.Add(new() { Value = lease });
        p.Add(new() { Value = delivery.Known.ToArray() });
        p.Add(new() { Value = inHand.ToArray() });
        p.Add(new() { Value = most });
        await using var reader = await command.ExecuteReaderAsync(ct);
        var rows = new List<OutboxRow>();
        var lookedAt = 0L;
        while (await reader.ReadAsync(ct))
        {
            lookedAt = reader.GetInt64(13);
            if (!reader.IsDBNull(0))
            {
                rows.Add(Read(reader, lease, ends));
            }
        }

        return (rows, lookedAt == LookedAt);
    }

    /// <summary>What is marked does not wait any more: the row behind it in its lane, which a claim may have put off, is due.</summary>
    private static string BringsUp(string now) =>
        $"""
        brought_up as (
            update platform.outbox o set next_attempt_at = {now}
            from marked m cross join lateral (
                select id from platform.outbox where state = 'waiting' and lane = m.lane and position > m.position order by position limit 1) n
            where m.state <> 'waiting' and o.id = n.id and o.lease is null and o.next_attempt_at > {now})
        """;

    private static NpgsqlParameter[] Key(OutboxRow row) => [new() { Value = row.Id }, new() { Value = row.Lease!.Value }];

    private static OutboxRow Read(NpgsqlDataReader reader, Guid lease, DateTimeOffset leaseEnds) =>
        new()
        {
            Id = reader.GetGuid(0),
            CreatedAt = reader.GetFieldValue<DateTimeOffset>(1),
            Template = Optional<string>(reader, 2),
            Recipient = Optional<string>(reader, 3),
            Language = Optional<string>(reader, 4) is { } language ? language == "fr" ? Language.Fr : Language.En : null,
            Reaction = Optional<string>(reader, 5),
            NotificationId = reader.IsDBNull(6) ? null : reader.GetGuid(6),
            Model = reader.GetString(7),
            Secret = Optional<byte[]>(reader, 8),
            SecretKeyId = reader.IsDBNull(9) ? null : reader.GetGuid(9),
            SecretEndsAt = reader.IsDBNull(10) ? null : reader.GetFieldValue<DateTimeOffset>(10),
            Subject = Optional<string>(reader, 11),
            Attempts = reader.GetInt32(12),
            NextAttemptAt = leaseEnds,
            Lease = lease,
        };

    private static T? Optional<T>(NpgsqlDataReader reader, int column)
        where T : class =>
        reader.IsDBNull(column) ? null : reader.GetFieldValue<T>(column);
}
