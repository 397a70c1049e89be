using Cers.ModuleKit.Data;
using Cers.ModuleKit.Modules;
using Npgsql;

namespace Cers.Host.Health;

/// <summary>Seeds reference data and loads what is kept in memory before the first request; the host is not ready until it is done.</summary>
internal sealed class SnapshotLoading(
    NpgsqlDataSource database, DatedSettings settings, IEnumerable<IReferenceSeed> seeds, IEnumerable<ISnapshot> snapshots) : IHostedService
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

        await settings.LoadAsync(database, cancellationToken);
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
