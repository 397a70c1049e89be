using System.Globalization;
using Cers.BackOffice.Tests.Browser;
using Cers.Kernel;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Cers.BackOffice.Tests.Operations;

/// <summary>Two supervisors change a dated figure and proclaim a day: one in English at a desk, the other in French on a phone.</summary>
[Collection(OfficeTests.Name)]
public sealed class FiguresJourneyTests(OfficeApp app, OfficeBrowser chromium)
{
    private static readonly LocatorAssertionsToContainTextOptions Patiently = new() { Timeout = 60_000 };

    [Fact]
    public async Task A_figure_and_a_day_are_proposed_by_one_and_confirmed_by_another()
    {
        using var one = await app.AsPersonaAsync("supervisor-1");
        using var other = await app.AsPersonaAsync("supervisor-2");
        await using var first = await chromium.OpenAsync(app.Address, one.Cookies);
        await using var second = await chromium.OpenAsync(app.Address, other.Cookies, 360);

        await first.GoToAsync("/operations/settings?lang=en");
        await first.Page.GetByRole(AriaRole.Link, new() { Name = "Grace after an outage begins" }).ClickAsync();
        await first.Page.GetByLabel("New value (minutes)").FillAsync("many");
        await first.Page.GetByLabel("From which day").FillAsync("soon");
        await first.Page.GetByRole(AriaRole.Button, new() { Name = "Propose it" }).ClickAsync();
        await Expect(first.Page.Locator("#problems")).ToBeFocusedAsync();
        Assert.Empty(await first.AxeAsync());
        await first.Page.GetByLabel("New value (minutes)").FillAsync("180");
        await first.Page.GetByLabel("From which day").FillAsync(Day(400));
        await first.Page.GetByLabel("Reason").FillAsync("Outages last longer.");
        await first.Page.GetByRole(AriaRole.Button, new() { Name = "Propose it" }).ClickAsync();
        await Expect(first.Page.ToldOutcome()).ToContainTextAsync("It is proposed", Patiently);

        await second.GoToAsync("/office?lang=fr");
        await second.Page.GetByRole(AriaRole.Link, new() { Name = "Une autre valeur de outage.graceMinutes" }).ClickAsync();
        Assert.Empty(await second.AxeAsync());
        Assert.Equal(0, await second.OverflowAsync());
        await second.Page.GetByRole(AriaRole.Button, new() { Name = "Confirmer : effet immédiat" }).ClickAsync();
        await Expect(second.Page.ToldOutcome()).ToContainTextAsync("C'est confirmé", Patiently);
        await Expect(second.Page.Locator("main")).ToContainTextAsync("Outages last longer.");

        var day = BusinessDayFrom(30);
        await first.GoToAsync($"/operations/holidays?year={day[..4]}&lang=en");
        await first.Page.GetByLabel("Which day").First.FillAsync(day);
        await first.Page.GetByLabel("Name in English").FillAsync("National Day of Mourning");
        await first.Page.GetByRole(AriaRole.Button, new() { Name = "Propose it" }).ClickAsync();
        await Expect(first.Page.Locator("#problems")).ToBeFocusedAsync();
        await first.Page.GetByLabel("Name in French").FillAsync("Jour de deuil national");
        await first.Page.GetByLabel("Reason").FillAsync("Proclaimed by the Governor in Council.");
        await first.Page.GetByRole(AriaRole.Button, new() { Name = "Propose it" }).ClickAsync();
        await Expect(first.Page.ToldOutcome()).ToContainTextAsync("It is proposed", Patiently);

        await second.GoToAsync("/office?lang=fr");
        await second.Page.GetByRole(AriaRole.Link, new() { Name = $"Proclamer férié le {day}" }).ClickAsync();
        Assert.Empty(await second.AxeAsync());
        Assert.Equal(0, await second.OverflowAsync());
        await second.Page.GetByRole(AriaRole.Button, new() { Name = "Confirmer : effet immédiat" }).ClickAsync();
        await Expect(second.Page.ToldOutcome()).ToContainTextAsync("C'est confirmé", Patiently);
        await second.GoToAsync($"/operations/holidays?year={day[..4]}&lang=fr");
        await Expect(second.Page.GetByRole(AriaRole.Table).First).ToContainTextAsync("Jour de deuil national");
        Assert.Empty(await second.AxeAsync());
        Assert.Empty(first.Complaints.Concat(second.Complaints));
    }

    private string Day(int ahead) => OttawaTime.Today(app.Clock).AddDays(ahead).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private string BusinessDayFrom(int ahead) => BusinessDays.Statutory.Add(OttawaTime.Today(app.Clock).AddDays(ahead), 1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
