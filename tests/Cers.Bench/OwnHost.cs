using System.Globalization;
using System.Text.Json;
using Npgsql;

namespace Cers.Bench;

/// <summary>A CERS host of its own, in Development with its private cluster and demo data, as build/run would start it.</summary>
internal sealed class OwnHost : IAsyncDisposable
{
    private readonly Func<HostProcess> start;
    private readonly string folder;
    private HostProcess process;

    private OwnHost(Func<HostProcess> start, string folder)
    {
        this.start = start;
        this.folder = folder;
        process = start();
    }

    public Uri Address => process.Address;

    public int Id => process.Id;

    /// <summary>The first process of its PostgreSQL.</summary>
    public int PostmasterId { get; private set; }

    /// <summary>Connection string of the cluster's administrator, for pgbench and the bare endpoint.</summary>
    public string ConnectionString { get; private set; } = string.Empty;

    public static async Task<OwnHost> StartAsync(string hostDll, int port, CancellationToken ct)
    {
        // The private cluster runs as another user, who must be able to pass through.
        var data = Directory.CreateTempSubdirectory("cers-bench-").FullName;
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(data, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
        }

        var host = new OwnHost(() => HostProcess.Start(hostDll, port, new Dictionary<string, string?> { ["Logging__LogLevel__Default"] = "Warning" }, "--data", data), data);
        try
        {
            await host.ReadyAsync(ct);
            await host.GrowAsync(ct);
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            // Not killed, so that the host stops its cluster too.
            await process.StopAsync(CancellationToken.None);
        }

        await process.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private async Task ReadyAsync(CancellationToken ct)
    {
        await process.ReadyAsync(ct);
        ConnectionString = await FindDatabaseAsync(ct);
    }

    /// <summary>
    /// Starts it again with a database that has the memory of a small server: the 128 MB of the default hold next to nothing of a million. Its checkpoints are half an hour apart,
    /// since the few submissions of a turn would each pay for whole pages that a busy server logs once for hundreds. Durability stays as it is.
    /// </summary>
    private async Task GrowAsync(CancellationToken ct)
    {
        await using (var database = NpgsqlDataSource.Create(ConnectionString))
        {
            foreach (var setting in (string[])["shared_buffers = '2GB'", "max_wal_size = '16GB'", "checkpoint_timeout = '30min'"])
            {
                await using var command = database.CreateCommand($"alter system set {setting}");
                await command.ExecuteNonQueryAsync(ct);
            }
        }

        await process.StopAsync(ct);
        await process.DisposeAsync();
        process = start();
        await ReadyAsync(ct);
    }

    private async Task<string> FindDatabaseAsync(CancellationToken ct)
    {
        var credentials = Directory.GetFiles(folder, "*.json", SearchOption.AllDirectories).First(f => Path.GetFileName(f).Contains("credential", StringComparison.Ordinal));
        using var document = JsonDocument.Parse(await File.ReadAllTextAsync(credentials, ct));
        var pid = Directory.GetFiles(folder, "postmaster.pid", SearchOption.AllDirectories).First();
        var lines = await File.ReadAllLinesAsync(pid, ct);
        PostmasterId = int.Parse(lines[0], CultureInfo.InvariantCulture);
        return $"Host=127.0.0.1;Port={lines[3]};Username=cers;Password={document.RootElement.GetProperty("Administrator").GetString()};Database=cers";
    }
}
