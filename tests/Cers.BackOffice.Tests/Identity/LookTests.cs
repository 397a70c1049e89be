using System.Net;
using Cers.Testing.Web;
using Xunit;

namespace Cers.BackOffice.Tests.Identity;

/// <summary>Nothing of anybody is shown before a reason, which goes on with the officer's links and with nothing else.</summary>
[Collection(OfficeTests.Name)]
public sealed class LookTests(OfficeApp app)
{
    private const string Why = "The owner called about a lost credential.";

    private string Person => $"/identity/people/{app.Account.Owner.Urn}";

    [Fact]
    public async Task A_reason_said_once_goes_from_the_search_to_the_person_and_on_to_the_account_and_each_view_is_an_entry()
    {
        using var officer = await app.AsPersonaAsync("officer-1");
        var form = await officer.OpenAsync("/identity/search");
        Assert.DoesNotContain("anse", form.Text, StringComparison.OrdinalIgnoreCase);

        var found = await SearchAsync(officer, Why, $"newcomer {app.Account.Owner.Urn}");
        Assert.DoesNotContain("newcomer", found.Address.Query, StringComparison.OrdinalIgnoreCase);
        var person = await officer.FollowAsync(found, "Nova Newcomer");
        Assert.Contains(app.Account.Owner.Email, person.Text, StringComparison.Ordinal);
        var account = await officer.FollowAsync(person, "Érablière de l'Anse inc.");
        Assert.Contains(app.Account.AuthorizationId.Value, account.Text, StringComparison.Ordinal);

        Assert.Equal(4, await app.Database.ScalarAsync<long>(
            "select count(distinct message) from platform.audit_entries where outcome = 'viewed' and reason = $1 and message in ('SearchPeople', 'SearchAccounts', 'GetPerson', 'GetAccount')", Why));
    }

    [Fact]
    public async Task Without_a_link_the_page_asks_and_a_link_is_nobody_elses_and_about_nobody_else()
    {
        using var officer = await app.AsPersonaAsync("officer-1");
        using var colleague = await app.AsPersonaAsync("tccu-1");
        var asked = await officer.OpenAsync(Person);
        Assert.DoesNotContain(app.Account.Owner.Email, asked.Html, StringComparison.Ordinal);

        var shown = await officer.SubmitAsync(asked, new Dictionary<string, string?> { ["Why"] = Why }, form: asked.Form("#why"));
        Assert.Contains(app.Account.Owner.Email, shown.Html, StringComparison.Ordinal);

        Assert.DoesNotContain(app.Account.Owner.Email, (await colleague.OpenAsync(shown.Address.PathAndQuery)).Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Anse", (await officer.OpenAsync($"/identity/accounts/{app.Account.Id}{shown.Address.Query}")).Html, StringComparison.Ordinal);
        Assert.DoesNotContain(app.Account.Owner.Email, (await officer.OpenAsync($"{Person}?look=anything")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reason_that_is_none_is_said_at_its_field_and_nothing_is_lost_or_told()
    {
        using var officer = await app.AsPersonaAsync("supervisor-1");
        var asked = await officer.OpenAsync(Person);

        var refused = await officer.SubmitAsync(asked, new Dictionary<string, string?> { ["Why"] = "x" }, form: asked.Form("#why"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal("#why", refused.Find("#problems a").GetAttribute("href"));
        Assert.Equal("x", refused.Find("#why").GetAttribute("value"));
        Assert.DoesNotContain(app.Account.Owner.Email, refused.Html, StringComparison.Ordinal);

        var search = await SearchAsync(officer, "No", "kept");
        Assert.Equal("kept", search.Find("#text").GetAttribute("value"));
        Assert.Equal("#reason", search.Find("#problems a").GetAttribute("href"));
    }

    [Fact]
    public async Task An_auditor_finds_from_a_person_who_looked()
    {
        using var auditor = await app.AsPersonaAsync("auditor");
        var asked = await auditor.OpenAsync(Person);
        var shown = await auditor.SubmitAsync(asked, new Dictionary<string, string?> { ["Why"] = Why }, form: asked.Form("#why"));

        var trail = await auditor.FollowAsync(shown, "Who looked at this, and what was done (audit trail)");

        Assert.Equal($"user {app.Account.Owner.Urn}", trail.Find("#subject").GetAttribute("value"));
    }

    [Fact]
    public async Task An_unknown_person_is_not_found_once_the_reason_was_said()
    {
        using var officer = await app.AsPersonaAsync("officer-1");
        var asked = await officer.OpenAsync("/identity/people/U000000000");

        Assert.Equal(HttpStatusCode.NotFound, (await officer.SubmitAsync(asked, new Dictionary<string, string?> { ["Why"] = Why }, form: asked.Form("#why"))).Status);
    }

    private static async Task<WebPage> SearchAsync(Testing.Web.Browser officer, string reason, string text)
    {
        var form = await officer.OpenAsync("/identity/search");
        return await officer.SubmitAsync(form, new Dictionary<string, string?> { ["Reason"] = reason, ["Text"] = text }, form: form.Form("#text"));
    }
}
