using Cers.Messaging.Operations;
using Xunit;

namespace Cers.ModuleKit.Tests.UseCases;

public sealed class RevokeHolidayTests(Platform platform) : IClassFixture<Platform>
{
    private readonly FiguresDesk desk = new(platform);

    [Fact]
    public async Task A_proclaimed_day_that_two_supervisors_take_back_is_a_business_day_again()
    {
        var day = desk.BusinessDayFrom(desk.Tomorrow.AddDays(20));
        var proclaim = new ProclaimHoliday(day, "A day", "Un jour", "Announced on the news.");
        Assert.Null(await desk.CodeAsync(desk.First, proclaim));
        Assert.Null(await desk.ConfirmAsync(proclaim.Subject));
        await Platform.WaitForAsync(() => Task.FromResult(desk.Holidays.Proclaimed.ContainsKey(day)), known => known);

        Assert.Null(await desk.CodeAsync(desk.First, new RevokeHoliday(day, "It was a rumour.")));
        Assert.Null(await desk.ConfirmAsync(proclaim.Subject));

        await Platform.WaitForAsync(() => Task.FromResult(desk.Holidays.Days.IsBusinessDay(day)), is_ => is_);
        Assert.Null((await desk.YearAsync(day.Year)).Changes[0].Name);
    }

    [Fact]
    public async Task A_day_of_the_law_is_not_theirs_to_take_back() =>
        Assert.Equal("operations.holiday_unknown", await desk.CodeAsync(desk.First, new RevokeHoliday(new DateOnly(desk.Tomorrow.Year + 1, 12, 25), "We work on Christmas.")));
}
