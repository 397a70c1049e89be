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
        Assert.Equal(Vectors.Day(due), BusinessDays.Add(Vectors.Day(start), days));
        Assert.Equal(days, BusinessDays.Between(Vectors.Day(start), Vectors.Day(due)));
    }

    [Fact]
    public void Nothing_lies_between_a_day_and_itself_or_an_earlier_one()
    {
        var monday = new DateOnly(2026, 11, 23);

        Assert.Equal(0, BusinessDays.Between(monday, monday));
        Assert.Equal(0, BusinessDays.Between(monday, monday.AddDays(-3)));
        Assert.Equal(monday, BusinessDays.Add(monday, 0));
    }

    [Fact]
    public void Days_cannot_be_taken_away() => Assert.Throws<ArgumentOutOfRangeException>(() => BusinessDays.Add(new DateOnly(2026, 11, 23), -1));
}
