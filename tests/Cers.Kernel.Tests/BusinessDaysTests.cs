using System.Globalization;
using Xunit;

namespace Cers.Kernel.Tests;

public sealed class BusinessDaysTests
{
    public static TheoryData<string, int, string> Examples =>
        new(Vectors.Rows("business-day-examples.csv").Select(r => (r[0], int.Parse(r[2], CultureInfo.InvariantCulture), r[3])));

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_due_date_is_that_of_the_worked_example(string start, int days, string due)
    {
        Assert.Equal(Vectors.Day(due), BusinessDays.Statutory.Add(Vectors.Day(start), days));
        Assert.Equal(days, BusinessDays.Statutory.Between(Vectors.Day(start), Vectors.Day(due)));
    }

    [Fact]
    public void Nothing_lies_between_a_day_and_itself_or_an_earlier_one()
    {
        var monday = new DateOnly(2026, 11, 23);

        Assert.Equal(0, BusinessDays.Statutory.Between(monday, monday));
        Assert.Equal(0, BusinessDays.Statutory.Between(monday, monday.AddDays(-3)));
        Assert.Equal(monday, BusinessDays.Statutory.Add(monday, 0));
    }

    [Fact]
    public void Days_cannot_be_taken_away() => Assert.Throws<ArgumentOutOfRangeException>(() => BusinessDays.Statutory.Add(new DateOnly(2026, 11, 23), -1));

    [Fact]
    public void A_proclaimed_day_is_no_business_day()
    {
        var days = new BusinessDays([new DateOnly(2026, 11, 27)], _ => false);

        Assert.Equal(new DateOnly(2026, 11, 30), days.Add(new DateOnly(2026, 11, 26), 1));
        Assert.Equal(1, days.Between(new DateOnly(2026, 11, 26), new DateOnly(2026, 11, 30)));
    }

    [Theory]
    [InlineData(2026, "2026-08-04")]
    [InlineData(2027, "2027-08-02")]
    public void The_civic_holiday_counts_in_the_years_for_which_that_is_said(int year, string next)
    {
        var days = new BusinessDays([], day => day.Year == 2026);
        var friday = FederalHolidays.CivicHolidayOf(year).AddDays(-3);

        Assert.Equal(Vectors.Day(next), days.Add(friday, 1));
    }
}
