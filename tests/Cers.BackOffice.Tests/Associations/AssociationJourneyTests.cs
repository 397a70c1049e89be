using Cers.BackOffice.Tests.Browser;
using Cers.Kernel;
using Cers.Testing.Data;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Cers.BackOffice.Tests.Associations;

/// <summary>What officers do with the clients of service providers, click by click.</summary>
[Collection(OfficeTests.Name)]
public sealed class AssociationJourneyTests(OfficeApp app, OfficeBrowser chromium)
{
    private static readonly byte[] Pdf = [.. "%PDF-1.7\n"u8, .. new byte[3000]];

    [Fact]
    public async Task A_request_is_keyed_in_decided_by_a_colleague_and_ended()
    {
        var provider = await app.Data.ProviderOpenedAsync("Courtage <b>Boréal</b> inc.");
        var client = await app.Data.AccountOpenedAsync("Scierie de la Rivière-aux-Outardes ltée");
        await using var keying = await SignedInAsync("officer-1", "en", 1280);
        var address = await KeyInAsync(keying, provider, client);

        await using var deciding = await SignedInAsync("officer-2", "en", 1280);
        await deciding.GoToAsync("/registration/associations?state=Requested");
        await deciding.Page.GetByLabel("Service provider").FillAsync("courtage <b>");
        await deciding.Page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync();
        await deciding.Page.GetByRole(AriaRole.Link, new() { Name = client.LegalName }).ClickAsync();
        await Expect(deciding.Page.Locator("main")).ToContainTextAsync("Courtage <b>Boréal</b> inc.");
        await Expect(deciding.Page.Locator("main")).ToContainTextAsync("decided by the officer to whom it is assigned");
        await AccessibleAsync(deciding);
        await deciding.Page.GetByRole(AriaRole.Link, new() { Name = "Take it" }).ClickAsync();
        await deciding.Page.GetByRole(AriaRole.Button, new() { Name = "Take it" }).ClickAsync();
        await Expect(deciding.Page.ToldOutcome()).ToBeVisibleAsync();

        await deciding.GoToAsync(address);
        var download = await deciding.Page.RunAndWaitForDownloadAsync(() => deciding.Page.GetByRole(AriaRole.Button, new() { Name = "Download the document" }).ClickAsync());
        Assert.Equal("consent.pdf", download.SuggestedFilename);
        await deciding.Page.GetByRole(AriaRole.Link, new() { Name = "Approve", Exact = true }).ClickAsync();
        await deciding.Page.GetByRole(AriaRole.Button, new() { Name = "Approve the application" }).ClickAsync();
        await Expect(deciding.Page.ToldOutcome()).ToBeVisibleAsync();
        await app.Mailbox.WaitForAsync(client.Owner.Email, m => m.Subject.EndsWith("association active", StringComparison.Ordinal));

        await using var ending = await SignedInAsync("supervisor-1", "fr", 360);
        await ending.GoToAsync(address);
        await Expect(ending.Page.Locator("main")).ToContainTextAsync("Active : le client est ajouté");
        await AccessibleAsync(ending);
        await ending.Page.GetByRole(AriaRole.Link, new() { Name = "Mettre fin à l'association" }).ClickAsync();
        await ending.Page.GetByRole(AriaRole.Button, new() { Name = "Y mettre fin" }).ClickAsync();
        await Expect(ending.Page.Locator("#problems")).ToContainTextAsync("Une raison compte de 5 à 500 caractères.");
        await AccessibleAsync(ending);
        await ending.Page.GetByLabel("Motif").FillAsync("Le mandat est révoqué.");
        await ending.Page.GetByRole(AriaRole.Button, new() { Name = "Y mettre fin" }).ClickAsync();
        await Expect(ending.Page.ToldOutcome()).ToContainTextAsync("L'association est terminée");
        await Expect(ending.Page.Locator("main")).ToContainTextAsync("Le mandat est révoqué.");
        await AccessibleAsync(ending);
        Assert.Empty(keying.Complaints.Concat(deciding.Complaints).Concat(ending.Complaints));
    }

    /// <summary>With every mistake first: nothing that was typed or sent is lost.</summary>
    private static async Task<string> KeyInAsync(Window window, TestAccount provider, TestAccount client)
    {
        await window.GoToAsync("/registration/associations");
        await window.Page.GetByRole(AriaRole.Link, new() { Name = "Key in a request" }).ClickAsync();
        await window.Page.GetByLabel("Legal name").FillAsync(client.LegalName);
        await window.Page.GetByLabel("Signed consent of the client").SetInputFilesAsync(new FilePayload { Name = "consent.pdf", MimeType = "application/pdf", Buffer = Pdf });
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Key it in" }).ClickAsync();
        await Expect(window.Page.Locator("#problems")).ToContainTextAsync("The application must be certified.");
        await Expect(window.Page.Locator("main")).ToContainTextAsync("Sent already: consent.pdf");
        await Expect(window.Page.GetByLabel("Legal name")).ToHaveValueAsync(client.LegalName);
        await AccessibleAsync(window);

        foreach (var (label, value) in new[]
        {
            ("Day on which it was received", TimeProvider.System.GetUtcNow().AddDays(-2).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)),
            ("Service provider's business number", provider.BusinessNumber.Value), ("Service provider's e-mail", "broker@example.ca"),
            ("How you know that the address is the provider's", "It is that of the provider's account."), ("Client's business number", client.BusinessNumber.Value),
            ("Client's e-mail", "client@example.ca"), ("Address, line 1", "100, rue de l'Eau"), ("City", "Baie-Comeau"), ("Province or state", "qc"), ("Postal or ZIP code", "g4z 1a1"),
            ("Name of the contact person", "Renée Tremblay"), ("Telephone", "418-555-0134"), ("Certified by", "Renée Tremblay"), ("Title of who certified", "Présidente"),
        })
        {
            await window.Page.GetByLabel(label).FillAsync(value);
        }

        await window.Page.GetByLabel("Language preference").SelectOptionAsync(nameof(Language.Fr));
        await window.Page.GetByLabel("The form is signed").CheckAsync();
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Key it in" }).ClickAsync();
        await Expect(window.Page.ToldOutcome()).ToContainTextAsync("A colleague decides on it");
        await AccessibleAsync(window);
        return new Uri(window.Page.Url).AbsolutePath;
    }

    private static async Task AccessibleAsync(Window window)
    {
        Assert.Empty(await window.AxeAsync());
        Assert.Equal(0, await window.OverflowAsync());
    }

    private async Task<Window> SignedInAsync(string persona, string language, int width)
    {
        using var browser = await app.AsPersonaAsync(persona, language == "fr" ? Language.Fr : Language.En);
        var window = await chromium.OpenAsync(app.Address, browser.Cookies, width);
        await window.GoToAsync($"/office?lang={language}");
        return window;
    }
}
