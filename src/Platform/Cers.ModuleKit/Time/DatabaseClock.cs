using Microsoft.Extensions.Hosting;
using Npgsql;

namespace Cers.ModuleKit.Time;

/// <summary>
/// The time that counts: the system's clock plus an offset to the database's, measured every ten seconds. Receipt is a legal fact, and several
/// hosts must agree on it.
/// </summary>
public sealed class DatabaseClock(TimeProvider system) : TimeProvider
{
    private long offsetTicks;
    private long measuredAt = long.MinValue;

    public DatabaseClock()
        : this(System)
    {
    }

    public override long TimestampFrequency => system.TimestampFrequency;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <summary>How old the measured offset is; more than a minute means not ready.</summary>
    public TimeSpan Age => measuredAt == long.MinValue ? TimeSpan.MaxValue : system.GetElapsedTime(measuredAt);

    public TimeSpan Offset => new(Interlocked.Read(ref offsetTicks));

    public override DateTimeOffset GetUtcNow() => system.GetUtcNow() + Offset;

    public override long GetTimestamp() => system.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        system.CreateTimer(callback, state, dueTime, period);

    /// <summary>Asks the database what time it is; the answer counts for the middle of the trip.</summary>
    public async Task MeasureAsync(NpgsqlDataSource database, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var command = new NpgsqlCommand("select clock_timestamp()", connection);
        var before = system.GetTimestamp();
        var told = (DateTime)(await command.ExecuteScalarAsync(ct))!;
        var middle = system.GetUtcNow() - (system.GetElapsedTime(before) / 2);
        Interlocked.Exchange(ref offsetTicks, (new DateTimeOffset(told, TimeSpan.Zero) - middle).Ticks);
        measuredAt = system.GetTimestamp();
    }
}

/// <summary>Measures the database's clock every ten seconds.</summary>
internal sealed class DatabaseClockMeasurement(DatabaseClock clock, NpgsqlDataSource database) : BackgroundService
{
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await clock.MeasureAsync(database, cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(10));
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await clock.MeasureAsync(database, stoppingToken);
            }
            catch (NpgsqlException)
            {
                // The age of the last measurement tells it: the health check answers not ready after a minute.
            }
        }
    }
}
