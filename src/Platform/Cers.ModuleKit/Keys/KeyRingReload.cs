using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Cers.ModuleKit.Keys;

/// <summary>Reads the ring when it is told to, and every 20 seconds in any case: a notification is lost while the connection is.</summary>
internal sealed partial class KeyRingReload(NpgsqlDataSource database, KeyRing ring, ILogger<KeyRingReload> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    /// <summary>The ring is read before anything is served, and holds a key for cursors, which cannot wait for one.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await ring.CurrentAsync(KeyPurpose.Cursors, cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(stoppingToken);
            }
            catch (Exception e) when (e is NpgsqlException or IOException or TimeoutException)
            {
                DatabaseAway(log, e.GetType().Name);
                await Task.Delay(Pause, stoppingToken);
            }
        }
    }

    private async Task ListenAsync(CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using (var listen = new NpgsqlCommand($"listen {KeyStore.Channel}", connection))
        {
            await listen.ExecuteNonQueryAsync(ct);
        }

        while (true)
        {
            await ring.LoadAsync(ct);
            await connection.WaitAsync(Every, ct);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The key ring is not read: the database does not answer ({Fault})")]
    private static partial void DatabaseAway(ILogger logger, string fault);
}
