using Cers.Messaging.Operations;
using Xunit;

namespace Cers.ModuleKit.Tests.UseCases;

public sealed class ProclaimHolidayTests(Platform platform) : IClassFixture<Platform>
{
    private readonly FiguresDesk desk = new(platform);

    [Fact]
    public async Task A_day_that_two_supervisors_proclaim_is_no_business_day_any_more()
    {
        var day = desk.BusinessDayFrom(desk.Tomorrow.AddDays(10));
        var proclaim = new ProclaimHoliday(day, "National Day of Mourning", "Jour de deuil national", "Proclaimed by the Governor in Council.");

        Assert.Null(await desk.CodeAsync(desk.First, proclaim));
        Assert.True(desk.Holidays.Days.IsBusinessDay(day));
        Assert.Null(await desk.ConfirmAsync(proclaim.Subject));

        await Platform.WaitForAsync(() => Task.FromResult(desk.Holidays.Days.IsBusinessDay(day)), is_ => !is_);
        var row = (await desk.YearAsync(day.Year)).Holidays.Single(h => h.Kind == HolidayKind.Proclaimed);
        Assert.Equal((day, "Jour de deuil national"), (row.Observed, row.Name.Fr));
        Assert.Equal("operations.day_is_free", await desk.CodeAsync(desk.First, proclaim));
    }

    [Theory]
    [InlineData(-1, "Name", "Nom", "A good reason.", "operations.not_ahead", "day")]
    [InlineData(9, "", "Nom", "A good reason.", "operations.holiday_name_missing", "nameEn")]
    [InlineData(9, "Name", " ", "A good reason.", "operations.holiday_name_missing", "nameFr")]
    [InlineData(9, "Name", "Nom", "", "operations.reason_missing", "why")]
    public async Task What_cannot_be_is_refused_at_its_field(int days, string en, string fr, string why, string code, string path)
    {
        var answer = await platform.SendAsync(desk.First, new ProclaimHoliday(desk.Tomorrow.AddDays(days), en, fr, why));

        Assert.Equal((code, path), (answer.Errors[0].Code, answer.Errors[0].Path));
    }

    [Fact]
    public async Task A_Saturday_is_free_already()
    {
        var saturday = desk.Tomorrow.AddDays(((int)DayOfWeek.Saturday - (int)desk.Tomorrow.DayOfWeek + 7) % 7);

        Assert.Equal("operations.day_is_free", await desk.CodeAsync(desk.First, new ProclaimHoliday(saturday, "Name", "Nom", "A good reason.")));
    }
}
