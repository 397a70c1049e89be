using System.Collections.Frozen;

namespace Cers.Kernel;

/// <summary>
/// Counts business days: Monday to Friday without the observed federal holidays, without the days that were proclaimed, and without the Civic Holiday
/// where it is said to count. Days are Ottawa's (<see cref="OttawaTime"/>). Use cases have those in force injected.
/// </summary>
/// <param name="proclaimed">Days that staff entered as free.</param>
/// <param name="civicHolidayCounts">Whether the first Monday of August of that year, which is not statutory, is free.</param>
public sealed class BusinessDays(IEnumerable<DateOnly> proclaimed, Func<DateOnly, bool> civicHolidayCounts)
{
    /// <summary>Nothing but the law's holidays.</summary>
    public static readonly BusinessDays Statutory = new([], _ => false);

    private readonly FrozenSet<DateOnly> proclaimed = proclaimed.ToFrozenSet();

    public bool IsBusinessDay(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
        && !FederalHolidays.IsObservedOn(day)
        && !proclaimed.Contains(day)
        && !(day == FederalHolidays.CivicHolidayOf(day.Year) && civicHolidayCounts(day));

    /// <summary>The business day number <paramref name="count"/> after a day, which is day 0 whatever it is; that day itself for 0.</summary>
    public DateOnly Add(DateOnly day, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        while (count > 0)
        {
            day = day.AddDays(1);
            count -= IsBusinessDay(day) ? 1 : 0;
        }

        return day;
    }

    /// <summary>How many business days lie after <paramref name="from"/>, up to and with <paramref name="to"/>; 0 when that is not later.</summary>
    public int Between(DateOnly from, DateOnly to)
    {
        var count = 0;
        for (var day = from.AddDays(1); day <= to; day = day.AddDays(1))
        {
            count += IsBusinessDay(day) ? 1 : 0;
        }

        return count;
    }
}
