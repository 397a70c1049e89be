using Cers.BackOffice.Tests.Browser;
using Cers.Kernel;
using Cers.Registration.Contracts;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Cers.BackOffice.Tests.Cases;

/// <summary>A dispute from a telephone call to the changed designation and its letter, and once more after it was reopened.</summary>
[Collection(OfficeTests.Name)]
public sealed class CaseJourneyTests(OfficeApp app, OfficeBrowser chromium)
{
    private const string Reason = "It files for nobody but <itself>.";

    [Fact]
    public async Task A_dispute_from_the_call_to_the_letter_and_the_second_look()
    {
        var account = await app.Data.AccountOpenedAsync("Pacific Crossing Customs Services Inc.", form => form with { ProvidesServices = true });
        await using var officer = await SignedInAsync("tccu-1", "en", 1280);
        var page = officer.Page;

        // Opened for a caller.
        await officer.GoToAsync("/registration/cases");
        await page.GetByRole(AriaRole.Link, new() { Name = "Open a case for a caller" }).ClickAsync();
        await page.GetByLabel("Business number or authorization ID").FillAsync(account.BusinessNumber.Value);
        await page.GetByRole(AriaRole.Button, new() { Name = "Find", Exact = true }).ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("Customs service provider");
        await page.GetByRole(AriaRole.Button, new() { Name = "Open the case" }).ClickAsync();
        await Expect(page.Locator("#problems")).ToContainTextAsync("Choose a ground");
        await page.GetByLabel("Ground").SelectOptionAsync("G1");
        await page.GetByLabel("What the client says").FillAsync("We ran several accounts in CAED.");
        await page.GetByLabel("From whom, how and when").FillAsync("Nova Newcomer, by telephone, 10:15");
        await page.GetByRole(AriaRole.Button, new() { Name = "Open the case" }).ClickAsync();
        await Expect(page.ToldOutcome()).ToContainTextAsync("The case is opened");
        var number = new Uri(page.Url).Segments[^1];
        Assert.Empty(await officer.AxeAsync());

        // Taken, asked, answered by telephone.
        await page.GetByRole(AriaRole.Button, new() { Name = "Take it" }).ClickAsync();
        await Expect(page.ToldOutcome()).ToContainTextAsync("assigned to you");
        await page.GetByRole(AriaRole.Link, new() { Name = "Ask the client" }).ClickAsync();
        await page.GetByLabel("Question, in English").FillAsync("For whom do you file, and since when?");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ask" }).ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("the clock stands still, with 10 business days left");
        Assert.Empty(await officer.AxeAsync());
        await page.GetByLabel("What the client said otherwise").FillAsync("For <nobody> else.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Enter it" }).ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("For <nobody> else.");
        await page.GetByLabel("A file that the client gave").SetInputFilesAsync(new FilePayload { Name = "mandate.pdf", MimeType = "application/pdf", Buffer = [.. "%PDF-1.7\n"u8, 1] });
        await page.GetByRole(AriaRole.Button, new() { Name = "Add the file" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Download mandate.pdf" })).ToBeVisibleAsync();
        Assert.Empty(await officer.AxeAsync());

        // Decided by keyboard alone, after a look at the letter.
        await TabToAsync(page, "Decide");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = $"Decide case {number}" })).ToBeVisibleAsync();
        await TabToAsync(page, "Decision");
        await page.Keyboard.TypeAsync("Changed");
        await TabToAsync(page, "Reasons in English");
        await page.Keyboard.TypeAsync(Reason);
        await TabToAsync(page, "Reasons in French");
        await page.Keyboard.TypeAsync("Elle ne produit que pour elle.");
        await TabToAsync(page, "Show the letter");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".sheet")).ToContainTextAsync("Reasons: " + Reason);
        Assert.Empty(await officer.AxeAsync());
        await TabToAsync(page, "Decide, and send the letter");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.ToldOutcome()).ToContainTextAsync("The case is decided");
        await Expect(page.Locator("main")).ToContainTextAsync("Changed to exporter");
        Assert.Empty(await officer.AxeAsync());
        var letter = await app.Mailbox.WaitForAsync(account.Owner.Email, m => m.Subject == $"Decision in case {number}");
        Assert.Contains(Reason, letter.Text, StringComparison.Ordinal);

        // The client does not agree; a supervisor decides on a narrow screen, in French.
        await app.SendAsync(account.Owner.Actor, new ReopenDispute(account.Id, number, "You overlooked our mandates.", null));
        await using var supervisor = await SignedInAsync("supervisor-2", "fr", 360);
        page = supervisor.Page;
        await supervisor.GoToAsync("/registration/cases?text=" + number);
        await page.GetByRole(AriaRole.Link, new() { Name = number }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Le prendre" }).ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync("Rouvert");
        Assert.Equal(0, await supervisor.OverflowAsync());
        Assert.Empty(await supervisor.AxeAsync());
        await page.GetByRole(AriaRole.Link, new() { Name = "Décider", Exact = true }).ClickAsync();
        await page.Locator("gcds-select").Locator("select").SelectOptionAsync("Maintained");
        await page.GetByLabel("Motifs en anglais").FillAsync("The mandates are from 2019.");
        await page.GetByLabel("Motifs en français").FillAsync("Les mandats datent de 2019.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Décider et envoyer la lettre" }).ClickAsync();
        await Expect(page.ToldOutcome()).ToContainTextAsync("Le dossier est décidé");
        await page.GetByRole(AriaRole.Link, new() { Name = "La lettre telle qu'envoyée" }).Last.ClickAsync();
        await Expect(page.Locator(".sheet")).ToContainTextAsync("The designation is maintained");
        Assert.Equal(0, await supervisor.OverflowAsync());
        Assert.Empty(await supervisor.AxeAsync());
        Assert.Empty(officer.Complaints.Concat(supervisor.Complaints));
    }

    /// <summary>Presses Tab until what has the focus is called so.</summary>
    private static async Task TabToAsync(IPage page, string name)
    {
        for (var presses = 0; presses < 100; presses++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<string>("document.activeElement.getAttribute('label') || document.activeElement.textContent.trim()") == name)
            {
                return;
            }
        }

        Assert.Fail($"No Tab leads to '{name}'.");
    }

    private async Task<Window> SignedInAsync(string persona, string language, int width)
    {
        using var browser = await app.AsPersonaAsync(persona, language == "fr" ? Language.Fr : Language.En);
        browser.Cookies.Add(app.Address, new System.Net.Cookie("lang", language));
        return await chromium.OpenAsync(app.Address, browser.Cookies, width);
    }
}
