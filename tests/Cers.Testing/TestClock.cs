namespace Cers.Testing;

/// <summary>The clock of a test's application: goes on like the real one, and can be put forward. Timers keep real time.</summary>
public sealed class TestClock : TimeProvider
{
    private static readonly TimeZoneInfo Ottawa = TimeZoneInfo.FindSystemTimeZoneById("America/Toronto");

    private long ahead;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddTicks(Interlocked.Read(ref ahead));

    /// <summary>Puts the clock forward, as if nothing happened in between.</summary>
    public void Advance(TimeSpan by) => Interlocked.Add(ref ahead, by.Ticks);

    /// <summary>Puts the clock forward to a time of a day in Ottawa. Sessions and what else has an end are over then, as they would be.</summary>
    public void AdvanceTo(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        Advance(new DateTimeOffset(local, Ottawa.GetUtcOffset(local)) - GetUtcNow());
    }

    /// <summary>Puts the clock forward to noon in Ottawa: days that are added then stay days, also over a change to summer time.</summary>
    public void AdvanceToNoon()
    {
        var local = TimeZoneInfo.ConvertTime(GetUtcNow(), Ottawa);
        AdvanceTo(DateOnly.FromDateTime(local.Date).AddDays(local.Hour < 12 ? 0 : 1), new TimeOnly(12, 0));
    }
}
