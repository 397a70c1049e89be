using Cers.ModuleKit.Audit;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace Cers.Host.Health;

/// <summary>Degraded when a default partition holds rows, or fewer than two months are made ahead: nothing is lost, and somebody should look.</summary>
internal sealed class PartitionsAreAhead(NpgsqlDataSource database) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Upkeep.AskAsync(database, "select coalesce(bool_or(spare_filled or months_ahead < 2), false) from platform.monthly_state()", [], cancellationToken);
}

/// <summary>
/// Degraded when the oldest audit entry without a seal is five minutes old: no host seals, or a transaction runs that long. Degraded, too, when no
/// signing key is configured.
/// </summary>
internal sealed class AuditIsSealed(NpgsqlDataSource database, AuditKeys keys, TimeProvider clock) : IHealthCheck
{
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(5);

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        keys.CanSign
            ? Upkeep.AskAsync(
                database,
                """
                select coalesce((
                    select e.at < $1 from platform.audit_entries e
                    where (e.position, e.id) > (
                        coalesce((select to_position from platform.audit_seals order by number desc limit 1), -9223372036854775808),
                        coalesce((select to_id from platform.audit_seals order by number desc limit 1), '00000000-0000-0000-0000-000000000000'))
                    order by e.position, e.id limit 1), false)
                """,
                [clock.GetUtcNow() - Late],
                cancellationToken)
            : Task.FromResult(HealthCheckResult.Degraded());
}

/// <summary>A question whose yes is a warning; a database that does not answer is another check's to tell.</summary>
internal static class Upkeep
{
    public static async Task<HealthCheckResult> AskAsync(NpgsqlDataSource database, string sql, object[] parameters, CancellationToken ct)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(TimeSpan.FromSeconds(2));
        try
        {
            await using var command = database.CreateCommand(sql);
            foreach (var parameter in parameters)
            {
                command.Parameters.Add(new() { Value = parameter });
            }

            return await command.ExecuteScalarAsync(patience.Token) is true ? HealthCheckResult.Degraded() : HealthCheckResult.Healthy();
        }
        catch (Exception e) when (e is NpgsqlException or OperationCanceledException or TimeoutException)
        {
            return HealthCheckResult.Degraded();
        }
    }
}
