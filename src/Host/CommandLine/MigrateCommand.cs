namespace Cers.Host.CommandLine;

/// <summary><c>migrate</c>: brings the database to this program's schema, as the migrator, and says what it applied.</summary>
internal static class MigrateCommand
{
    public const string Usage = "Cers.Host migrate [--dry-run]                 applies what the schema lacks, or only lists it";

    public static async Task<int> RunAsync(WebApplication app, CommandLineArguments line, CancellationToken ct)
    {
        if (line.Words.Count > 0 || !line.HasOnly("dry-run"))
        {
            return await Commands.RefuseAsync("migrate takes no more than --dry-run.", Usage);
        }

        var dry = line.Options.ContainsKey("dry-run");
        IReadOnlyList<string> migrations;
        try
        {
            migrations = dry ? await app.PendingAsync(ct) : await app.MigrateAsync(ct);
        }
        catch (InvalidOperationException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return ExitCode.Configuration;
        }

        foreach (var migration in migrations)
        {
            await Console.Out.WriteLineAsync($"{(dry ? "would apply" : "applied")} {migration}");
        }

        await Console.Out.WriteLineAsync(migrations.Count == 0 ? "The schema is current." : $"{migrations.Count} migration(s) {(dry ? "to apply" : "applied")}.");
        return ExitCode.Done;
    }
}
