using System.Diagnostics;
using System.Net;
using System.Text.Json;

namespace Cers.Bench;

/// <summary>A CERS host of its own, in Development with its private cluster and demo data, as build/run would start it.</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly string folder;

    private HostProcess(Process process, string folder, Uri address)
    {
        this.process = process;
        this.folder = folder;
        Address = address;
    }

    public Uri Address { get; }

    /// <summary>Connection string of the cluster's administrator, for pgbench and the bare endpoint.</summary>
    public string ConnectionString { get; private set; } = string.Empty;

    public static async Task<HostProcess> StartAsync(string hostDll, int port, CancellationToken ct)
    {
        // The private cluster runs as another user, who must be able to pass through.
        var data = Directory.CreateTempSubdirectory("cers-bench-").FullName;
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(data, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
        }

        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in (string[])[hostDll, "--port", port.ToString(System.Globalization.CultureInfo.InvariantCulture), "--data", data])
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        var started = Process.Start(start) ?? throw new InvalidOperationException("The host did not start.");
        started.OutputDataReceived += (_, _) => { };
        started.ErrorDataReceived += (_, e) => Console.Error.WriteLine(e.Data);
        started.BeginOutputReadLine();
        started.BeginErrorReadLine();
        var host = new HostProcess(started, data, new Uri($"http://127.0.0.1:{port}"));
        await host.ReadyAsync(ct);
        host.ConnectionString = await host.FindDatabaseAsync(ct);
        return host;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            // TERM, so that the host stops its cluster too.
            using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
            await process.WaitForExitAsync();
        }

        process.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private async Task ReadyAsync(CancellationToken ct)
    {
        using var client = new HttpClient { BaseAddress = Address };
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(TimeSpan.FromSeconds(60));
        while (true)
        {
            try
            {
                using var answer = await client.GetAsync("/health/ready", patience.Token);
                if (answer.StatusCode == HttpStatusCode.OK)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }

            await Task.Delay(50, patience.Token);
        }
    }

    private async Task<string> FindDatabaseAsync(CancellationToken ct)
    {
        var credentials = Directory.GetFiles(folder, "*.json", SearchOption.AllDirectories).First(f => Path.GetFileName(f).Contains("credential", StringComparison.Ordinal));
        using var document = JsonDocument.Parse(await File.ReadAllTextAsync(credentials, ct));
        var pid = Directory.GetFiles(folder, "postmaster.pid", SearchOption.AllDirectories).First();
        var port = (await File.ReadAllLinesAsync(pid, ct))[3];
        return $"Host=127.0.0.1;Port={port};Username=cers;Password={document.RootElement.GetProperty("Administrator").GetString()};Database=cers";
    }
}
