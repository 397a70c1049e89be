using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Cers.Host.Health;

/// <summary>
/// live: the process answers. ready: everything tagged ready is true now, so that a balancer may send people here. Degraded is a warning to operators
/// and still 200: what warns is as true of every other host, and taking this one out would help nobody.
/// </summary>
internal static class HealthEndpoints
{
    private const string Ready = "ready";

    public static void AddReadiness(this IServiceCollection services)
    {
        services.AddSingleton<SnapshotLoading>();
        services.AddHostedService(p => p.GetRequiredService<SnapshotLoading>());
        services.AddHealthChecks()
            .AddCheck<DoorIsOpen>("door", tags: [Ready])
            .AddCheck<DatabaseIsCurrent>("database", tags: [Ready])
            .AddCheck<ClockIsMeasured>("clock", tags: [Ready])
            .AddCheck<SnapshotsAreLoaded>("snapshots", tags: [Ready])
            .AddCheck<PartitionsAreAhead>("partitions", tags: [Ready])
            .AddCheck<AuditIsSealed>("audit", tags: [Ready]);
    }

    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false, ResponseWriter = WriteAsync }).WithMetadata(new HttpMethodMetadata(["GET", "HEAD"])).DisableRateLimiting();
        endpoints.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = c => c.Tags.Contains(Ready), ResponseWriter = WriteAsync }).WithMetadata(new HttpMethodMetadata(["GET", "HEAD"])).DisableRateLimiting();
    }

    // Names and states only: a description may carry what an exception said.
    private static Task WriteAsync(HttpContext context, HealthReport report) => context.Response.WriteAsJsonAsync(
        new
        {
            status = report.Status.ToString(),
            checks = report.Entries.ToDictionary(e => e.Key, e => e.Value.Status.ToString(), StringComparer.Ordinal),
        },
        context.RequestAborted);
}
