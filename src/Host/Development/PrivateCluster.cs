using System.Diagnostics;
using System.Globalization;
using System.Net;
using Npgsql;

namespace Cers.Host.Development;

/// <summary>
/// A PostgreSQL server of our own, so that a fresh machine needs nobody to set one up: loopback only, on a free port, with
/// passwords nobody chose. One process at a time owns a directory. Development and tests only.
/// </summary>
public sealed class PrivateCluster : IAsyncDisposable
{
    /// <summary>The database the Host uses, owned by the migrator.</summary>
    public const string DatabaseName = "cers";

    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(60);

    // A durable cluster writes everything to disk when it stops; on a busy disk that takes its time, and giving up would leave it running.
    private const string StopSeconds = "120";

    private readonly PrivateClusterOptions options;
    private readonly FileStream ownership;
    private readonly string home;
    private readonly PostgresBinaries binaries;
    private readonly ClusterCredentials credentials;
    private Companion? watchdog;
    private int port;

    private PrivateCluster(PrivateClusterOptions options, FileStream ownership, string home, PostgresBinaries binaries, ClusterCredentials credentials)
    {
        this.options = options;
        this.ownership = ownership;
        this.home = home;
        this.binaries = binaries;
        this.credentials = credentials;
    }

    /// <summary>True when a server left running by a killed process was taken over.</summary>
    public bool Adopted { get; private set; }

    /// <summary>True when this start made the data directory.</summary>
    public bool Fresh { get; private set; }

    /// <summary>Major version of the server.</summary>
    public int Major => binaries.Major;

    /// <summary>Where the data is, which may not be where it was asked for: see <see cref="PrivateClusterOptions"/>.</summary>
    public string DataDirectory => DataIn(home);

    private string LogFile => Path.Combine(home, "log", "postgres.log");

    /// <summary>Starts the cluster, or takes over one that a killed process left running, and makes roles and database when missing.</summary>
    /// <exception cref="PrivateClusterException">Says what stands in the way and what to do.</exception>
    public static async Task<PrivateCluster> StartAsync(PrivateClusterOptions options, CancellationToken ct = default)
    {
        var place = await UnprivilegedUser.ReachableAsync(Path.GetFullPath(options.Directory), ct);
        var owner = Own(place);
        try
        {
            if (options.Fresh)
            {
                await DeleteAsync(place, ct);
            }

            var dataMajor = ReadMajor(DataIn(place));
            var found = options.BinariesFolder is { } folder
                ? await PostgresBinaries.AtAsync(folder, dataMajor, ct)
                : await PostgresBinaries.FindAsync(dataMajor, ct);
            var file = Path.Combine(place, "credentials.json");
            var known = ClusterCredentials.Load(file);
            if (known is null && dataMajor is not null)
            {
                throw new PrivateClusterException($"{file} is missing or damaged, and the data cannot be opened without. Start with --fresh, which throws the data away.");
            }

            var cluster = new PrivateCluster(options, owner, place, found, known ?? ClusterCredentials.Create(file));
            await cluster.RunAsync(dataMajor is null, ct);
            return cluster;
        }
        catch
        {
            await owner.DisposeAsync();
            throw;
        }
    }

    /// <summary>How to connect as <paramref name="role"/>. Carries the password: never log it.</summary>
    public string ConnectionString(ClusterRole role, string database = DatabaseName) => new NpgsqlConnectionStringBuilder
    {
        Host = IPAddress.Loopback.ToString(),
        Port = port,
        Database = database,
        Username = ClusterCredentials.NameOf(role),
        Password = credentials.Of(role),
        SslMode = SslMode.Disable,
        GssEncryptionMode = GssEncryptionMode.Disable,
    }.ConnectionString;

    /// <summary>Stops the server: clients are disconnected, what was committed stays.</summary>
    public async ValueTask DisposeAsync()
    {
        if (ownership.SafeFileHandle.IsClosed)
        {
            return;
        }

        await StopAsync(options.Throwaway ? "immediate" : "fast", CancellationToken.None);
        watchdog?.Dispose();
        await ownership.DisposeAsync();
    }

    private async Task RunAsync(bool fresh, CancellationToken ct)
    {
        Fresh = fresh;
        if (fresh)
        {
            await InitializeAsync(ct);
        }

        Adopted = await TryAdoptAsync(ct);
        if (!Adopted)
        {
            await StartServerAsync(ct);
        }

        if (options.Throwaway)
        {
            watchdog = Companion.After(
                UnprivilegedUser.Command(binaries.Path("pg_ctl"), "-D", DataDirectory, "-m", "immediate", "-w", "stop"), home);
        }

        await ClusterRoles.EnsureAsync(ConnectionString(ClusterRole.Administrator, "postgres"), credentials, ct);
    }

    private async Task InitializeAsync(CancellationToken ct)
    {
        // Into a directory of another name: one that initdb did not finish is never taken for data.
        var partial = DataDirectory + ".partial";
        await ExternalProgram.RequireAsync(["rm", "-rf", partial], ct);
        await UnprivilegedUser.CreateDirectoryAsync(Path.GetDirectoryName(DataDirectory)!, ct);
        await UnprivilegedUser.CreateDirectoryAsync(Path.GetDirectoryName(LogFile)!, ct);
        var passwordFile = Path.Combine(Path.GetDirectoryName(DataDirectory)!, "password");
        ClusterCredentials.WritePrivately(passwordFile, credentials.Administrator);
        try
        {
            await UnprivilegedUser.GiveAsync(passwordFile, ct);
            await ExternalProgram.RequireAsync(
                UnprivilegedUser.Command(
                    binaries.Path("initdb"), "-D", partial, "-U", ClusterCredentials.NameOf(ClusterRole.Administrator),
                    "--auth=scram-sha-256", $"--pwfile={passwordFile}", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync", "--no-instructions"),
                ct);
        }
        finally
        {
            File.Delete(passwordFile);
        }

        await ExternalProgram.RequireAsync(["mv", partial, DataDirectory], ct);
    }

    private async Task<bool> TryAdoptAsync(CancellationToken ct)
    {
        if (Postmaster.Find(DataDirectory) is not { } running)
        {
            return false;
        }

        port = running.Port;
        if (await AnswersAsync(running, StartTimeout, ct))
        {
            return true;
        }

        // It does not take our password, or hangs: end it, its data is safe.
        await StopAsync("immediate", ct);
        return false;
    }

    private async Task StartServerAsync(CancellationToken ct)
    {
        // A second try: another program may take the free port first, or the workers of a killed server may need a moment to go.
        var problem = "";
        for (var attempt = 0; attempt < 3; attempt++)
        {
            Postmaster.ForgetDead(DataDirectory);
            File.Delete(LogFile);
            port = LoopbackPort.Free();
            await ExternalProgram.RequireAsync(
                UnprivilegedUser.Command(binaries.Path("pg_ctl"), "-D", DataDirectory, "-l", LogFile, "-W", "-o", ServerSettings(), "start"), ct);
            if (await AnswersAsync(expected: null, StartTimeout, ct))
            {
                return;
            }

            problem = File.Exists(LogFile) ? string.Join(' ', File.ReadLines(LogFile).TakeLast(4)) : "no log was written";
            await Task.Delay(TimeSpan.FromMilliseconds(500), ct);
        }

        throw new PrivateClusterException($"PostgreSQL does not start: {problem}");
    }

    private string ServerSettings()
    {
        var settings = string.Create(
            CultureInfo.InvariantCulture,
            $"-c listen_addresses=127.0.0.1 -c port={port} -c unix_socket_directories= -c max_connections={options.MaxConnections}");
        return options.Durable ? settings : settings + " -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_wal_size=4GB";
    }

    /// <summary>Connects until it succeeds, the server is gone, or time is up.</summary>
    private async Task<bool> AnswersAsync(Postmaster? expected, TimeSpan timeout, CancellationToken ct)
    {
        var since = Stopwatch.GetTimestamp();
        var seen = expected is not null;
        while (Stopwatch.GetElapsedTime(since) < timeout)
        {
            try
            {
                await using var connection = new NpgsqlConnection(ConnectionString(ClusterRole.Administrator, "postgres") + ";Pooling=false;Timeout=5");
                await connection.OpenAsync(ct);
                return true;
            }
            catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification)
            {
                return false;
            }
            catch (Exception e) when (e is NpgsqlException or TimeoutException)
            {
                var alive = Postmaster.Find(DataDirectory) is not null;
                if (seen && !alive)
                {
                    return false;
                }

                // The file appears a moment after the server starts, on a busy machine a long one; a server that ended before it says so in the log.
                seen |= alive;
                if (!seen && SaysThatItEnded())
                {
                    return false;
                }

                await Task.Delay(TimeSpan.FromMilliseconds(20), ct);
            }
        }

        return false;
    }

    private bool SaysThatItEnded() => File.Exists(LogFile) && File.ReadAllText(LogFile).Contains("FATAL:", StringComparison.Ordinal);

    private async Task StopAsync(string mode, CancellationToken ct)
    {
        if (Postmaster.Find(DataDirectory) is not null)
        {
            await ExternalProgram.RunAsync(
                UnprivilegedUser.Command(binaries.Path("pg_ctl"), "-D", DataDirectory, "-m", mode, "-w", "-t", StopSeconds, "stop"), ct);
        }
    }

    private static async Task DeleteAsync(string home, CancellationToken ct)
    {
        if (Postmaster.Find(DataIn(home)) is { } running)
        {
            using var server = Process.GetProcessById(running.Pid);
            server.Kill();
            await server.WaitForExitAsync(ct);
        }

        await ExternalProgram.RequireAsync(["rm", "-rf", Path.Combine(home, "cluster"), Path.Combine(home, "log")], ct);
    }

    internal static FileStream Own(string home)
    {
        try
        {
            return new FileStream(Path.Combine(home, "in-use"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            throw new PrivateClusterException($"Another process uses {home}. Stop it first, or choose another directory with --data.");
        }
    }

    internal static string DataIn(string home) => Path.Combine(home, "cluster", "data");

    private static int? ReadMajor(string data)
    {
        var file = Path.Combine(data, "PG_VERSION");
        return File.Exists(file) && int.TryParse(File.ReadAllText(file).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var major) ? major : null;
    }
}
