using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Cers.Host.Development;
using Npgsql;

namespace Cers.Testing.Databases;

/// <summary>
/// One private PostgreSQL for all test processes of this checkout: the first one starts it, the others join, and a minute after the last one has
/// ended it stops and leaves nothing behind. It does without fsync.
/// </summary>
public sealed class TestCluster
{
    // Two looks in a row without a user, so that the gap between two test projects does not cost a restart.
    private const string StopWhenUnused =
        """
        trap '' INT TERM HUP
        users=$1 home=$2 data=$3 idle=0
        while sleep 20; do
            exec 9>>"$users"
            if flock -xn 9; then idle=$((idle + 1)); else idle=0; fi
            if [ "$idle" -ge 3 ]; then
                pid=$(head -n 1 "$data/postmaster.pid" 2>/dev/null) && kill -QUIT "$pid" && while kill -0 "$pid" 2>/dev/null; do sleep 0.1; done
                rm -rf "$home" "${users%.users}.address" "$users".template_*
                exit
            fi
            exec 9>&-
        done
        """;

    private static readonly SemaphoreSlim Once = new(1, 1);
    private static TestCluster? shared;

    private readonly Address address;

    // Held until this process ends: says that somebody uses the cluster.
    private readonly FileStream use;

    private TestCluster(Address address, FileStream use)
    {
        this.address = address;
        this.use = use;
    }

    /// <summary>The cluster, running.</summary>
    public static async Task<TestCluster> GetAsync(CancellationToken ct = default)
    {
        await Once.WaitAsync(ct);
        try
        {
            return shared ??= await JoinAsync(ct);
        }
        finally
        {
            Once.Release();
        }
    }

    /// <summary>How to connect to a database of the cluster as a role of it.</summary>
    public string ConnectionString(ClusterRole role, string database) =>
        new NpgsqlConnectionStringBuilder(address.Of(role)) { Database = database }.ConnectionString;

    internal Task<FileStream> LockAsync(string name, CancellationToken ct) => FileLock.AloneAsync($"{use.Name}.{name}", ct);

    /// <summary>Runs a statement as the superuser, in the maintenance database.</summary>
    internal async Task<object?> AdministerAsync(string sql, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(ConnectionString(ClusterRole.Administrator, "postgres") + ";Pooling=false");
        await connection.OpenAsync(ct);
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 120 };
        return await command.ExecuteScalarAsync(ct);
    }

    private static async Task<TestCluster> JoinAsync(CancellationToken ct)
    {
        var checkout = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Repository.Root)))[..12];
        var home = Path.Combine(Path.GetTempPath(), $"cers-tests-{checkout}");
        var held = await FileLock.SharedAsync(home + ".users", ct);
        await using var starting = await FileLock.AloneAsync(home + ".start", ct);
        var file = home + ".address";
        if (Read(file) is { } known && await AnswersAsync(known, ct))
        {
            return new TestCluster(known, held);
        }

        var cluster = await PrivateCluster.StartAsync(new(home) { Durable = false, Fresh = true, MaxConnections = 300 }, ct);
        var roles = Enum.GetValues<ClusterRole>().ToDictionary(r => r, r => cluster.ConnectionString(r));
        var made = new Address(roles);
        ClusterCredentials.WritePrivately(file, JsonSerializer.Serialize(made));
        StartWatch(held.Name, Path.GetDirectoryName(Path.GetDirectoryName(cluster.DataDirectory))!, cluster.DataDirectory);
        return new TestCluster(made, held);
    }

    private static void StartWatch(string users, string home, string data)
    {
        // Detached and silent: whoever reads our output must not wait for it.
        var start = new ProcessStartInfo("sh") { UseShellExecute = false, WorkingDirectory = "/" };
        foreach (var argument in (string[])["-c", "command -v flock >/dev/null && setsid sh -c \"$@\" </dev/null >/dev/null 2>&1 &", "watch", StopWhenUnused, "watch", users, home, data])
        {
            start.ArgumentList.Add(argument);
        }

        using var shell = Process.Start(start)!;
        shell.WaitForExit();
    }

    private static Address? Read(string file)
    {
        try
        {
            return JsonSerializer.Deserialize<Address>(File.ReadAllBytes(file));
        }
        catch (Exception e) when (e is IOException or JsonException)
        {
            return null;
        }
    }

    private static async Task<bool> AnswersAsync(Address address, CancellationToken ct)
    {
        try
        {
            await using var connection = new NpgsqlConnection(address.Of(ClusterRole.Administrator) + ";Pooling=false;Timeout=5");
            await connection.OpenAsync(ct);
            return true;
        }
        catch (Exception e) when (e is NpgsqlException or TimeoutException)
        {
            return false;
        }
    }

    private sealed record Address(Dictionary<ClusterRole, string> Roles)
    {
        public string Of(ClusterRole role) => Roles[role];
    }
}
