using System.Collections.Concurrent;
using System.Collections.Frozen;

namespace Cers.Kernel;

/// <summary>A federal holiday of one year.</summary>
public enum FederalHoliday
{
    NewYear,
    GoodFriday,
    EasterMonday,
    VictoriaDay,
    CanadaDay,
    LabourDay,

    /// <summary>National Day for Truth and Reconciliation, from 2021.</summary>
    TruthAndReconciliation,
    Thanksgiving,
    RemembranceDay,
    Christmas,
    BoxingDay,
}

/// <summary>A holiday, its date, and the day on which it is observed.</summary>
public sealed record ObservedHoliday(FederalHoliday Holiday, DateOnly Date, DateOnly Observed);

/// <summary>
/// The days on which federal offices are closed, computed: Canada Labour Code s. 166, Interpretation Act s. 35, Holidays Act. One of fixed date
/// that falls on a weekend is observed on the next weekday that is no holiday itself.
/// </summary>
public static class FederalHolidays
{
    private static readonly ConcurrentDictionary<int, IReadOnlyList<ObservedHoliday>> Years = new();
    private static readonly ConcurrentDictionary<int, FrozenSet<DateOnly>> Days = new();

    /// <summary>The holidays of a year, in calendar order.</summary>
    public static IReadOnlyList<ObservedHoliday> Of(int year) => Years.GetOrAdd(year, Compute);

    /// <summary>True when a holiday is observed on the day.</summary>
    public static bool IsObservedOn(DateOnly day) => Days.GetOrAdd(day.Year, year => Of(year).Select(h => h.Observed).ToFrozenSet()).Contains(day);

    /// <summary>The first Monday of August, a holiday of provinces and not of the law: whether it counts is the agency's to say.</summary>
    public static DateOnly CivicHolidayOf(int year) => OnOrAfter(new DateOnly(year, 8, 1));

    private static IReadOnlyList<ObservedHoliday> Compute(int year)
    {
        var dates = Dates(year).OrderBy(h => h.Date).ToList();
        var taken = dates.Select(h => h.Date).ToHashSet();
        var observed = new List<ObservedHoliday>();
        foreach (var (holiday, date) in dates)
        {
            var day = date;
            if (IsWeekend(day))
            {
                while (IsWeekend(day) || taken.Contains(day))
                {
                    day = day.AddDays(1);
                }

                taken.Add(day);
            }

            observed.Add(new ObservedHoliday(holiday, date, day));
        }

        return observed;
    }

    private static IEnumerable<(FederalHoliday Holiday, DateOnly Date)> Dates(int year)
    {
        var easter = EasterSunday(year);
        yield return (FederalHoliday.NewYear, new DateOnly(year, 1, 1));
        yield return (FederalHoliday.GoodFriday, easter.AddDays(-2));
        yield return (FederalHoliday.EasterMonday, easter.AddDays(1));
        yield return (FederalHoliday.VictoriaDay, OnOrAfter(new DateOnly(year, 5, 18)));
        yield return (FederalHoliday.CanadaDay, new DateOnly(year, 7, 1));
        yield return (FederalHoliday.LabourDay, OnOrAfter(new DateOnly(year, 9, 1)));
        if (year >= 2021)
        {
            yield return (FederalHoliday.TruthAndReconciliation, new DateOnly(year, 9, 30));
        }

        yield return (FederalHoliday.Thanksgiving, OnOrAfter(new DateOnly(year, 10, 8)));
        yield return (FederalHoliday.RemembranceDay, new DateOnly(year, 11, 11));
        yield return (FederalHoliday.Christmas, new DateOnly(year, 12, 25));
        yield return (FederalHoliday.BoxingDay, new DateOnly(year, 12, 26));
    }

    /// <summary>The first Monday on or after a day. Victoria Day is the last Monday before 25 May: the one in 18 to 24 May.</summary>
    private static DateOnly OnOrAfter(DateOnly day) => day.AddDays((8 - (int)day.DayOfWeek) % 7);

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    /// <summary>The anonymous Gregorian computus.</summary>
    private static DateOnly EasterSunday(int year)
    {
        var a = year % 19;
        var (b, c) = Math.DivRem(year, 100);
        var (d, e) = Math.DivRem(b, 4);
        var f = (b + 8) / 25;
        var g = (b - f + 1) / 3;
        var h = ((19 * a) + b - d - g + 15) % 30;
        var (i, k) = Math.DivRem(c, 4);
        var l = (32 + (2 * e) + (2 * i) - h - k) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var (month, day) = Math.DivRem(h + l - (7 * m) + 114, 31);
        return new DateOnly(year, month, day + 1);
    }
}
