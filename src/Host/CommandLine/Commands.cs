using Cers.Host.Development;
using Cers.ModuleKit.Time;
using Npgsql;

namespace Cers.Host.CommandLine;

/// <summary>The commands that run and end, beside the server.</summary>
internal static class Commands
{
    public const string Migrate = "migrate";
    public const string Keys = "keys";
    public const string Audit = "audit";
    public const string Bulk = "bulk";

    public const string Usage =
        $"""
        Cers.Host                                     serves
        {MigrateCommand.Usage}
        {KeysCommand.Usage}
        {AuditCommand.Usage}
        {BulkCommand.Usage}
        """;

    public static IReadOnlyCollection<string> All { get; } = [Migrate, Keys, Audit, Bulk, SeedProcess.Command];

    /// <summary>Runs a command on a database; returns the exit code.</summary>
    public static async Task<int> RunAsync(WebApplication app, CommandLineArguments line, CancellationToken ct)
    {
        if (line.Command == Migrate)
        {
            return await MigrateCommand.RunAsync(app, line, ct);
        }

        if (await app.BehindAsync(ct) is { } behind)
        {
            await Console.Error.WriteLineAsync(behind);
            return ExitCode.Configuration;
        }

        // No hosted service runs here: the clock is asked once.
        await app.Services.GetRequiredService<DatabaseClock>().MeasureAsync(app.Services.GetRequiredService<NpgsqlDataSource>(), ct);
        return line.Command == Keys ? await KeysCommand.RunAsync(app, line, ct) : await AuditCommand.RunAsync(app, line, ct);
    }

    public static async Task<int> RefuseAsync(string why, string usage)
    {
        await Console.Error.WriteLineAsync(why);
        await Console.Error.WriteLineAsync(usage);
        return ExitCode.Usage;
    }
}
