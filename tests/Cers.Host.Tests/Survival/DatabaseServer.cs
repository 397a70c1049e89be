using System.Globalization;
using System.Text.RegularExpressions;
using Cers.Host.Development;
using Npgsql;

namespace Cers.Host.Tests.Survival;

/// <summary>
/// A durable PostgreSQL of its own, on a disk of its own: it can be stopped in the middle of everything, and its disk can be filled.
/// </summary>
internal sealed partial class DatabaseServer : IAsyncDisposable
{
    private const int DiskMegabytes = 700;

    // The books are read while hosts still work on the same two processors.
    private const int QuerySeconds = 300;
    private const int HeldCommits = 20_260_701;

    private readonly string folder;
    private readonly bool hasOwnDisk;
    private readonly PrivateCluster cluster;
    private readonly string[] command;

    private DatabaseServer(string folder, bool hasOwnDisk, PrivateCluster cluster)
    {
        this.folder = folder;
        this.hasOwnDisk = hasOwnDisk;
        this.cluster = cluster;
        command = [.. Quoted().Matches(File.ReadAllText(Path.Combine(cluster.DataDirectory, "postmaster.opts"))).Select(m => m.Groups["word"].Value)];
    }

    /// <summary>A small disk that is the database's alone needs root to mount it; elsewhere the disk cannot be filled.</summary>
    public bool HasOwnDisk => hasOwnDisk;

    private string Filler => Path.Combine(folder, "filler");

    private string PgCtl => Path.Combine(Path.GetDirectoryName(command[0])!, "pg_ctl");

    public static async Task<DatabaseServer> StartAsync(CancellationToken ct)
    {
        var disk = Directory.CreateDirectory(Path.Combine("/tmp", $"cers-survival-{Guid.CreateVersion7():N}")).FullName;
        var mounted = (await ExternalProgram.RunAsync(["mount", "-t", "tmpfs", "-o", $"size={DiskMegabytes}m,mode=0755", "cers-survival", disk], ct)).Succeeded;
        var server = new DatabaseServer(disk, mounted, await PrivateCluster.StartAsync(new(disk), ct));

        // The write-ahead log alone would fill so small a disk.
        await server.AdministerAsync("alter system set max_wal_size = '96MB'", ct);
        await server.AdministerAsync("alter system set min_wal_size = '32MB'", ct);
        await server.AdministerAsync("select pg_reload_conf()", ct);
        return server;
    }

    public string ConnectionString(ClusterRole role) => cluster.ConnectionString(role);

    public async Task<IReadOnlyList<string>> RowsAsync(string sql, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(ConnectionString(ClusterRole.Administrator) + ";Pooling=false");
        await connection.OpenAsync(ct);
        await using var query = new NpgsqlCommand(sql, connection) { CommandTimeout = QuerySeconds };
        await using var reader = await query.ExecuteReaderAsync(ct);
        var rows = new List<string>();
        while (await reader.ReadAsync(ct))
        {
            rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture))));
        }

        return rows;
    }

    /// <summary>Tells its planner what is there now: what has grown from nothing within minutes is joined as if it were empty.</summary>
    public Task AnalyzeAsync(CancellationToken ct) => AdministerAsync("analyze", ct);

    /// <summary>Ends it at once, as a crash would: nothing is written any more.</summary>
    public Task StopImmediatelyAsync(CancellationToken ct) =>
        ExternalProgram.RunAsync(UnprivilegedUser.Command(PgCtl, "-D", cluster.DataDirectory, "-m", "immediate", "-w", "stop"), ct);

    /// <summary>Starts it as it was started, and returns when it takes connections.</summary>
    public async Task StartAgainAsync(CancellationToken ct)
    {
        var log = Path.Combine(Path.GetDirectoryName(cluster.DataDirectory)!, "again.log");
        await ExternalProgram.RunAsync(["install", "-m", "0666", "/dev/null", log], ct);
        var options = string.Join(' ', command.Skip(3).Select(word => word.Contains(' ', StringComparison.Ordinal) || word.Length == 0 ? $"\"{word}\"" : word));
        await ExternalProgram.RequireAsync(UnprivilegedUser.Command(PgCtl, "-D", cluster.DataDirectory, "-l", log, "-w", "-t", "120", "-o", options, "start"), ct);
    }

    /// <summary>Has each submission's commit take a while, as on a slow disk.</summary>
    public Task SlowCommitsAsync(CancellationToken ct) => AdministerAsync(
        $"""
        create schema if not exists slow;
        create or replace function slow.down() returns trigger language plpgsql as
            'begin perform pg_advisory_xact_lock_shared({HeldCommits}); perform pg_sleep(0.05); return null; end';
        create constraint trigger slow after insert on declarations.declarations deferrable initially deferred for each row execute function slow.down();
        """,
        ct);

    /// <summary>
    /// Does something while slow commits stand still and at least one has begun: what ends a host or the server then ends it between what was done before
    /// the commit and the commit, however short that is.
    /// </summary>
    public async Task WhileCommitsAreHeldAsync(Func<Task> doing, CancellationToken ct)
    {
        await using var holder = new NpgsqlConnection(ConnectionString(ClusterRole.Administrator) + ";Pooling=false");
        await holder.OpenAsync(ct);
        await using var hold = new NpgsqlCommand($"select pg_advisory_lock({HeldCommits})", holder);
        await hold.ExecuteNonQueryAsync(ct);
        while ((await RowsAsync($"select pid from pg_locks where locktype = 'advisory' and objid = {HeldCommits} and not granted", ct)).Count == 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(20), ct);
        }

        await doing();
    }

    public Task UsualCommitsAsync(CancellationToken ct) => AdministerAsync("drop trigger slow on declarations.declarations", ct);

    /// <summary>
    /// Fills its disk to the last byte, and after a while has the server write until its log finds no room either; then frees it. Such a server ends itself, and does
    /// not come back: what keeps it running, here the test, has to start it. False where it did go on, because it had made room for itself.
    /// </summary>
    public async Task<bool> FillDiskAsync(TimeSpan duration, CancellationToken ct)
    {
        await using var writer = new NpgsqlConnection(ConnectionString(ClusterRole.Administrator) + ";Pooling=false");
        await writer.OpenAsync(ct);
        await FillAsync(ct);
        await Task.Delay(duration, ct);
        await FillLogAsync(writer, ct);
        File.Delete(Filler);
        if (await WritesAsync(TimeSpan.FromSeconds(10), ct))
        {
            return false;
        }

        await StopImmediatelyAsync(ct);
        await StartAgainAsync(ct);
        Assert.True(await WritesAsync(TimeSpan.FromMinutes(1), ct), "The database does not take writes although its disk has room again.");
        return true;
    }

    public async ValueTask DisposeAsync()
    {
        await cluster.DisposeAsync();
        if (hasOwnDisk)
        {
            // Lazily: a process of the server that is still on its way out holds the disk for a moment.
            await ExternalProgram.RequireAsync(["umount", "-l", folder], CancellationToken.None);
        }

        Directory.Delete(folder, recursive: true);
    }

    private async Task FillAsync(CancellationToken ct)
    {
        try
        {
            await using var filler = new FileStream(Filler, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
            var block = new byte[64 * 1024];
            for (var size = block.Length; size >= 512;)
            {
                try
                {
                    await filler.WriteAsync(block.AsMemory(0, size), ct);
                }
                catch (IOException)
                {
                    size /= 2;
                }
            }
        }
        catch (IOException)
        {
            // Full: that is what was wanted.
        }
    }

    /// <summary>Twice as much as it keeps of its log.</summary>
    private static async Task FillLogAsync(NpgsqlConnection writer, CancellationToken ct)
    {
        await using var write = new NpgsqlCommand("select pg_logical_emit_message(true, 'full', repeat('x', 4194304))", writer);
        try
        {
            for (var megabytes = 0; megabytes < 192; megabytes += 4)
            {
                await write.ExecuteNonQueryAsync(ct);
            }
        }
        catch (NpgsqlException)
        {
            // It has ended.
        }
    }

    private async Task<bool> WritesAsync(TimeSpan patience, CancellationToken ct)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(ct);
        over.CancelAfter(patience);
        while (!over.IsCancellationRequested)
        {
            try
            {
                await AdministerAsync("create temporary table if not exists writable (x int)", over.Token);
                return true;
            }
            catch (Exception e) when (e is NpgsqlException or OperationCanceledException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(200), ct);
            }
        }

        return false;
    }

    private Task AdministerAsync(string sql, CancellationToken ct) => RowsAsync(sql, ct);

    [GeneratedRegex("\"(?<word>[^\"]*)\"|(?<word>[^\\s\"]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Quoted();
}
