using Cers.BackOffice.Tests.Browser;
using Cers.Kernel;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Cers.BackOffice.Tests.Operations;

/// <summary>What an auditor does with the trail, click by click.</summary>
[Collection(OfficeTests.Name)]
public sealed class AuditPageTests(OfficeApp app, OfficeBrowser chromium)
{
    private const string Page = "/operations/audit";

    [Theory]
    [InlineData("en", 1280, "Verify the newest seals now", "Everything is as it was sealed")]
    [InlineData("fr", 360, "Vérifier les derniers sceaux maintenant", "Tout est tel que scellé")]
    public async Task An_auditor_verifies_the_seals(string language, int width, string verify, string sound)
    {
        AllForms.Or(language == "en");
        await app.WaitForScalarAsync(true, "select exists (select from platform.audit_seals)");
        await using var window = await SignedInAsync(width);
        await window.GoToAsync($"{Page}?lang={language}");

        await window.Page.GetByRole(AriaRole.Button, new() { Name = verify }).ClickAsync();

        await Expect(window.Page.ToldOutcome()).ToContainTextAsync(sound);
        await IsWholeAsync(window);
    }

    [Theory]
    [InlineData("en", 1280)]
    [InlineData("fr", 360)]
    public async Task What_a_search_finds_fits_the_window(string language, int width)
    {
        AllForms.Or(language == "en");
        await using var window = await SignedInAsync(width);
        await window.GoToAsync($"{Page}?reason=Yearly+review&lang={language}");

        await Expect(window.Page.Locator("tbody tr").First).ToBeVisibleAsync();
        await IsWholeAsync(window);
    }

    [Fact]
    public async Task What_is_wrong_with_a_search_is_said_once_at_its_field()
    {
        await using var window = await SignedInAsync(1280);
        await window.GoToAsync($"{Page}?reason=Yearly+review&from=2026&lang=en");

        await Expect(window.Page.GetByRole(AriaRole.Alert)).ToHaveCountAsync(1);
        await window.Page.GetByRole(AriaRole.Link, new() { Name = "The first day is none" }).ClickAsync();
        await Expect(window.Page.Locator("#from")).ToBeFocusedAsync();
    }

    private static async Task IsWholeAsync(Window window)
    {
        Assert.Equal(0, await window.OverflowAsync());
        Assert.Empty(await window.AxeAsync());
        Assert.Empty(window.Complaints);
    }

    private async Task<Window> SignedInAsync(int width)
    {
        using var browser = await app.AsPersonaAsync("auditor", Language.En);
        return await chromium.OpenAsync(app.Address, browser.Cookies, width);
    }
}
