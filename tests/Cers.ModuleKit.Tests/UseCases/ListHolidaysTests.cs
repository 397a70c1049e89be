using Cers.Kernel;
using Cers.Messaging.FourEyes;
using Cers.Messaging.Operations;
using Xunit;

namespace Cers.ModuleKit.Tests.UseCases;

public sealed class ListHolidaysTests(Platform platform) : IClassFixture<Platform>
{
    private readonly FiguresDesk desk = new(platform);

    [Fact]
    public async Task The_days_of_a_year_come_in_their_order_with_the_day_on_which_they_are_observed()
    {
        var holidays = (await desk.YearAsync(2027)).Holidays;

        // The desk adds days of its own meanwhile.
        Assert.Equal(11, holidays.Count(h => h.Kind == HolidayKind.Statutory));
        Assert.Equal(holidays.OrderBy(h => h.Observed), holidays);
        var boxing = holidays.Single(h => h.Name.En == "Boxing Day");
        Assert.Equal((new DateOnly(2027, 12, 26), new DateOnly(2027, 12, 28)), (boxing.Date, boxing.Observed));
    }

    [Fact]
    public async Task The_civic_holiday_is_among_them_from_the_day_on_for_which_its_setting_says_so()
    {
        var year = desk.Tomorrow.Year + 1;
        var change = new ChangeSetting("calendar.civicHoliday", "1", new DateOnly(year, 1, 1), "The agency closes that day.");
        Assert.Null(await desk.CodeAsync(desk.First, change));
        Assert.Null(await desk.ConfirmAsync(change.Subject));
        await Platform.WaitForAsync(() => Task.FromResult(desk.Holidays.Days.IsBusinessDay(FederalHolidays.CivicHolidayOf(year))), is_ => !is_);

        Assert.Contains((await desk.YearAsync(year)).Holidays, h => h.Kind == HolidayKind.Civic);
        Assert.DoesNotContain((await desk.YearAsync(year - 2)).Holidays, h => h.Kind == HolidayKind.Civic);
    }

    [Fact]
    public async Task What_waits_is_told_to_who_may_confirm_it_and_to_who_proposed_it()
    {
        var day = desk.BusinessDayFrom(desk.Tomorrow.AddDays(30));
        Assert.Null(await desk.CodeAsync(desk.First, new ProclaimHoliday(day, "A day", "Un jour", "Announced on the news.")));

        var waiting = (await desk.YearAsync(day.Year)).Waiting[ProclaimHoliday.SubjectOf(day)];
        Assert.Equal((true, false), (waiting.MayConfirm, waiting.MayWithdraw));
        var mine = (await platform.SendAsync(desk.First, new ListHolidays(day.Year))).Value.Waiting[ProclaimHoliday.SubjectOf(day)];
        Assert.Equal((false, true), (mine.MayConfirm, mine.MayWithdraw));
        Assert.Equal(ChangeState.Proposed, (await desk.YearAsync(day.Year)).Changes[0].State);
    }

    [Fact]
    public async Task A_year_that_is_none_is_refused() =>
        Assert.Equal(("operations.year_not_valid", "year"), (await platform.SendAsync(desk.First, new ListHolidays(1))).Errors.Select(e => (e.Code, e.Path!)).Single());
}
