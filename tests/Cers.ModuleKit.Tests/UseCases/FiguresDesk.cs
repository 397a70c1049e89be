using System.Globalization;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Messaging.FourEyes;
using Cers.Messaging.Operations;
using Cers.ModuleKit.Data;
using Cers.ModuleKit.Settings;
using Microsoft.Extensions.DependencyInjection;

namespace Cers.ModuleKit.Tests.UseCases;

/// <summary>Two supervisors at the dated figures and the holidays.</summary>
internal sealed class FiguresDesk(Platform platform)
{
    public Actor First { get; } = Platform.Someone(StaffRole.Supervisor) with { AuthenticatedAt = platform.Clock.GetUtcNow() };

    public Actor Second { get; } = Platform.Someone(StaffRole.Supervisor) with { AuthenticatedAt = platform.Clock.GetUtcNow() };

    public DateOnly Tomorrow => OttawaTime.Today(platform.Clock).AddDays(1);

    public DatedSettings Settings => platform.Services.GetRequiredService<DatedSettings>();

    public Holidays Holidays => platform.Services.GetRequiredService<Holidays>();

    public async Task<string?> CodeAsync(Actor who, ICommand<Done> command) => await platform.SendAsync(who, command) is { IsSuccess: false } refused ? refused.Errors[0].Code : null;

    public async Task<SettingDetails> SettingAsync(string key) => (await platform.SendAsync(Second, new GetSetting(key))).Value;

    public async Task<HolidaysOfYear> YearAsync(int year) => (await platform.SendAsync(Second, new ListHolidays(year))).Value;

    /// <summary>Confirms what waits about a figure or a day.</summary>
    public async Task<string?> ConfirmAsync(string subject)
    {
        var waiting = subject.StartsWith("setting ", StringComparison.Ordinal)
            ? (await SettingAsync(subject[8..])).Waiting
            : (await YearAsync(int.Parse(subject[8..12], CultureInfo.InvariantCulture))).Waiting.GetValueOrDefault(subject);
        return await CodeAsync(Second, new ConfirmProposal(waiting!.Proposal));
    }

    /// <summary>The next day from one on that is a business day.</summary>
    public DateOnly BusinessDayFrom(DateOnly day)
    {
        while (!Holidays.Days.IsBusinessDay(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }
}
