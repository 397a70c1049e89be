using Cers.Declarations.Checks;
using Cers.Declarations.Contracts;
using Cers.Declarations.Domain.Bulk;
using Cers.Declarations.UseCases;
using Cers.Messaging;
using Cers.ModuleKit.Files;
using Cers.ModuleKit.Signals;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Cers.Declarations.Data;

/// <summary>
/// Works on bulk loads, some at once, each from its check to its last declaration. Woken when one is sent on any host, and by a poll for what a host that died left. It
/// decides nothing: what it read of a file it sends through the door, where the fence says whether the load is still its own.
/// </summary>
internal sealed partial class BulkRunner : BackgroundService
{
    /// <summary>Declarations of a transaction: enough that its trips cost little beside them, few enough that who files alone waits for their numbers a moment only.</summary>
    public const int Chunk = 100;

    /// <summary>Loads in hand at once.</summary>
    public const int Places = 4;

    /// <summary>A load that was claimed so often crashes whoever works on it.</summary>
    public const int MostClaims = 20;

    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);
    private static readonly Actor Self = Actor.System(nameof(BulkRunner));

    private readonly IDoor door;
    private readonly BulkQueue queue;
    private readonly NpgsqlDataSource database;
    private readonly ILogger<BulkRunner> log;
    private readonly SemaphoreSlim woken = new(0);

    public BulkRunner(IDoor door, BulkQueue queue, NpgsqlDataSource database, SignalHub signals, ILogger<BulkRunner> log)
    {
        (this.door, this.queue, this.database, this.log) = (door, queue, database, log);
        signals.Subscribe(BulkIntake.Signal, _ => Wake(), Wake);
    }

    public override void Dispose()
    {
        woken.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var inHand = new List<Task>();
        while (!stoppingToken.IsCancellationRequested)
        {
            inHand.RemoveAll(t => t.IsCompleted);
            try
            {
                var free = Places - inHand.Count;
                var claimed = free == 0 ? [] : await queue.ClaimAsync(free, stoppingToken);
                inHand.AddRange(claimed.Select(load => Task.Run(() => WorkAsync(load, stoppingToken), CancellationToken.None)));
                if (claimed.Count < free || free == 0)
                {
                    await woken.WaitAsync(Poll, stoppingToken);
                    while (woken.Wait(0, CancellationToken.None))
                    {
                    }
                }
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                Waits(log, e.GetType().Name, (e as PostgresException)?.SqlState);
                await Task.Delay(Poll, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (OperationCanceledException)
            {
                break;
            }
        }

        await Task.WhenAll(inHand);
    }

    private void Wake()
    {
        try
        {
            woken.Release();
        }
        catch (ObjectDisposedException)
        {
            // The host has ended; who signals does not know.
        }
    }

    /// <summary>Whatever goes wrong is tried again, here or elsewhere, when the lease has ended.</summary>
    private async Task WorkAsync(ClaimedLoad load, CancellationToken stopping)
    {
        using var worked = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var renewing = RenewAsync(load, worked.Token);
        try
        {
            await ProcessAsync(load, stopping);
        }
        catch (Exception e)
        {
            if (stopping.IsCancellationRequested)
            {
                await ReleaseAsync(load);
            }
            else
            {
                NotProcessed(log, load.Id, load.Fence, e.GetType().Name, (e as PostgresException)?.SqlState);
            }
        }

        await worked.CancelAsync();
        await renewing;
        Wake();
    }

    private async Task ProcessAsync(ClaimedLoad load, CancellationToken ct)
    {
        if (load.Fence > MostClaims)
        {
            await door.SendAsync(Self, new GiveUpBulkLoad(load.Account, load.Id, load.Fence), ct);
            return;
        }

        if (load.State == BulkLoadState.Checking && !await CheckAsync(load, ct))
        {
            return;
        }

        var chunk = new List<BulkDeclaration>();
        await using var content = new FileContent(database, load.File, load.Size);
        await foreach (var declaration in new BulkFile(content, load.Format, load.Name).ReadAsync(ct))
        {
            if (declaration.Ordinal <= load.Done)
            {
                continue;
            }

            chunk.Add(declaration);
            if (chunk.Count == Chunk && !load.AllOrNothing)
            {
                if (!await SubmitAsync(load, chunk, ct))
                {
                    return;
                }

                chunk.Clear();
            }
        }

        if (chunk.Count > 0)
        {
            await SubmitAsync(load, chunk, ct);
        }
    }

    /// <summary>Reads the whole file before anything of it is submitted; false when there is nothing to go on with.</summary>
    private async Task<bool> CheckAsync(ClaimedLoad load, CancellationToken ct)
    {
        await using var content = new FileContent(database, load.File, load.Size);
        var file = new BulkFile(content, load.Format, load.Name);
        await file.CheckAsync(ct);
        return await GoesOnAsync(new CheckBulkLoad(load.Account, load.Id, load.Fence, file.Faults, file.Declarations), ct);
    }

    /// <summary>Submits a chunk; where it crashes, each of its declarations alone, so that one harms no other.</summary>
    private async Task<bool> SubmitAsync(ClaimedLoad load, List<BulkDeclaration> chunk, CancellationToken ct)
    {
        try
        {
            return await GoesOnAsync(new ProcessBulkChunk(load.Account, load.Id, load.Fence, [.. chunk]), ct);
        }
        catch (Exception e) when (IsOfContent(e) && !ct.IsCancellationRequested)
        {
            NotProcessed(log, load.Id, load.Fence, e.GetType().Name, (e as PostgresException)?.SqlState);
        }

        if (load.AllOrNothing || chunk.Count == 1)
        {
            return await GoesOnAsync(new ProcessBulkChunk(load.Account, load.Id, load.Fence, [.. chunk], GivesUp: true), ct);
        }

        foreach (var declaration in chunk)
        {
            if (!await SubmitAsync(load, [declaration], ct))
            {
                return false;
            }
        }

        return true;
    }

    private async Task<bool> GoesOnAsync(ICommand<BulkProgress> command, CancellationToken ct)
    {
        var answer = await door.SendAsync(Self, command, ct);
        return answer.IsSuccess && answer.Value.GoesOn;
    }

    /// <summary>What another try would not cure: no connection that broke, no database that is away or full.</summary>
    private static bool IsOfContent(Exception e)
    {
        for (var cause = e; cause is not null; cause = cause.InnerException)
        {
            if (cause is PostgresException postgres)
            {
                // Data and integrity are at fault, not the server.
                return postgres.SqlState.StartsWith("22", StringComparison.Ordinal) || postgres.SqlState.StartsWith("23", StringComparison.Ordinal);
            }

            if (cause is NpgsqlException or TimeoutException or OperationCanceledException or IOException)
            {
                return false;
            }
        }

        return true;
    }

    private async Task RenewAsync(ClaimedLoad load, CancellationToken worked)
    {
        using var timer = new PeriodicTimer(BulkLoad.Lease / 3);
        try
        {
            while (await timer.WaitForNextTickAsync(worked))
            {
                await queue.RenewAsync(load, worked);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or NpgsqlException)
        {
            // Not renewed, it ends by itself; the fence guards what is written.
        }
    }

    private async Task ReleaseAsync(ClaimedLoad load)
    {
        try
        {
            await queue.ReleaseAsync(load, CancellationToken.None);
        }
        catch (NpgsqlException)
        {
            // The lease ends by itself.
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Bulk loads wait: {Fault} {SqlState}")]
    private static partial void Waits(ILogger logger, string fault, string? sqlState);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Bulk load {Load} was not processed under its fence {Fence}: {Fault} {SqlState}")]
    private static partial void NotProcessed(ILogger logger, Guid load, long fence, string fault, string? sqlState);
}
