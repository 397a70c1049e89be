using System.Text.RegularExpressions;
using Cers.BackOffice.Tests.Browser;
using Cers.Kernel;
using Cers.Testing.Data;
using Cers.Testing.Mail;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Cers.BackOffice.Tests.Applications;

/// <summary>What officers do with an application, click by click.</summary>
[Collection(OfficeTests.Name)]
public sealed partial class ApplicationJourneyTests(OfficeApp app, OfficeBrowser chromium)
{
    [Fact]
    public async Task An_officer_signs_in_takes_an_application_and_approves_it()
    {
        var applied = await app.Data.ApplicationSubmittedAsync();
        await using var window = await chromium.OpenAsync(app.Address);
        await window.GoToAsync("/office");
        await window.Page.Locator("a[href^='/sign-in/staff']").ClickAsync();
        await window.Page.Locator("[data-persona='officer-1']").ClickAsync();

        await window.Page.GetByRole(AriaRole.Link, new() { Name = "with nobody yet" }).ClickAsync();
        await window.Page.GetByRole(AriaRole.Link, new() { Name = applied.Number }).ClickAsync();
        await Expect(Heading(window, $"Application {applied.Number}")).ToBeVisibleAsync();
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Take it" }).ClickAsync();
        await Expect(window.Page.Locator(".notice.success")).ToContainTextAsync("assigned to you");

        await window.Page.GetByRole(AriaRole.Link, new() { Name = "Approve", Exact = true }).ClickAsync();
        await Expect(window.Page.Locator("main")).ToContainTextAsync(applied.Email);
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Approve the application" }).ClickAsync();
        await Expect(window.Page.Locator(".notice.success")).ToContainTextAsync("The application is approved");
        await Expect(window.Page.Locator("main")).ToContainTextAsync("Issued, not used yet");

        var authorization = await window.Page.Locator("dt:text-is('Authorization ID') + dd").InnerTextAsync();
        var mail = await app.Mailbox.WaitForAsync(applied.Email, received => received.Text.Contains(authorization.Trim(), StringComparison.Ordinal));
        Assert.DoesNotMatch(SecretShape(), mail.Text);
        Assert.NotNull(await app.Mailbox.WaitForAsync(applied.Email, HasSecret));
        Assert.DoesNotMatch(SecretShape(), await window.Page.ContentAsync());
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task A_refusal_needs_two_officers()
    {
        var applied = await app.Data.ApplicationTakenAsync();
        await using var first = await SignedInAsync("officer-1");
        await first.GoToAsync(PathOf(applied));
        await ProposeAsync(first, "R06", "The signatory is not an officer of the company.");
        await Expect(first.Page.Locator(".notice.success")).ToContainTextAsync("Another officer will confirm or return it");
        await Expect(first.Page.GetByRole(AriaRole.Link, new() { Name = "Confirm the refusal" })).ToHaveCountAsync(0);

        await using var second = await SignedInAsync("officer-2", "fr");
        await second.GoToAsync(PathOf(applied));
        await second.Page.GetByRole(AriaRole.Link, new() { Name = "Confirmer le refus" }).ClickAsync();
        await Expect(second.Page.Locator("main")).ToContainTextAsync("Le demandeur n'est pas habilité à agir pour l'entreprise");
        await second.Page.GetByRole(AriaRole.Button, new() { Name = "Refuser la demande" }).ClickAsync();

        await Expect(second.Page.Locator(".notice.success")).ToContainTextAsync("La demande est refusée");
        Assert.NotNull(await app.Mailbox.WaitForAsync(applied.Email, mail => mail.Text.Contains("not an officer of the company", StringComparison.Ordinal)));
        Assert.Empty(first.Complaints.Concat(second.Complaints));
    }

    [Fact]
    public async Task A_returned_refusal_is_in_review_again_with_its_note()
    {
        var applied = await app.Data.ApplicationTakenAsync();
        await using var first = await SignedInAsync("officer-1");
        await first.GoToAsync(PathOf(applied));
        await ProposeAsync(first, "R05", "");

        await using var supervisor = await SignedInAsync("supervisor-1");
        await supervisor.GoToAsync(PathOf(applied));
        await supervisor.Page.GetByRole(AriaRole.Link, new() { Name = "Return with a note" }).ClickAsync();
        await supervisor.Page.GetByLabel("Note to the officer").FillAsync("Call the applicant <once> more.");
        await supervisor.Page.GetByRole(AriaRole.Button, new() { Name = "Return it" }).ClickAsync();
        await Expect(supervisor.Page.Locator(".notice.success")).ToContainTextAsync("back in review");

        await first.GoToAsync(PathOf(applied));
        await Expect(first.Page.Locator("main")).ToContainTextAsync("Call the applicant <once> more.");
        await Expect(first.Page.GetByRole(AriaRole.Link, new() { Name = "Approve", Exact = true })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_mistake_is_told_on_top_and_beside_its_field_and_the_link_leads_there()
    {
        var applied = await app.Data.ApplicationTakenAsync();
        await using var window = await SignedInAsync("officer-1");
        await window.GoToAsync(PathOf(applied));
        await window.Page.GetByRole(AriaRole.Link, new() { Name = "Propose a refusal" }).ClickAsync();
        await window.Page.GetByLabel("Explanation to the applicant, in English").FillAsync("Kept while I correct the rest.");
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Propose the refusal" }).ClickAsync();

        await Expect(window.Page.Locator("#problems")).ToBeFocusedAsync();
        await Expect(window.Page.Locator("gcds-select")).ToHaveAttributeAsync("error-message", await window.Page.Locator("#problems a").InnerTextAsync());
        await Expect(window.Page.GetByLabel("Explanation to the applicant, in English")).ToHaveValueAsync("Kept while I correct the rest.");
        await window.Page.Locator("#problems a").ClickAsync();
        await Expect(window.Page.GetByLabel("Reason")).ToBeFocusedAsync();
        Assert.Empty(await window.AxeAsync());
    }

    [Fact]
    public async Task Who_decides_on_an_application_that_changed_meanwhile_is_told_so_and_nothing_happens()
    {
        var applied = await app.Data.ApplicationTakenAsync();
        await using var window = await SignedInAsync("officer-1");
        await window.GoToAsync(PathOf(applied));
        await window.Page.GetByRole(AriaRole.Link, new() { Name = "Approve", Exact = true }).ClickAsync();
        await using var supervisor = await SignedInAsync("supervisor-1");
        await supervisor.GoToAsync(PathOf(applied));
        await supervisor.Page.GetByRole(AriaRole.Button, new() { Name = "Take it" }).ClickAsync();
        await Expect(supervisor.Page.Locator(".notice.success")).ToBeVisibleAsync();

        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Approve the application" }).ClickAsync();

        await Expect(window.Page.Locator("#problems")).ToBeVisibleAsync();
        await window.GoToAsync(PathOf(applied));
        await Expect(window.Page.Locator("main")).ToContainTextAsync("In review");
    }

    [Fact]
    public async Task A_replaced_secret_is_mailed_anew()
    {
        var applied = await app.Data.ApplicationTakenAsync();
        await using var window = await SignedInAsync("officer-1");
        await window.GoToAsync(PathOf(applied));
        await window.Page.GetByRole(AriaRole.Link, new() { Name = "Approve", Exact = true }).ClickAsync();
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Approve the application" }).ClickAsync();
        var old = await app.Mailbox.WaitForAsync(applied.Email, HasSecret);

        await window.Page.GetByRole(AriaRole.Link, new() { Name = "Replace the shared secret" }).ClickAsync();
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Replace the secret" }).ClickAsync();

        await Expect(window.Page.Locator(".notice.success")).ToContainTextAsync("The old shared secret no longer works");
        Assert.NotNull(await app.Mailbox.WaitForAsync(applied.Email, received => HasSecret(received) && received.MessageId != old.MessageId));
    }

    private static bool HasSecret(ReceivedMail mail) => SecretShape().IsMatch(mail.Text);

    [GeneratedRegex("[0-9A-Z]{4}(-[0-9A-Z]{4}){3}-[0-9A-Z]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SecretShape();

    private static ILocator Heading(Window window, string name) => window.Page.GetByRole(AriaRole.Heading, new() { Name = name });

    private static async Task ProposeAsync(Window window, string reason, string explanation)
    {
        await window.Page.GetByRole(AriaRole.Link, new() { Name = "Propose a refusal" }).ClickAsync();
        await window.Page.GetByLabel("Reason").SelectOptionAsync(reason);
        await window.Page.GetByLabel("Explanation to the applicant, in English").FillAsync(explanation);
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Propose the refusal" }).ClickAsync();
        await Expect(window.Page.Locator(".notice.success")).ToBeVisibleAsync();
    }

    private static string PathOf(TestApplication application) => $"/registration/applications/{application.Number}";

    private async Task<Window> SignedInAsync(string persona, string language = "en")
    {
        using var browser = await app.AsPersonaAsync(persona, language == "fr" ? Language.Fr : Language.En);
        browser.Cookies.Add(app.Address, new System.Net.Cookie("lang", language));
        return await chromium.OpenAsync(app.Address, browser.Cookies);
    }
}
