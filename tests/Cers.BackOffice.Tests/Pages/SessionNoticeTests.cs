using Cers.BackOffice.Tests.Browser;
using Cers.Registration.Contracts;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Cers.BackOffice.Tests.Pages;

/// <summary>Two minutes before a session ends its reader is asked, by keyboard and screen reader too; when it has ended, what was typed is still there.</summary>
[Collection(OfficeTests.Name)]
public sealed class SessionNoticeTests(OfficeApp app, OfficeBrowser chromium)
{
    private static readonly LocatorAssertionsToBeVisibleOptions Patiently = new() { Timeout = 60_000 };

    [Theory]
    [InlineData("en", 1280, "Your session is about to end", "Your session has ended")]
    [InlineData("fr", 360, "Votre session est sur le point de se terminer", "Votre session est terminée")]
    public async Task A_reader_who_did_nothing_is_asked_may_stay_and_is_told_of_the_end(string language, int width, string ends, string ended)
    {
        AllForms.Or(language == "fr");
        using var officer = await app.AsPersonaAsync("officer-1");
        await using var window = await chromium.OpenAsync(app.Address, officer.Cookies, width);
        await window.Page.Clock.InstallAsync();
        await window.GoToAsync($"/me?lang={language}");

        await PassAsync(window, TimeSpan.FromMinutes(18.5));
        var question = window.Page.GetByRole(AriaRole.Dialog, new() { Name = ends });
        await Expect(question).ToBeVisibleAsync(Patiently);
        Assert.Empty(await window.AxeAsync());
        Assert.Equal(0, await window.OverflowAsync());

        await window.Page.Keyboard.PressAsync("Enter");
        await Expect(question).ToBeHiddenAsync(new() { Timeout = 60_000 });
        var left = await window.Page.EvaluateAsync<int>("fetch('/session').then(a => a.json()).then(a => a.secondsLeft)");
        Assert.InRange(left, 19 * 60, 20 * 60);

        await PassAsync(window, TimeSpan.FromMinutes(20.5));
        await Expect(window.Page.GetByRole(AriaRole.Dialog, new() { Name = ended })).ToBeVisibleAsync(Patiently);
        Assert.Empty(await window.AxeAsync());
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task What_was_typed_when_the_session_ended_is_sent_in_the_next_one()
    {
        using var officer = await app.AsPersonaAsync("officer-1");
        await using var window = await chromium.OpenAsync(app.Address, officer.Cookies);
        await window.Page.Clock.InstallAsync();
        var number = app.Applications[ApplicationState.InReview];
        await window.GoToAsync($"/registration/applications/{number}/propose-refusal?lang=en");
        var note = window.Page.GetByRole(AriaRole.Textbox).First;
        await note.FillAsync("Typed before the session ended.");
        await PassAsync(window, TimeSpan.FromMinutes(21));
        await Expect(window.Page.GetByRole(AriaRole.Dialog, new() { Name = "Your session has ended" })).ToBeVisibleAsync(Patiently);

        using var again = await app.AsPersonaAsync("officer-1");
        await window.TakeCookiesAsync(again.Cookies);
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "I have signed in: go on" }).ClickAsync();
        await Expect(window.Page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0, new() { Timeout = 60_000 });
        await window.Page.Locator("main gcds-button[type=submit]").ClickAsync();

        // Refused for the reason that is missing, not for the session; what was typed is still there.
        await Expect(window.Page.Locator("#problems")).ToBeVisibleAsync(Patiently);
        Assert.Equal("Typed before the session ended.", await window.Page.GetByRole(AriaRole.Textbox).First.InputValueAsync());
    }

    [Fact]
    public async Task Looking_how_long_it_lasts_does_not_keep_a_session()
    {
        using var officer = await app.AsPersonaAsync("officer-1");
        await using var window = await chromium.OpenAsync(app.Address, officer.Cookies);
        await window.GoToAsync("/me?lang=en");

        app.Clock.Advance(TimeSpan.FromMinutes(15));
        await window.Page.EvaluateAsync("fetch('/session')");
        var left = await window.Page.EvaluateAsync<int>("fetch('/session').then(a => a.json()).then(a => a.secondsLeft)");

        Assert.InRange(left, 4 * 60, 5 * 60);
    }

    /// <summary>For the server and for the page.</summary>
    private async Task PassAsync(Window window, TimeSpan time)
    {
        app.Clock.Advance(time);
        await window.Page.Clock.FastForwardAsync((long)time.TotalMilliseconds);
    }
}
