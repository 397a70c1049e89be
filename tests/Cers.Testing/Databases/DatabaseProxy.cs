using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Cers.Testing.Databases;

/// <summary>
/// The wire between a host and PostgreSQL: counts round trips, cuts a connection at a chosen moment, and falls silent without closing anything.
/// Connections are told apart by their application name: the pool's is <c>cers</c>, the listener's <c>cers signals</c>.
/// </summary>
public sealed class DatabaseProxy : IAsyncDisposable
{
    public const string Pool = "cers";
    public const string Listener = "cers signals";

    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly ConcurrentDictionary<ProxiedConnection, Task> connections = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource> silent = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> turns = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> opened = new(StringComparer.Ordinal);
    private readonly EndPoint server;
    private readonly Task accepting;
    private Cut? next;

    private DatabaseProxy(EndPoint server)
    {
        this.server = server;
        listener.Start();
        accepting = AcceptAsync();
    }

    /// <summary>A proxy before the server of a connection string.</summary>
    public static DatabaseProxy Start(string connectionString)
    {
        var text = new NpgsqlConnectionStringBuilder(connectionString);
        return new DatabaseProxy(new IPEndPoint(IPAddress.Parse(text.Host!), text.Port));
    }

    /// <summary>The same connection, by way of the proxy.</summary>
    public string Route(string connectionString) =>
        new NpgsqlConnectionStringBuilder(connectionString) { Host = "127.0.0.1", Port = ((IPEndPoint)listener.LocalEndpoint).Port }.ConnectionString;

    /// <summary>How often an application's connections have spoken and then waited for the server: its round trips.</summary>
    public int TurnsOf(string application) => turns.GetValueOrDefault(application);

    /// <summary>How many connections an application has opened.</summary>
    public int OpenedBy(string application) => opened.GetValueOrDefault(application);

    /// <summary>
    /// The fewest round trips of the pool that something took. It is done until that is <paramref name="enough"/>, at most twenty times: plans and
    /// memory have to get warm, the host's own looks at the clock and the outbox come between, and a loaded machine may miss its echoes.
    /// </summary>
    public async Task<int> CountAsync(int enough, Func<Task> act, Func<Task>? before = null)
    {
        var fewest = int.MaxValue;
        for (var i = 0; i < 20 && fewest > enough; i++)
        {
            await (before?.Invoke() ?? Task.CompletedTask);
            var counted = TurnsOf(Pool);
            await act();
            fewest = Math.Min(fewest, TurnsOf(Pool) - counted);
        }

        return fewest;
    }

    /// <summary>From now on nothing passes on an application's connections, old and new, and nobody is told.</summary>
    public void Silence(string application) => silent.TryAdd(application, new(TaskCreationOptions.RunContinuationsAsynchronously));

    /// <summary>What was held back passes.</summary>
    public void Resume(string application)
    {
        if (silent.TryRemove(application, out var gate))
        {
            gate.SetResult();
        }
    }

    /// <summary>
    /// Cuts the pool's next connection that commits a command, which has set a savepoint, as nothing else does: before the commit reaches the server, or
    /// when the server has done it and before its answer passes. Completes when the connection is cut.
    /// </summary>
    public Task CutAtCommit(bool reachesServer)
    {
        var cut = new Cut(reachesServer, new(TaskCreationOptions.RunContinuationsAsynchronously));
        Volatile.Write(ref next, cut);
        return cut.Done.Task;
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await accepting;
        await Task.WhenAll(connections.Values);
        listener.Dispose();
        stop.Dispose();
    }

    internal Cut? Take(string application) =>
        application == Pool && Volatile.Read(ref next) is { } cut && Interlocked.CompareExchange(ref next, null, cut) == cut ? cut : null;

    internal Task PassAsync(string application) => silent.TryGetValue(application, out var gate) ? gate.Task.WaitAsync(stop.Token) : Task.CompletedTask;

    internal void Turn(string application) => turns.AddOrUpdate(application, 1, (_, n) => n + 1);

    internal void Open(string application) => opened.AddOrUpdate(application, 1, (_, n) => n + 1);

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await listener.AcceptTcpClientAsync(stop.Token);
                var connection = new ProxiedConnection(this, client);
                connections[connection] = Task.Run(() => connection.RunAsync(server, stop.Token), CancellationToken.None);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The proxy is being disposed of.
        }
    }

    internal sealed record Cut(bool ReachesServer, TaskCompletionSource Done);
}
