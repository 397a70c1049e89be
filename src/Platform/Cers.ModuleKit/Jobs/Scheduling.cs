using Cers.ModuleKit.Data;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Quartz;

namespace Cers.ModuleKit.Jobs;

/// <summary>Quartz, persistent and clustered in PostgreSQL: several hosts, no job run twice. Jobs only wake commands.</summary>
internal static class Scheduling
{
    public static void Add(IServiceCollection services, string connectionString, IReadOnlyList<Action<IQuartzBuilder>> jobs)
    {
        services.AddSingleton(new MigrationSource("quartz", typeof(Scheduling).Assembly, 1, "QuartzMigrations"));
        services.AddQuartz("cers", q =>
        {
            q.UsePersistentStore(s =>
            {
                s.UsePostgres(NpgsqlFactory.Instance, connectionString);
                s.ConfigureStore(o => o.TablePrefix = "quartz.qrtz_");
                s.UseClustering(c => c.CheckinInterval = c.CheckinMisfireThreshold = TimeSpan.FromSeconds(5));
            });
            foreach (var schedule in jobs)
            {
                schedule(q);
            }
        });
        services.AddQuartzHostedService(o => o.WaitForJobsToComplete = true);
    }
}
