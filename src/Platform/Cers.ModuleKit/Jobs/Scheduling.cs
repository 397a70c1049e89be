using Cers.ModuleKit.Data;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Quartz;

namespace Cers.ModuleKit.Jobs;

/// <summary>
/// Quartz, persistent and clustered in PostgreSQL: several hosts, no job run twice. Its clock is the container's TimeProvider, the database's clock.
/// Jobs only wake commands; each run is kept in the history that all hosts share.
/// </summary>
public static class Scheduling
{
    /// <summary>The name that all hosts of the cluster share, and the key of the scheduler's services.</summary>
    public const string Cluster = "cers";

    /// <summary>How long runs are kept, and at most how many; the last run of each job is kept apart, and stays.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    private const int MostKept = 50_000;

    internal static void Add(IServiceCollection services, string connectionString)
    {
        services.AddSingleton(new MigrationSource("quartz", typeof(Scheduling).Assembly, 1, "QuartzMigrations"));
        services.AddSingleton<KnownJobs>();
        services.AddQuartz(Cluster, q => q.UsePersistentStore(s =>
        {
            s.UsePostgres(NpgsqlFactory.Instance, connectionString);
            s.ConfigureStore(o =>
            {
                o.TablePrefix = "quartz.qrtz_";

                // Run now, pause and resume commit with the command that asked for them, or not at all.
                o.AcceptEnlistedTransactions = true;
            });
            s.UseClustering(c => c.CheckinInterval = c.CheckinMisfireThreshold = TimeSpan.FromSeconds(5));
            s.UseExecutionHistory();
        }));
        services.AddQuartzExecutionHistory(o => (o.Retention, o.MaxEntriesPerScheduler) = (Kept, MostKept));
        services.AddHostedService<JobDeclaration>();
        services.AddQuartzHostedService(o => o.WaitForJobsToComplete = true);
    }
}
