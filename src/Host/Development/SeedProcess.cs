using System.Diagnostics;
using Cers.ModuleKit.Audit;
using Cers.ModuleKit.Keys;
using Npgsql;

namespace Cers.Host.Development;

/// <summary>
/// Fills a new database in a process of its own (<c>Cers.Host seed</c>): what the demo's messages compile and cache, a third of the
/// memory, then ends with that process and does not stay with the server.
/// </summary>
internal static class SeedProcess
{
    public const string Command = "seed";

    public static async Task<bool> IsNeededAsync(IConfiguration configuration, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(configuration[HostSettings.ConnectionKey] + ";Pooling=false");
        await connection.OpenAsync(ct);
        await using var command = new NpgsqlCommand("select to_regclass('platform.migrations') is null", connection);
        return (bool)(await command.ExecuteScalarAsync(ct))!;
    }

    public static async Task RunAsync(IConfiguration configuration, CancellationToken ct)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { UseShellExecute = false };
        if (Path.GetFileNameWithoutExtension(start.FileName) == "dotnet")
        {
            start.ArgumentList.Add(typeof(SeedProcess).Assembly.Location);
        }

        start.ArgumentList.Add(Command);
        foreach (var key in (string[])[HostSettings.ConnectionKey, HostSettings.MigratorConnectionKey, WrappingKey.Setting, AuditKeys.Setting, HostSettings.PublicUrlKey])
        {
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = configuration[key];
        }

        // Its mails wait in the outbox for the server.
        start.Environment["Cers__Mail__Host"] = "127.0.0.1";
        start.Environment["ASPNETCORE_ENVIRONMENT"] = Environments.Development;
        using var process = Process.Start(start)!;
        try
        {
            await process.WaitForExitAsync(ct);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        if (process.ExitCode != 0)
        {
            throw new PrivateClusterException($"The new database could not be filled (exit code {process.ExitCode}). --fresh starts over.");
        }
    }
}
