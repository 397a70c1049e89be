using System.Globalization;
using Xunit;

namespace Cers.Kernel.Tests;

public sealed class FederalHolidaysTests
{
    [Fact]
    public void Holidays_of_2020_to_2035_fall_and_are_observed_on_the_days_of_the_reference_table()
    {
        var expected = Vectors.Rows("federal-holidays-dates.csv").Select(r => $"{r[1]} {r[2]} {r[3]}").Order(StringComparer.Ordinal).ToList();
        var computed = Enumerable.Range(2020, 16).SelectMany(FederalHolidays.Of)
            .Select(h => string.Create(CultureInfo.InvariantCulture, $"{Code(h.Holiday)} {h.Date:yyyy-MM-dd} {h.Observed:yyyy-MM-dd}"))
            .Order(StringComparer.Ordinal).ToList();

        Assert.Equal(175, expected.Count);
        Assert.Equal(expected, computed);
    }

    [Fact]
    public void A_holiday_on_a_weekend_is_no_holiday_on_its_own_day_but_on_its_substitute()
    {
        Assert.False(FederalHolidays.IsObservedOn(new DateOnly(2021, 12, 25)));
        Assert.True(FederalHolidays.IsObservedOn(new DateOnly(2021, 12, 27)));
        Assert.True(FederalHolidays.IsObservedOn(new DateOnly(2021, 12, 28)));
        Assert.False(FederalHolidays.IsObservedOn(new DateOnly(2021, 12, 29)));
    }

    private static string Code(FederalHoliday holiday) => holiday switch
    {
        FederalHoliday.TruthAndReconciliation => "NDTR",
        FederalHoliday.Christmas => "CHRISTMAS",
        var other => string.Concat(other.ToString().Select((c, i) => i > 0 && char.IsUpper(c) ? $"_{c}" : $"{c}")).ToUpperInvariant(),
    };
}
