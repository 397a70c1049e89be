using System.Collections.Concurrent;
using System.Net;
using Cers.Host.Limits;
using Cers.Identity.Contracts;
using Cers.Messaging;

namespace Cers.Host.SignIn.Machines;

/// <summary>
/// Gathers from where and how often machine clients are used, and writes it down off the requests' path: an address at once when it was not
/// seen within a minute, then once a minute. A host that is killed forgets what it counted since.
/// </summary>
internal sealed partial class MachineClientUses(IDoor door, ILogger<MachineClientUses> log) : BackgroundService
{
    private static readonly TimeSpan Between = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<(Guid Client, string Address), int> counted = new();
    private readonly ConcurrentDictionary<(Guid Client, string Address), long> told = new();
    private readonly SemaphoreSlim wake = new(0);

    public void Note(Guid client, IPAddress? address)
    {
        var use = (client, LimitKey.Network(address).ToString());
        counted.AddOrUpdate(use, 1, (_, n) => n + 1);
        if (!told.ContainsKey(use))
        {
            wake.Release();
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                await wake.WaitAsync(Round, stoppingToken);
                await TellAsync(all: false, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            await TellAsync(all: true, CancellationToken.None);
        }
    }

    private async Task TellAsync(bool all, CancellationToken ct)
    {
        foreach (var (use, at) in told.Where(t => TimeProvider.System.GetElapsedTime(t.Value) >= Between))
        {
            told.TryRemove(new KeyValuePair<(Guid, string), long>(use, at));
        }

        foreach (var use in counted.Keys.Where(u => all || !told.ContainsKey(u)))
        {
            if (!counted.TryRemove(use, out var uses))
            {
                continue;
            }

            told[use] = TimeProvider.System.GetTimestamp();
            try
            {
                await door.SendAsync(Actor.System("machine clients"), new NoteMachineClientUse(use.Client, use.Address, uses), ct);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // Whatever it is, the host goes on, and the count is kept for the next round.
                NotTold(log, e.GetType().Name);
                counted.AddOrUpdate(use, uses, (_, n) => n + uses);
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "The use of machine clients could not be written down ({Kind}); it is tried again within a minute")]
    private static partial void NotTold(ILogger log, string kind);
}
