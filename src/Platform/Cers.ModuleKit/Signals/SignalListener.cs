using System.Globalization;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Cers.ModuleKit.Signals;

/// <summary>
/// Hears the signals of all hosts: one connection of its own that listens on one channel. Notifications come in the order of their commits, so an
/// echo that this host sends to itself four times a second, and hears, proves that nothing before it was missed. An echo that stays away for a
/// second ends the connection: everybody is told that signals may be missing, and again when a new connection listens.
/// </summary>
internal sealed partial class SignalListener(NpgsqlDataSource database, SignalHub hub, TimeProvider clock, ILogger<SignalListener> log) : BackgroundService
{
    public const string Channel = "cers";

    private const string EchoTopic = "echo";
    private static readonly TimeSpan EchoEvery = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Again = TimeSpan.FromMilliseconds(500);

    // Others' echoes pass by on the same channel.
    private readonly string me = Guid.CreateVersion7().ToString("N");
    private readonly TaskCompletionSource first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long echoed;

    // A host that listens before it loads anything has missed nothing yet.
    private volatile bool missed;

    /// <summary>A connection that fails by itself when the server is silent: nobody waits for the answer to a cancellation either.</summary>
    public static NpgsqlDataSource Connect(string connectionString) => NpgsqlDataSource.Create(
        new NpgsqlConnectionStringBuilder(connectionString)
        {
            Pooling = false,
            ApplicationName = "cers signals",
            Timeout = 3,
            CommandTimeout = 1,
            CancellationTimeout = -1,

            // The echo does it four times a second.
            KeepAlive = 0,
        });

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await base.StartAsync(cancellationToken);
        try
        {
            // What is loaded after this is told of its changes. Without the listener a host works too, more slowly.
            await first.Task.WaitAsync(TimeSpan.FromSeconds(5), cancellationToken);
        }
        catch (TimeoutException)
        {
            missed = true;
            Away(log, nameof(TimeoutException));
        }
    }

    public override void Dispose()
    {
        database.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                // Whatever it was, a subscriber's fault included: what is in memory is not to be believed.
                missed = true;
                hub.Miss();
                Away(log, e.GetType().Name);
                await Task.Delay(Again, clock, stoppingToken);
            }
        }
    }

    private async Task ListenAsync(CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        connection.Notification += (_, notification) => Hear(notification.Payload);
        await using (var listen = new NpgsqlCommand($"listen {Channel}", connection))
        {
            await listen.ExecuteNonQueryAsync(ct);
        }

        if (missed)
        {
            // What was committed before this connection listened, nobody heard.
            hub.Miss();
        }

        while (true)
        {
            var sent = await EchoAsync(connection, ct);
            hub.Prove(sent);
            first.TrySetResult();
            for (var left = EchoEvery; left > TimeSpan.Zero; left = EchoEvery - clock.GetElapsedTime(sent))
            {
                await WaitAsync(connection, left, ct);
            }
        }
    }

    /// <summary>Sends an echo and waits until it is heard; answers when it was sent.</summary>
    private async Task<long> EchoAsync(NpgsqlConnection connection, CancellationToken ct)
    {
        var sent = clock.GetTimestamp();
        await using var echo = new NpgsqlCommand("select pg_notify($1, $2)", connection);
        echo.Parameters.Add(new() { Value = Channel });
        echo.Parameters.Add(new() { Value = $"{EchoTopic}:{me}.{sent.ToString(CultureInfo.InvariantCulture)}" });
        await echo.ExecuteNonQueryAsync(ct);
        while (Volatile.Read(ref echoed) != sent)
        {
            var left = SignalHub.Patience - clock.GetElapsedTime(sent);
            if (left <= TimeSpan.Zero || !await WaitAsync(connection, left, ct))
            {
                throw new TimeoutException();
            }
        }

        return sent;
    }

    /// <summary>True when something was heard before the time was over. Npgsql counts whole milliseconds, and takes none of them for no end.</summary>
    private static Task<bool> WaitAsync(NpgsqlConnection connection, TimeSpan left, CancellationToken ct) =>
        connection.WaitAsync((int)Math.Ceiling(left.TotalMilliseconds), ct);

    private void Hear(string payload)
    {
        var signal = Signal.Parse(payload);
        if (signal.Topic != EchoTopic)
        {
            hub.Hear(signal);
        }
        else if (signal.Key.Split('.') is [var host, var sent] && host == me)
        {
            Volatile.Write(ref echoed, long.Parse(sent, CultureInfo.InvariantCulture));
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Signals may be missing, memory is not used until they are heard again ({Fault})")]
    private static partial void Away(ILogger logger, string fault);
}
