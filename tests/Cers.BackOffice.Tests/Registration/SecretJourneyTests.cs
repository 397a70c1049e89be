using Cers.BackOffice.Tests.Browser;
using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.Testing;
using Cers.Testing.Data;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Cers.BackOffice.Tests.Registration;

/// <summary>What officers do when a secret did not arrive, was guessed at, or was not used in time; with a clock of its own.</summary>
public sealed class SecretJourneyTests(CersApp app, OfficeBrowser chromium) : IClassFixture<CersApp>, IClassFixture<OfficeBrowser>
{
    [Fact]
    public async Task A_secret_is_sent_to_a_corrected_address_released_after_guesses_and_replaced_after_its_end()
    {
        var approved = await app.Data.ApplicationApprovedAsync("Harbour <script>alert(1)</script> Foods Inc.");
        var number = approved.Application.Number;
        await using (var window = await SignedInAsync("officer-1", "en", 1280))
        {
            await window.GoToAsync("/registration/secrets");
            await window.Page.GetByRole(AriaRole.Link, new() { Name = number }).ClickAsync();
            await window.Page.GetByRole(AriaRole.Link, new() { Name = "Replace it" }).ClickAsync();
            await window.Page.GetByLabel("Corrected e-mail address").FillAsync("no address");
            await window.Page.GetByRole(AriaRole.Button, new() { Name = "Replace the secret" }).ClickAsync();
            await Expect(window.Page.Locator("#problems")).ToContainTextAsync("This is not an e-mail address");
            await Expect(window.Page.GetByLabel("Corrected e-mail address")).ToHaveValueAsync("no address");

            var corrected = TestData.Address();
            await window.Page.GetByLabel("Corrected e-mail address").FillAsync(corrected);
            await window.Page.GetByRole(AriaRole.Button, new() { Name = "Replace the secret" }).ClickAsync();
            await Expect(window.Page.ToldOutcome()).ToContainTextAsync("The old shared secret no longer works");
            await Expect(window.Page.Locator("main")).ToContainTextAsync(corrected);
            await app.Mailbox.WaitForAsync(corrected, m => m.Subject == "Your shared secret");

            await window.Page.GetByRole(AriaRole.Link, new() { Name = "Enter mail that came back" }).ClickAsync();
            await window.Page.GetByLabel("Which mail came back").SelectOptionAsync("SharedSecret");
            await window.Page.GetByRole(AriaRole.Button, new() { Name = "Keep it" }).ClickAsync();
            await Expect(window.Page.Locator("#problems")).ToContainTextAsync("Choose a reason");
            await window.Page.GetByLabel("Why, as the message says").SelectOptionAsync("UnknownAddress");
            await window.Page.GetByRole(AriaRole.Button, new() { Name = "Keep it" }).ClickAsync();
            await Expect(window.Page.ToldOutcome()).ToContainTextAsync("The mail that came back is kept");
            await Expect(window.Page.Locator("main")).ToContainTextAsync("The address is unknown");
            Assert.Empty((await window.AxeAsync()).Concat(window.Complaints));
        }

        await GuessAsync(approved.AuthorizationId);
        await using (var window = await SignedInAsync("officer-2", "fr", 360))
        {
            await window.GoToAsync("/registration/secrets?filter=Paused");
            await window.Page.GetByRole(AriaRole.Link, new() { Name = number }).ClickAsync();
            await Expect(window.Page.Locator("main")).ToContainTextAsync("4 personnes ont essayé un secret erroné");
            Assert.Empty(await window.AxeAsync());
            await window.Page.GetByRole(AriaRole.Button, new() { Name = "Le libérer : j'ai examiné les tentatives" }).ClickAsync();
            await Expect(window.Page.ToldOutcome()).ToContainTextAsync("Le secret partagé peut de nouveau servir");
        }

        app.Clock.Advance(TimeSpan.FromDays(91));
        await app.RunJobAsync("ExpireSharedSecrets");
        await using (var window = await SignedInAsync("officer-2", "fr", 360))
        {
            await window.GoToAsync("/registration/secrets?filter=Expired");
            await window.Page.GetByRole(AriaRole.Link, new() { Name = number }).ClickAsync();
            await Expect(window.Page.Locator("main")).ToContainTextAsync("Expiré");
            await window.Page.GetByRole(AriaRole.Link, new() { Name = "Le remplacer" }).ClickAsync();
            await window.Page.GetByRole(AriaRole.Button, new() { Name = "Remplacer le secret" }).ClickAsync();
            await Expect(window.Page.ToldOutcome()).ToContainTextAsync("L'ancien secret partagé ne fonctionne plus");
            Assert.Equal(0, await window.OverflowAsync());
            Assert.Empty((await window.AxeAsync()).Concat(window.Complaints));
        }
    }

    private async Task GuessAsync(AuthorizationId id)
    {
        for (var person = 0; person < 4; person++)
        {
            var guesser = await app.Data.PersonAsync();
            for (var i = 0; i < 5; i++)
            {
                await app.Door.SendAsync(guesser.Actor, new OpenBusinessAccount(id, "7K3Q-H2M9-XWPT-4RC8-K", $"guess-{person}-{i}"), CancellationToken.None);
            }
        }
    }

    private async Task<Window> SignedInAsync(string persona, string language, int width)
    {
        using var browser = await app.AsPersonaAsync(persona, language == "fr" ? Language.Fr : Language.En);
        browser.Cookies.Add(app.Address, new System.Net.Cookie("lang", language));
        return await chromium.OpenAsync(app.Address, browser.Cookies, width);
    }
}
