namespace Cers.Testing;

/// <summary>The clock of a test's application: goes on like the real one, and can be put forward. Timers keep real time.</summary>
public sealed class TestClock : TimeProvider
{
    private long ahead;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddTicks(Interlocked.Read(ref ahead));

    /// <summary>Puts the clock forward, as if nothing happened in between.</summary>
    public void Advance(TimeSpan by) => Interlocked.Add(ref ahead, by.Ticks);
}
