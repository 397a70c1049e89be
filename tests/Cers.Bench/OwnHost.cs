using System.Globalization;
using System.Text.Json;

namespace Cers.Bench;

/// <summary>A CERS host of its own, in Development with its private cluster and demo data, as build/run would start it.</summary>
internal sealed class OwnHost : IAsyncDisposable
{
    private readonly HostProcess process;
    private readonly string folder;

    private OwnHost(HostProcess process, string folder)
    {
        this.process = process;
        this.folder = folder;
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

        var settings = new Dictionary<string, string?> { ["Logging__LogLevel__Default"] = "Warning" };
        var host = new OwnHost(HostProcess.Start(hostDll, port, settings, "--data", data), data);
        await host.process.ReadyAsync(ct);
        host.ConnectionString = await host.FindDatabaseAsync(ct);
        return host;
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
