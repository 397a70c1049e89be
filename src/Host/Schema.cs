using Cers.ModuleKit.Data;
using Cers.ModuleKit.Keys;
using Npgsql;

namespace Cers.Host;

/// <summary>Brings the database to this program's schema, or refuses to work on one that is behind, or whose keys do not open.</summary>
internal static class Schema
{
    /// <summary>How to connect as the owner of the schemas; a server without the roles has one user for all.</summary>
    public static string OwnerConnection(this WebApplication app) =>
        app.Configuration[HostSettings.MigratorConnectionKey] is { Length: > 0 } own ? own : app.Configuration[HostSettings.ConnectionKey]!;

    /// <summary>Applies what is missing, as the migrator; returns the names of what it applied.</summary>
    public static async Task<IReadOnlyList<string>> MigrateAsync(this WebApplication app, CancellationToken ct)
    {
        var applied = await app.Services.GetRequiredService<Migrator>().MigrateAsync(app.OwnerConnection(), ct);
        await using var owner = NpgsqlDataSource.Create(app.OwnerConnection() + ";Pooling=false");
        await using var moved = owner.CreateCommand("select platform.continue_audit()");
        if (await moved.ExecuteScalarAsync(ct) is true)
        {
            app.Logger.LogWarning("The database came from another cluster: audit entries go on behind the last one there");
        }

        return applied;
    }

    /// <summary>The names of what is missing.</summary>
    public static async Task<IReadOnlyList<string>> PendingAsync(this WebApplication app, CancellationToken ct)
    {
        await using var owner = NpgsqlDataSource.Create(app.OwnerConnection() + ";Pooling=false");
        return await app.Services.GetRequiredService<Migrator>().MissingAsync(owner, ct);
    }

    /// <summary>Why this program cannot serve on the database; null when it can.</summary>
    public static async Task<string?> RefusalAsync(this WebApplication app, CancellationToken ct) =>
        await app.BehindAsync(ct) ?? await app.UnopenedKeysAsync(ct);

    /// <summary>Says what the schema lacks; null when it is this program's or a later one.</summary>
    public static async Task<string?> BehindAsync(this WebApplication app, CancellationToken ct)
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

    /// <summary>Says which keys the configured wrapping key does not open, and what to do; null when it opens all.</summary>
    public static async Task<string?> UnopenedKeysAsync(this WebApplication app, CancellationToken ct)
    {
        var unopened = await KeyAdministration.UnopenedAsync(
            app.Services.GetRequiredService<NpgsqlDataSource>(), app.Services.GetRequiredService<WrappingKey>(), ct);
        return unopened.Count == 0
            ? null
            : $"""
               {WrappingKey.Setting} does not open {unopened.Count} key(s) of this database:
                 {string.Join("\n  ", unopened)}
               Set {WrappingKey.Setting} to the key they were wrapped with. While it is being replaced, set {WrappingKey.PreviousSetting} to the former one and run `Cers.Host keys rewrap`.
               Without that key nothing opens them again: docs/operations-keys-and-audit.md says what is lost and how to go on.
               """;
    }
}
