using System.Net;
using Cers.BackOffice.Tests.Browser;
using Cers.Kernel;
using Xunit;

namespace Cers.BackOffice.Tests.Operations;

[Collection(OfficeTests.Name)]
public sealed class DeadLettersTests(OfficeApp app, OfficeBrowser chromium)
{
    private const string Page = "/operations/dead-letters";

    [Fact]
    public async Task An_operator_sends_a_dead_letter_again_after_a_confirmation()
    {
        var (_, id, email) = await UndeliveredAsync();
        using var browser = await app.AsPersonaAsync("operator");
        var list = await browser.OpenAsync($"{Page}?kind=registration.submitted");
        Assert.Contains("smtp 550", list.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(email, list.Html, StringComparison.Ordinal);

        var confirm = await browser.OpenAsync($"{Page}?letter={id}");
        Assert.Contains("Send again?", confirm.Text, StringComparison.Ordinal);
        Assert.Equal("dead", await StateAsync(id));
        var done = await browser.SubmitAsync(confirm, form: confirm.Form("input[name=letter]"));

        Assert.Contains("It waits to be sent again.", done.Text, StringComparison.Ordinal);
        await app.WaitForScalarAsync("sent", "select state from platform.outbox where id = $1", id);
        Assert.Equal(HttpStatusCode.Conflict, (await browser.SubmitAsync(confirm, form: confirm.Form("input[name=letter]"))).Status);
    }

    [Fact]
    public async Task Who_only_oversees_sees_it_and_is_offered_nothing()
    {
        var (_, id, _) = await UndeliveredAsync();
        using var browser = await app.AsPersonaAsync("auditor", Language.Fr);

        var page = await browser.OpenAsync($"{Page}?letter={id}");

        Assert.Contains("Courriels et avis non livrés", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Reprendre l'envoi", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Officers_see_at_the_application_and_in_their_list_that_its_mail_was_not_delivered()
    {
        var (number, _, _) = await UndeliveredAsync();
        foreach (var (language, title, tag) in new[]
        {
            (Language.En, "Mail to the applicant was not delivered", "Mail not delivered"),
            (Language.Fr, "Des courriels au demandeur n'ont pas été livrés", "Courriel non livré"),
        })
        {
            using var browser = await app.AsPersonaAsync("officer-1", language);
            Assert.Contains(title, (await browser.OpenAsync($"/registration/applications/{number}")).Text, StringComparison.Ordinal);
            Assert.Contains(tag, (await browser.OpenAsync("/registration/applications?state=Submitted")).Text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("en", 1280)]
    [InlineData("fr", 1280)]
    [InlineData("en", 360)]
    [InlineData("fr", 360)]
    public async Task With_rows_the_pages_need_no_sideways_scrolling(string language, int width)
    {
        AllForms.Or((language, width) is ("fr", 360));
        var (number, id, _) = await UndeliveredAsync();
        using var person = await app.AsPersonaAsync("operator");
        using var officer = await app.AsPersonaAsync("officer-1");
        foreach (var (path, cookies) in new[] { ($"{Page}?letter={id}", person.Cookies), ($"/registration/applications/{number}", officer.Cookies) })
        {
            await using var window = await chromium.OpenAsync(app.Address, cookies);
            await window.Page.SetViewportSizeAsync(width, 900);
            await window.GoToAsync($"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}lang={language}");
            Assert.True(await window.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= window.innerWidth"), $"{path} is wider than {width}");
            Assert.Empty(window.Complaints);
        }
    }

    /// <summary>An application whose first mail is a dead letter, as if its server had refused it.</summary>
    private async Task<(string Number, Guid Id, string Email)> UndeliveredAsync()
    {
        var application = await app.Data.ApplicationSubmittedAsync();
        await app.Mailbox.WaitForAsync(application.Email, m => m.Subject.Contains(application.Number, StringComparison.Ordinal));
        await app.WaitForScalarAsync("sent", "select state from platform.outbox where recipient = $1 and template = 'registration.submitted'", application.Email);
        await app.Database.ExecuteAsync(
            "update platform.outbox set state = 'dead', last_error = 'smtp 550', lease = null where recipient = $1 and template = 'registration.submitted'", application.Email);
        return (application.Number, await app.Database.ScalarAsync<Guid>("select id from platform.outbox where recipient = $1 and state = 'dead'", application.Email), application.Email);
    }

    private Task<string?> StateAsync(Guid id) => app.Database.ScalarAsync<string>("select state from platform.outbox where id = $1", id);
}
