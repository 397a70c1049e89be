using Cers.ModuleKit.Signals;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Cers.ModuleKit.Keys;

/// <summary>Reads the ring when it is told to, and every 20 seconds in any case.</summary>
internal sealed partial class KeyRingReload : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(20);

    private readonly KeyRing ring;
    private readonly ILogger<KeyRingReload> log;
    private readonly SemaphoreSlim told = new(0);

    public KeyRingReload(KeyRing ring, SignalHub hub, ILogger<KeyRingReload> log)
    {
        this.ring = ring;
        this.log = log;
        hub.Subscribe(KeyStore.Topic, _ => told.Release(), () => told.Release());
    }

    /// <summary>The ring is read before anything is served, and holds a key for cursors, which cannot wait for one.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await ring.CurrentAsync(KeyPurpose.Cursors, cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    public override void Dispose()
    {
        told.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await told.WaitAsync(Every, stoppingToken);
            try
            {
                await ring.LoadAsync(stoppingToken);
            }
            catch (NpgsqlException e)
            {
                NotRead(log, e.SqlState ?? e.GetType().Name);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The key ring is not read: the database does not answer ({Fault})")]
    private static partial void NotRead(ILogger logger, string fault);
}
