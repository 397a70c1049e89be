using Cers.BackOffice.Tests.Browser;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Cers.BackOffice.Tests.Pages;

/// <summary>Two people who have the same thing open see each other's names, the first one without doing anything.</summary>
[Collection(OfficeTests.Name)]
public sealed class ColleaguesTests(OfficeApp app, OfficeBrowser chromium)
{
    [Fact]
    public async Task Who_has_the_same_application_open_is_named_on_both_pages()
    {
        // Of its own, so that nobody else had it open a minute ago.
        var number = (await app.Data.ApplicationSubmittedAsync("Cap Tourmente Foin inc.")).Number;
        var address = $"/registration/applications/{number}";
        using var first = await app.AsPersonaAsync("officer-1");
        using var second = await app.AsPersonaAsync("supervisor-1");
        await using var window = await chromium.OpenAsync(app.Address, first.Cookies);
        await window.Page.Clock.InstallAsync();
        await window.GoToAsync($"{address}?lang=en");
        var line = window.Page.Locator(".colleagues");
        await Expect(line).ToBeEmptyAsync();

        var answer = await second.Client.GetStringAsync($"/office/colleagues?lang=fr&subject=application%20{number}", TestContext.Current.CancellationToken);

        Assert.Contains("Aussi ouvert chez", answer, StringComparison.Ordinal);
        await window.Page.Clock.RunForAsync(46_000);
        await Expect(line).ToContainTextAsync("Also open at: ", new() { Timeout = 60_000 });
        Assert.Empty(await window.AxeAsync());
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task Exporters_are_not_answered()
    {
        using var owner = await app.AsPersonaAsync("owner");

        Assert.Equal(System.Net.HttpStatusCode.Forbidden, (await owner.OpenAsync("/office/colleagues?subject=application")).Status);
    }
}
