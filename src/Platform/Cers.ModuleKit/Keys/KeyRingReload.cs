using Cers.ModuleKit.Jobs;
using Cers.ModuleKit.Signals;
using Microsoft.Extensions.Logging;

namespace Cers.ModuleKit.Keys;

/// <summary>Reads the ring when it is told to, and every 20 seconds in any case.</summary>
internal sealed class KeyRingReload : HostUpkeep
{
    private readonly KeyRing ring;

    public KeyRingReload(KeyRing ring, SignalHub hub, ILogger<KeyRingReload> log)
        : base(TimeSpan.FromSeconds(20), log)
    {
        this.ring = ring;
        hub.Subscribe(KeyStore.Topic, _ => Hurry(), Hurry);
    }

    /// <summary>The ring is read before anything is served, and holds a key for cursors, which cannot wait for one.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await ring.CurrentAsync(KeyPurpose.Cursors, cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override Task DoAsync(CancellationToken ct) => ring.LoadAsync(ct);
}
