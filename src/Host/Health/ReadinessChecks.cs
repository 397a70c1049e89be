using Cers.Host.Running;
using Cers.ModuleKit.Data;
using Cers.ModuleKit.Time;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace Cers.Host.Health;

/// <summary>PostgreSQL answers within two seconds, and its schema is the one this program needs.</summary>
internal sealed class DatabaseIsCurrent(NpgsqlDataSource database, Migrator migrator) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(2));
        try
        {
            var missing = await migrator.MissingAsync(database, patience.Token);
            return missing.Count == 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy();
        }
        catch (Exception e) when (e is NpgsqlException or OperationCanceledException or TimeoutException)
        {
            return HealthCheckResult.Unhealthy();
        }
    }
}

/// <summary>The database's clock was asked within the last minute, and did not jump.</summary>
internal sealed class ClockIsMeasured(DatabaseClock clock) : IHealthCheck
{
    private static readonly TimeSpan TooOld = TimeSpan.FromMinutes(1);

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(clock.Age < TooOld && clock.IsSteady ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy());
}

/// <summary>What modules keep in memory is loaded.</summary>
internal sealed class SnapshotsAreLoaded(SnapshotLoading loading) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(loading.IsDone ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy());
}

/// <summary>
/// The start is complete, and no TERM has come: from then on a balancer shall send people elsewhere. The door answers a moment before the start is complete,
/// and who is told to leave in that moment breaks off.
/// </summary>
internal sealed class DoorIsOpen(Drain drain, IHostApplicationLifetime lifetime) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(lifetime.ApplicationStarted.IsCancellationRequested && !drain.HasBegun ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy());
}
