using Cers.BackOffice.Tests.Browser;
using Cers.Kernel;
using Cers.Testing.Data;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace Cers.BackOffice.Tests.Applications;

/// <summary>From what is missing to the decision: in English on a wide screen, in French on a narrow one, and by keyboard alone.</summary>
[Collection(OfficeTests.Name)]
public sealed class QuestionJourneyTests(OfficeApp app, OfficeBrowser chromium)
{
    [Theory]
    [InlineData("en", 1280)]
    [InlineData("fr", 360)]
    public async Task An_officer_asks_the_applicant_answers_and_the_application_is_approved(string language, int width)
    {
        AllForms.Or(language == "en");
        var applied = await app.Data.ApplicationTakenAsync("L’Isle-aux-Coudres <b>Sel</b> et Cie " + language);
        await using var window = await SignedInAsync("officer-1", language, width);
        string Say(string en, string fr) => language == "fr" ? fr : en;

        await window.GoToAsync($"/registration/applications?search={applied.Number}");
        await window.Page.GetByRole(AriaRole.Link, new() { Name = applied.Number }).ClickAsync();
        await window.Page.GetByRole(AriaRole.Link, new() { Name = Say("Ask for information", "Demander des renseignements") }).ClickAsync();
        await ClearAsync(window);

        // Nothing is chosen yet: told on top and at the questions.
        await window.Page.GetByRole(AriaRole.Button, new() { Name = Say("Send the questions", "Envoyer les questions") }).ClickAsync();
        await Expect(window.Page.Locator("#problems")).ToBeFocusedAsync();
        await Expect(window.Page.Locator("#questions-wrong")).ToBeVisibleAsync();
        await ClearAsync(window);

        await window.Page.Locator("#q-Q05").CheckAsync();
        await window.Page.Locator("#q-Q99").CheckAsync();
        await window.Page.Locator("#a-Q99").FillAsync("Which <goods>?");
        await window.Page.GetByRole(AriaRole.Button, new() { Name = Say("Read the message first", "Lire d'abord le message") }).ClickAsync();
        await Expect(window.Page.Locator(".letter")).ToContainTextAsync("Which <goods>?");
        await Expect(window.Page.Locator(".letter div")).ToHaveAttributeAsync("lang", "en");
        await Expect(window.Page.Locator("#a-Q99")).ToHaveValueAsync("Which <goods>?");
        await ClearAsync(window);
        await window.Page.GetByRole(AriaRole.Button, new() { Name = Say("Send the questions", "Envoyer les questions") }).ClickAsync();
        await Expect(window.Page.Locator(".notice.success")).ToContainTextAsync(Say("The clock stands still", "Le délai est suspendu"));
        await Expect(window.Page.Locator("main")).ToContainTextAsync(Say("Clock stopped on", "Délai suspendu le"));
        await ClearAsync(window);

        await app.Mailbox.WaitForAsync(applied.Email, m => m.Text.Contains("Which <goods>?", StringComparison.Ordinal));
        await app.Data.AnsweredAsync(applied);
        await window.GoToAsync(PathOf(applied));
        await Expect(window.Page.Locator("main")).ToContainTextAsync("Lobster, from Halifax.");
        await window.Page.GetByLabel(Say("New note", "Nouvelle note")).FillAsync("Called <them> & it is right.");
        await window.Page.GetByRole(AriaRole.Button, new() { Name = Say("Add the note", "Ajouter la note") }).ClickAsync();
        await Expect(window.Page.Locator(".notes")).ToContainTextAsync("Called <them> & it is right.");
        await ClearAsync(window);

        await window.Page.GetByRole(AriaRole.Link, new() { Name = Say("Approve", "Approuver"), Exact = true }).ClickAsync();
        await Expect(window.Page.Locator(".letter")).ToContainTextAsync($"Your application {applied.Number} is approved.");
        await ClearAsync(window);
        await window.Page.GetByRole(AriaRole.Button, new() { Name = Say("Approve the application", "Approuver la demande") }).ClickAsync();
        await Expect(window.Page.Locator(".notice.success")).ToContainTextAsync(Say("The application is approved", "La demande est approuvée"));
        await ClearAsync(window);
        Assert.Empty(window.Complaints);
    }

    [Fact]
    public async Task A_refusal_is_decided_by_keyboard_alone_with_the_letter_read_before()
    {
        var applied = await app.Data.ApplicationTakenAsync();
        await using var first = await SignedInAsync("officer-1", "en", 1280);
        await first.GoToAsync(PathOf(applied));
        await ReachAsync(first, "Propose a refusal");
        await first.Page.Keyboard.PressAsync("Enter");
        await Expect(first.Page.GetByRole(AriaRole.Heading, new() { Name = $"Propose to refuse application {applied.Number}" })).ToBeVisibleAsync();
        await first.Page.GetByLabel("Reason").FocusAsync();
        await first.Page.Keyboard.TypeAsync("R06");
        await first.Page.Keyboard.PressAsync("Tab");
        await first.Page.Keyboard.TypeAsync("No mandate was shown.");
        await ReachAsync(first, "Read the message first");
        await first.Page.Keyboard.PressAsync("Enter");
        await Expect(first.Page.Locator(".letter")).ToContainTextAsync("No mandate was shown.");
        await ReachAsync(first, "Propose the refusal");
        await first.Page.Keyboard.PressAsync("Enter");
        await Expect(first.Page.Locator(".notice.success")).ToContainTextAsync("Another officer will confirm");

        await using var second = await SignedInAsync("officer-2", "fr", 360);
        await second.GoToAsync(PathOf(applied));
        await ReachAsync(second, "Confirmer le refus");
        await second.Page.Keyboard.PressAsync("Enter");
        await Expect(second.Page.Locator(".letter")).ToContainTextAsync("The applicant is not entitled to act for the business");
        await ClearAsync(second);
        await ReachAsync(second, "Refuser la demande");
        await second.Page.Keyboard.PressAsync("Enter");
        await Expect(second.Page.Locator(".notice.success")).ToContainTextAsync("La demande est refusée");
        await app.Mailbox.WaitForAsync(applied.Email, m => m.Text.Contains("No mandate was shown.", StringComparison.Ordinal));
        Assert.Empty(first.Complaints.Concat(second.Complaints));
    }

    [Fact]
    public async Task A_form_on_paper_is_keyed_in_with_its_file_saved_unfinished_and_submitted()
    {
        var name = "Pêcheries Sainte-Anne ltée";
        var number = await app.Data.RegisteredAsync(name);
        var email = $"{Guid.CreateVersion7():N}@example.ca";
        await using var window = await SignedInAsync("officer-1", "fr", 360);
        await window.GoToAsync("/registration/forms");
        await window.Page.GetByRole(AriaRole.Link, new() { Name = "Saisir un formulaire", Exact = true }).ClickAsync();
        await window.Page.GetByLabel("Nom légal de l'entreprise").FillAsync(name);
        await window.Page.Locator("#upload").SetInputFilesAsync(new FilePayload { Name = "formulaire.pdf", MimeType = "application/pdf", Buffer = [.. "%PDF-1.7\n"u8, 0, 1, 2, 255] });
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Enregistrer sans terminer" }).ClickAsync();
        await Expect(window.Page.Locator(".notice.success")).ToContainTextAsync("est enregistré");
        await window.Page.GetByRole(AriaRole.Row, new() { Name = name }).GetByRole(AriaRole.Link).ClickAsync();
        await Expect(window.Page.GetByLabel("Nom légal de l'entreprise")).ToHaveValueAsync(name);

        // What is missing is told beside each field.
        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Soumettre la demande" }).ClickAsync();
        await Expect(window.Page.Locator("#problems a[href='#fields-BusinessNumber']")).ToBeVisibleAsync();
        await Expect(window.Page.Locator("#problems a[href='#fields-PaperEmailStatement']")).ToBeVisibleAsync();
        await Expect(window.Page.GetByLabel("Nom légal de l'entreprise")).ToHaveValueAsync(name);
        await ClearAsync(window);

        foreach (var (label, value) in new (string Label, string Value)[]
        {
            ("Jour de réception (AAAA-MM-JJ)", OttawaTime.Today(app.Clock).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)),
            ("Adresse électronique de l'exportateur", email),
            ("Comment vous êtes-vous assuré que cette adresse est celle de l'entreprise", "Appel au numéro du registre."),
            ("Numéro d'entreprise", number.Value),
            ("Adresse, ligne 1", "1, rue du Quai"),
            ("Ville", "Rimouski"),
            ("Province ou État", "qc"),
            ("Pays, deux lettres", "ca"),
            ("Code postal ou ZIP", "g5l 1a1"),
            ("Personne-ressource", "Ana Contact"),
            ("Téléphone", "418-555-0100"),
            ("Nom de la personne qui atteste", "Ana Signataire"),
            ("Titre de la personne qui atteste", "Présidente"),
        })
        {
            await window.Page.GetByRole(AriaRole.Textbox, new() { NameRegex = new System.Text.RegularExpressions.Regex("^" + System.Text.RegularExpressions.Regex.Escape(label), System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)) }).First.FillAsync(value);
        }

        foreach (var (field, value) in new[] { ("Language", "Fr"), ("AccountType", "Cers"), ("ProvidesServices", "No"), ("CspUsed", "No"), ("G7EdiUsed", "No"), ("Certification", "Yes") })
        {
            await window.Page.Locator($"#fields-{field}").Locator("select").SelectOptionAsync(value);
        }

        await window.Page.GetByRole(AriaRole.Button, new() { Name = "Soumettre la demande" }).ClickAsync();
        await Expect(window.Page.Locator(".notice.success")).ToContainTextAsync("La demande est soumise");
        await Expect(window.Page.Locator("main")).ToContainTextAsync("Vous avez saisi cette demande : un collègue en décide.");
        await Expect(window.Page.GetByRole(AriaRole.Button, new() { Name = "La prendre" })).ToHaveCountAsync(0);
        var download = await window.Page.RunAndWaitForDownloadAsync(() => window.Page.GetByRole(AriaRole.Button, new() { Name = "Télécharger le formulaire reçu" }).ClickAsync());
        Assert.Equal("formulaire.pdf", download.SuggestedFilename);
        await app.Mailbox.WaitForAsync(email, m => m.Text.Contains("Nous avons reçu votre demande", StringComparison.Ordinal));
        Assert.Empty(window.Complaints);
    }

    private static string PathOf(TestApplication application) => $"/registration/applications/{application.Number}";

    /// <summary>Moves by Tab until what has the focus bears the name.</summary>
    private static async Task ReachAsync(Window window, string name)
    {
        for (var i = 0; i < 120; i++)
        {
            await window.Page.Keyboard.PressAsync("Tab");
            if ((await window.Page.EvaluateAsync<string>("(document.activeElement?.textContent ?? '').trim()")) == name)
            {
                return;
            }
        }

        Assert.Fail($"'{name}' is not reached by Tab.");
    }

    /// <summary>Nothing for axe-core to find, nothing to scroll sideways for.</summary>
    private static async Task ClearAsync(Window window)
    {
        Assert.Empty(await window.AxeAsync());
        Assert.Equal(0, await window.OverflowAsync());
    }

    private async Task<Window> SignedInAsync(string persona, string language, int width)
    {
        using var browser = await app.AsPersonaAsync(persona, language == "fr" ? Language.Fr : Language.En);
        browser.Cookies.Add(app.Address, new System.Net.Cookie("lang", language));
        return await chromium.OpenAsync(app.Address, browser.Cookies, width);
    }
}
