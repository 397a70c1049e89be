using Cers.ModuleKit.Data;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Cers.ModuleKit.Outbox;

/// <summary>
/// Delivers what the outbox holds of one kind: several lanes at once, each in its order, outside any transaction. Woken by commits of this host,
/// and by a poll for what others and crashes left. Each row is delivered at least once; nothing but the host's stop ends it.
/// </summary>
internal sealed partial class OutboxDispatcher(IDelivery delivery, OutboxQueue queue, TimeProvider clock, ILogger<OutboxDispatcher> log) : BackgroundService
{
    /// <summary>How many are in hand at once: a slow one takes one place.</summary>
    public const int Places = 8;

    /// <summary>Then a row is a dead letter; with the delays, about an hour and a half.</summary>
    public const int MostAttempts = 12;

    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(5);

    /// <summary>An attempt ends long before its lease does.</summary>
    private static readonly TimeSpan LongestAttempt = OutboxQueue.Lease / 2;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var inHand = new Dictionary<Guid, Task>();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                foreach (var done in inHand.Where(i => i.Value.IsCompleted).Select(i => i.Key).ToList())
                {
                    inHand.Remove(done);
                }

                var free = Places - inHand.Count;
                var rows = free == 0 ? [] : await queue.ClaimAsync(delivery, free, inHand.Keys, stoppingToken);
                foreach (var row in rows)
                {
                    inHand.Add(row.Id, DeliverAndWakeAsync(row, stoppingToken));
                }

                if (rows.Count < free || free == 0)
                {
                    await delivery.Wakeup.WaitAsync(Spread(Poll), stoppingToken);
                }
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                Waits(log, delivery.Column, e.GetType().Name, (e as PostgresException)?.SqlState);
                await Task.Delay(Spread(Poll), stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException)
            {
                break;
            }
        }

        await Task.WhenAll(inHand.Values);
    }

    /// <summary>Two seconds, four, eight … at most an hour, each less by up to a half, so that what failed together does not come back together.</summary>
    internal static TimeSpan Delay(int attempts) => Spread(TimeSpan.FromSeconds(Math.Min(3600, Math.Pow(2, attempts))));

    private static TimeSpan Spread(TimeSpan time) => time * (0.5 + (Random.Shared.NextDouble() / 2));

    private async Task DeliverAndWakeAsync(OutboxRow row, CancellationToken stopping)
    {
        try
        {
            await Task.Run(() => DeliverAsync(row, stopping), CancellationToken.None);
        }
        catch (Exception e)
        {
            // Its lease ends, and it is tried again.
            Waits(log, delivery.Column, e.GetType().Name, (e as PostgresException)?.SqlState);
        }

        delivery.Wakeup.Wake();
    }

    private async Task DeliverAsync(OutboxRow row, CancellationToken stopping)
    {
        if (row.NextAttemptAt - clock.GetUtcNow() < LongestAttempt)
        {
            // Claimed so long ago that another host may take it over meanwhile.
            return;
        }

        using var attempt = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        attempt.CancelAfter(LongestAttempt);
        try
        {
            await delivery.DeliverAsync(row, attempt.Token);
        }
        catch (Exception e)
        {
            await PutBackAsync(row, e, stopping);
            return;
        }

        await MarkAsync(row, () => queue.SentAsync(row));
    }

    private async Task PutBackAsync(OutboxRow row, Exception e, CancellationToken stopping)
    {
        var permanent = e is UndeliverableException { Permanent: true };
        var dead = permanent || row.Attempts >= MostAttempts;

        // Its own words only: a server's may repeat the recipient's address.
        var fault = e is UndeliverableException ? e.Message : e.GetType().Name;
        var delay = stopping.IsCancellationRequested ? TimeSpan.Zero : Delay(row.Attempts);
        NotDelivered(log, row.Template ?? row.Reaction, row.Id, row.Attempts, fault, dead);
        await MarkAsync(row, () => queue.PutBackAsync(row, dead, delay, fault));
        if (delay < Poll)
        {
            _ = WakeAfterAsync(delay, stopping);
        }
    }

    private async Task WakeAfterAsync(TimeSpan delay, CancellationToken stopping)
    {
        await Task.Delay(delay, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        delivery.Wakeup.Wake();
    }

    /// <summary>Marks while the lease holds: an unmarked row would be delivered again.</summary>
    private async Task MarkAsync(OutboxRow row, Func<Task<bool>> mark)
    {
        for (var pause = TimeSpan.FromMilliseconds(100); ; pause *= 2)
        {
            try
            {
                if (!await mark())
                {
                    LeaseLost(log, row.Template ?? row.Reaction, row.Id);
                }

                return;
            }
            catch (NpgsqlException) when (row.NextAttemptAt - clock.GetUtcNow() > pause)
            {
                await Task.Delay(pause, CancellationToken.None);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Name} {Id} not delivered, attempt {Attempt}: {Fault}. Dead letter: {Dead}")]
    private static partial void NotDelivered(ILogger logger, string? name, Guid id, int attempt, string fault, bool dead);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Name} {Id} was taken over by another host, or replaced, while this one delivered it")]
    private static partial void LeaseLost(ILogger logger, string? name, Guid id);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The outbox of {Kind}s waits: {Fault} {SqlState}")]
    private static partial void Waits(ILogger logger, string kind, string fault, string? sqlState);
}
