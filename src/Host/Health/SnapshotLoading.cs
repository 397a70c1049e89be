using Cers.ModuleKit.Modules;

namespace Cers.Host.Health;

/// <summary>Seeds reference data and loads what is kept in memory before the first request; the host is not ready until it is done.</summary>
internal sealed class SnapshotLoading(IEnumerable<IReferenceSeed> seeds, IEnumerable<ISnapshot> snapshots) : IHostedService
{
    private volatile bool done;

    public bool IsDone => done;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (done)
        {
            // Demo data was made before the start, and needed it.
            return;
        }

        foreach (var seed in seeds)
        {
            await seed.SeedAsync(cancellationToken);
        }

        foreach (var snapshot in snapshots)
        {
            await snapshot.LoadAsync(cancellationToken);
        }

        done = true;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
