using Cers.BackOffice.Tests.Browser;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Cers.BackOffice.Tests.Pages;

/// <summary>The page that asks for the second factor opens only while it is due, so no list of pages shows it.</summary>
[Collection(OfficeTests.Name)]
public sealed class SecondFactorPageTests(OfficeApp app, OfficeBrowser chromium)
{
    [Theory]
    [InlineData("en", 1280, "Send the code", "Confirm")]
    [InlineData("fr", 360, "Envoyer le code", "Confirmer")]
    public async Task It_is_accessible_before_the_code_is_sent_while_it_is_awaited_and_when_it_was_wrong(string language, int width, string send, string confirm)
    {
        AllForms.Or(language == "fr");
        var account = await app.Data.AccountOpenedAsync($"Two Factors {language} Ltd.");
        using var owner = await app.AsPersonaAsync(account.Owner.Persona);
        await app.Database.ExecuteAsync("update identity.sessions set second_factor_at = null where person_id = $1", account.Owner.Actor.Person!.Value.Value);
        await using var window = await chromium.OpenAsync(app.Address, owner.Cookies, width);

        await window.GoToAsync($"/me?lang={language}");
        await LooksWellAsync(window);
        await window.Page.GetByRole(AriaRole.Button, new() { Name = send }).ClickAsync();
        await Expect(window.Page.GetByRole(AriaRole.Status)).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await LooksWellAsync(window);
        await window.Page.Locator("#code").FillAsync("no");
        await window.Page.GetByRole(AriaRole.Button, new() { Name = confirm, Exact = true }).ClickAsync();
        await Expect(window.Page.Locator("#problems")).ToBeFocusedAsync(new() { Timeout = 60_000 });
        await LooksWellAsync(window);
        Assert.Empty(window.Complaints);
    }

    private static async Task LooksWellAsync(Window window)
    {
        Assert.Equal("/sign-in/second-factor", new Uri(window.Page.Url).AbsolutePath);
        Assert.Empty(await window.AxeAsync());
        Assert.Equal(0, await window.OverflowAsync());
    }
}
