namespace Cers.Kernel;

/// <summary>Counts business days: Monday to Friday without the observed federal holidays. Days are Ottawa's (<see cref="OttawaTime"/>).</summary>
public static class BusinessDays
{
    public static bool IsBusinessDay(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !FederalHolidays.IsObservedOn(day);

    /// <summary>The business day number <paramref name="count"/> after a day, which is day 0 whatever it is; that day itself for 0.</summary>
    public static DateOnly Add(DateOnly day, int count)
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
    public static int Between(DateOnly from, DateOnly to)
    {
        var count = 0;
        for (var day = from.AddDays(1); day <= to; day = day.AddDays(1))
        {
            count += IsBusinessDay(day) ? 1 : 0;
        }

        return count;
    }
}
