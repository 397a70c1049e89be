using Cers.ModuleKit.Jobs;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Cers.ModuleKit.Time;

/// <summary>
/// The time that counts: the database's, asked every ten seconds and carried on by this machine's monotonic counter in between, so that a wrong
/// clock here, or one that is set while we run, changes nothing. Receipt is a legal fact, and several hosts must agree on it.
/// </summary>
public sealed class DatabaseClock(TimeProvider system) : TimeProvider
{
    /// <summary>More between two measurements is no drift: the database's clock was set, another database answers, or this machine stood still.</summary>
    private static readonly TimeSpan Jump = TimeSpan.FromSeconds(1);

    private volatile Measurement? last;

    public DatabaseClock()
        : this(System)
    {
    }

    public override long TimestampFrequency => system.TimestampFrequency;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <summary>How old the last measurement is; more than a minute means not ready.</summary>
    public TimeSpan Age => last is { } known ? system.GetElapsedTime(known.Timestamp) : TimeSpan.MaxValue;

    /// <summary>False after a measurement that was not what the one before let expect, until the next one is: not ready.</summary>
    public bool IsSteady => last is { Jumped: false };

    /// <summary>How far this machine's own clock is from the database's.</summary>
    public TimeSpan Offset => GetUtcNow() - system.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => last is { } known ? known.At + system.GetElapsedTime(known.Timestamp) : system.GetUtcNow();

    public override long GetTimestamp() => system.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        system.CreateTimer(callback, state, dueTime, period);

    /// <summary>Asks the database what time it is; the answer counts for the middle of the trip.</summary>
    public async Task MeasureAsync(NpgsqlDataSource database, CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        await using var command = new NpgsqlCommand("select clock_timestamp()", connection);
        var before = system.GetTimestamp();
        var told = new DateTimeOffset((DateTime)(await command.ExecuteScalarAsync(ct))!, TimeSpan.Zero);
        var trip = system.GetElapsedTime(before);
        Told(told + (trip / 2));
    }

    internal void Told(DateTimeOffset now)
    {
        var timestamp = system.GetTimestamp();
        var expected = last is { } known ? known.At + system.GetElapsedTime(known.Timestamp, timestamp) : now;
        last = new Measurement(now, timestamp, Jumped: (now - expected).Duration() > Jump);
    }

    private sealed record Measurement(DateTimeOffset At, long Timestamp, bool Jumped);
}

/// <summary>Measures the database's clock every ten seconds.</summary>
internal sealed class DatabaseClockMeasurement(DatabaseClock clock, NpgsqlDataSource database, ILogger<DatabaseClockMeasurement> log)
    : HostUpkeep(TimeSpan.FromSeconds(10), log)
{
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await clock.MeasureAsync(database, cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    // The age of the last measurement tells when it fails: the health check answers not ready after a minute.
    protected override Task DoAsync(CancellationToken ct) => clock.MeasureAsync(database, ct);
}
