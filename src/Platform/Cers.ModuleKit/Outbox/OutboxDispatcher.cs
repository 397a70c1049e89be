using System.Diagnostics;
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

    /// <summary>An attempt that takes longer is broken off.</summary>
    private static readonly TimeSpan LongestAttempt = TimeSpan.FromMinutes(1);

    /// <summary>A database that is away for longer than this is told of no outcome: the row is delivered again.</summary>
    private static readonly TimeSpan LongestMarking = TimeSpan.FromMinutes(2);

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
        if (row.NextAttemptAt - clock.GetUtcNow() < OutboxQueue.Lease / 2 && !await queue.RenewAsync(row, stopping))
        {
            // Claimed so long ago that another host has taken it over meanwhile.
            return;
        }

        using var attempt = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        attempt.CancelAfter(LongestAttempt);
        using var over = new CancellationTokenSource();
        var held = HoldAsync(row, attempt, over.Token);
        try
        {
            await AttemptAsync(row, attempt.Token, stopping);
        }
        finally
        {
            await over.CancelAsync();
            await held;
        }
    }

    /// <summary>Renews the lease until the outcome is marked; an attempt that has lost it is broken off.</summary>
    private async Task HoldAsync(OutboxRow row, CancellationTokenSource attempt, CancellationToken over)
    {
        using var timer = new PeriodicTimer(OutboxQueue.Lease / 3);
        try
        {
            while (await timer.WaitForNextTickAsync(over))
            {
                try
                {
                    if (!await queue.RenewAsync(row, over))
                    {
                        await attempt.CancelAsync();
                        return;
                    }
                }
                catch (NpgsqlException)
                {
                    // Perhaps the next time; whether it was lost meanwhile, the mark finds out.
                }
            }
        }
        catch (OperationCanceledException)
        {
            // Marked, or given up.
        }
    }

    private async Task AttemptAsync(OutboxRow row, CancellationToken attempt, CancellationToken stopping)
    {
        try
        {
            await delivery.DeliverAsync(row, attempt);
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

    /// <summary>Tries for a while: an unmarked row is delivered again.</summary>
    private async Task MarkAsync(OutboxRow row, Func<Task<bool>> mark)
    {
        var since = Stopwatch.GetTimestamp();
        for (var pause = TimeSpan.FromMilliseconds(100); ; pause = pause * 2 < Poll ? pause * 2 : Poll)
        {
            try
            {
                if (!await mark())
                {
                    LeaseLost(log, row.Template ?? row.Reaction, row.Id);
                }

                return;
            }
            catch (NpgsqlException) when (Stopwatch.GetElapsedTime(since) < LongestMarking)
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
