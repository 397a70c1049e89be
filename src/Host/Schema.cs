using Cers.ModuleKit.Data;
using Npgsql;

namespace Cers.Host;

/// <summary>Brings the database to this program's schema, or refuses to serve on one that is behind.</summary>
internal static class Schema
{
    /// <summary>Applies what is missing, as the migrator.</summary>
    public static async Task MigrateAsync(this WebApplication app, CancellationToken ct)
    {
        var configuration = app.Configuration;
        var connection = configuration[HostSettings.MigratorConnectionKey] is { Length: > 0 } own ? own : configuration[HostSettings.ConnectionKey]!;
        foreach (var migration in await app.Services.GetRequiredService<Migrator>().MigrateAsync(connection, ct))
        {
            app.Logger.LogInformation("Migrated {Migration}", migration);
        }
    }

    /// <summary>Why this program cannot serve on the database; null when it can.</summary>
    public static async Task<string?> RefusalAsync(this WebApplication app, CancellationToken ct)
    {
        try
        {
            var missing = await app.Services.GetRequiredService<Migrator>().MissingAsync(app.Services.GetRequiredService<NpgsqlDataSource>(), ct);
            return missing.Count == 0
                ? null
                : $"The schema of {HostSettings.ConnectionKey} is behind ({missing.Count} migrations, first {missing[0]}): run `Cers.Host migrate` first.";
        }
        catch (NpgsqlException e)
        {
            return $"{HostSettings.ConnectionKey}: PostgreSQL does not answer or refuses ({e.SqlState ?? e.GetType().Name}).";
        }
    }
}
