using Cers.BackOffice.Tests.Browser;
using Cers.Identity.Contracts;
using Cers.Identity.Contracts.BackOffice;
using Cers.Kernel;
using Cers.Messaging;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Cers.BackOffice.Tests.Identity;

/// <summary>What takes several steps, click by click.</summary>
[Collection(OfficeTests.Name)]
public sealed class DecisionJourneyTests(OfficeApp app, OfficeBrowser chromium)
{
    [Fact]
    public async Task A_lost_credential_is_replaced_by_two_officers()
    {
        var person = await app.Data.PersonAsync("Perdue");
        using var newcomer = await app.AsPersonaAsync($"newcomer-{Guid.CreateVersion7().ToString("N")[20..]}");
        var reference = (await newcomer.OpenAsync("/me")).Find("#sign-in-reference").TextContent;

        await using var first = await SignedInAsync("tccu-1");
        await first.GoToAsync($"/identity/people/{person.Urn}");
        await SayWhyAsync(first, "Why you look");
        await first.Page.GetByRole(AriaRole.Link, new() { Name = "Put another credential" }).ClickAsync();
        await first.Page.GetByRole(AriaRole.Button, new() { Name = "Propose it" }).ClickAsync();
        await Expect(first.Page.Locator("#problems")).ToBeFocusedAsync();
        await first.Page.GetByLabel("Credential that is replaced").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await first.Page.GetByLabel("Reference of the new credential").FillAsync(reference.ToLowerInvariant());
        await first.Page.GetByLabel("How you recognised the person").FillAsync("Called back at the number of the account.");
        await first.Page.GetByRole(AriaRole.Button, new() { Name = "Propose it" }).ClickAsync();
        await Expect(first.Page.ToldOutcome()).ToContainTextAsync("It is proposed");

        await using var second = await SignedInAsync("supervisor-2", "fr");
        await second.GoToAsync("/office?lang=fr");
        await second.Page.GetByRole(AriaRole.Link, new() { Name = $"Un autre justificatif pour {person.Urn}" }).ClickAsync();
        await SayWhyAsync(second, "Motif de la consultation");
        await Expect(second.Page.Locator("main")).ToContainTextAsync(reference);
        await second.Page.GetByRole(AriaRole.Button, new() { Name = "Confirmer : effet immédiat" }).ClickAsync();
        await Expect(second.Page.ToldOutcome()).ToContainTextAsync("C'est confirmé");

        await newcomer.SignInAsync(await PersonaOfAsync(reference));
        Assert.Contains(person.Urn.Value, (await newcomer.OpenAsync("/me")).Text, StringComparison.Ordinal);
        Assert.Empty(first.Complaints.Concat(second.Complaints));
    }

    [Fact]
    public async Task A_supervisor_suspends_an_account_and_reinstates_it()
    {
        var account = await app.Data.AccountOpenedAsync("Kootenay Water Technologies Inc.");
        await using var window = await SignedInAsync("supervisor-1");
        await window.GoToAsync($"/identity/accounts/{account.Id}");
        await SayWhyAsync(window, "Why you look");

        await window.Page.GetByRole(AriaRole.Link, new() { Name = "Suspend the account" }).ClickAsync();
        await window.Page.GetByLabel("Reason, in English").FillAsync("Filed in somebody else's name.");
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Suspend the account" }).ClickAsync();
        await window.Page.Locator("#problems a").ClickAsync();
        await Expect(window.Page.GetByLabel("Reason, in French")).ToBeFocusedAsync();
        await Expect(window.Page.GetByLabel("Reason, in English")).ToHaveValueAsync("Filed in somebody else's name.");
        await window.Page.GetByLabel("Reason, in French").FillAsync("A déclaré au nom d'une autre personne.");
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Suspend the account" }).ClickAsync();
        await Expect(window.Page.ToldOutcome()).ToContainTextAsync("The business account is suspended");

        await window.Page.GetByRole(AriaRole.Link, new() { Name = "Reinstate the account" }).ClickAsync();
        await window.Page.GetByLabel("Reason, in English").FillAsync("It was a mistake.");
        await window.Page.GetByLabel("Reason, in French").FillAsync("C'était une erreur.");
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Reinstate the account" }).ClickAsync();
        await Expect(window.Page.ToldOutcome()).ToContainTextAsync("reinstated");
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task A_message_is_published_seen_on_top_and_dismissed()
    {
        await using var window = await SignedInAsync("tccu-1");
        await window.GoToAsync("/identity/messages/new");
        await window.Page.GetByLabel("Text, in English").FillAsync("The portal is away on Sunday.");
        await window.Page.GetByLabel("Text, in French").FillAsync("Le portail sera indisponible dimanche.");
        await window.Page.GetByLabel("How much it weighs").SelectOptionAsync("Critical");
        await window.Page.GetByLabel("Shown to").SelectOptionAsync("Owners");
        await window.Page.GetByLabel("Shown from").FillAsync("soon");
        await window.Page.GetByLabel("Shown until").FillAsync(Ottawa(app.Clock.GetUtcNow().AddHours(1)));
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Publish" }).ClickAsync();
        await window.Page.Locator("#problems a").ClickAsync();
        await Expect(window.Page.GetByLabel("Shown from")).ToBeFocusedAsync();
        await window.Page.GetByLabel("Shown from").FillAsync(Ottawa(app.Clock.GetUtcNow().AddHours(-1)));
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Publish" }).ClickAsync();
        await Expect(window.Page.ToldOutcome()).ToContainTextAsync("The message is published");

        var officer = await app.Data.ActorAsync("tccu-2");
        var published = (await app.SendAsync(officer, new ListPortalMessages(new PageRequest(20)))).Items.First(i => i.Value.Stage == PortalMessageStage.Shown).Value;
        await ShownAsync(officer, published.Id);
        await window.GoToAsync("/identity/search");
        await Expect(window.Page.Locator("aside.messages")).ToContainTextAsync("The portal is away on Sunday.");
        Assert.Empty(await window.AxeAsync());
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Do not show this again" }).ClickAsync();
        await Expect(window.Page.Locator("aside.messages")).ToHaveCountAsync(0);
        Assert.EndsWith("/identity/search", window.Page.Url, StringComparison.Ordinal);

        await window.GoToAsync($"/identity/messages/{published.Id}");
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "End the message" }).ClickAsync();
        await Expect(window.Page.ToldOutcome()).ToContainTextAsync("The message has ended");
        Assert.Empty(window.Complaints);
    }

    private static string Ottawa(DateTimeOffset instant) => OttawaTime.From(instant).ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);

    private static async Task SayWhyAsync(Window window, string label)
    {
        await window.Page.GetByLabel(label).FillAsync("The person called and gave a name.");
        await window.Page.Locator("main form button[type=submit]").ClickAsync();
    }

    /// <summary>Waits until the host has heard of a message.</summary>
    private async Task ShownAsync(Actor reader, Guid message)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while ((await app.SendAsync(reader, new GetPortalMessages())).All(m => m.Id != message))
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>The simulator's subject of a credential.</summary>
    private async Task<string> PersonaOfAsync(string reference) => (await app.Database.ScalarAsync<string>(
        "select subject from identity.credentials where reference = $1", reference.Replace(" ", string.Empty, StringComparison.Ordinal)))!;

    private async Task<Window> SignedInAsync(string persona, string language = "en")
    {
        using var browser = await app.AsPersonaAsync(persona, language == "fr" ? Language.Fr : Language.En);
        browser.Cookies.Add(app.Address, new System.Net.Cookie("lang", language));
        return await chromium.OpenAsync(app.Address, browser.Cookies);
    }
}
