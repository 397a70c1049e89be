using Cers.ModuleKit.Modules;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Cers.ModuleKit.Signals;

/// <summary>
/// Loads a snapshot again when its topic is signalled, and whenever signals may have been missed. A load that fails leaves the old one in place
/// and is tried again.
/// </summary>
internal sealed partial class SnapshotReload : BackgroundService
{
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(1);
    private readonly List<(ISnapshot Snapshot, SemaphoreSlim Changed)> all = [];
    private readonly ILogger<SnapshotReload> log;

    public SnapshotReload(IEnumerable<ISnapshot> snapshots, SignalHub signals, ILogger<SnapshotReload> log)
    {
        this.log = log;
        foreach (var snapshot in snapshots)
        {
            var changed = new SemaphoreSlim(0);
            all.Add((snapshot, changed));
            signals.Subscribe(snapshot.Topic, _ => changed.Release(), () => changed.Release());
        }
    }

    public override void Dispose()
    {
        all.ForEach(s => s.Changed.Dispose());
        base.Dispose();
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(all.Select(s => KeepAsync(s.Snapshot, s.Changed, stoppingToken)));

    private async Task KeepAsync(ISnapshot snapshot, SemaphoreSlim changed, CancellationToken ct)
    {
        while (true)
        {
            await changed.WaitAsync(ct);

            // Many changes before the load are one.
            while (changed.Wait(0, CancellationToken.None))
            {
            }

            try
            {
                await snapshot.LoadAsync(ct);
                Loaded(log, snapshot.GetType().Name);
            }
            catch (Exception e) when (!ct.IsCancellationRequested)
            {
                NotLoaded(log, snapshot.GetType().Name, e.GetType().Name);
                await Task.Delay(Again, ct);
                changed.Release();
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Snapshot} loaded again")]
    private static partial void Loaded(ILogger logger, string snapshot);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Snapshot} not loaded, the old one stays ({Fault})")]
    private static partial void NotLoaded(ILogger logger, string snapshot, string fault);
}
