using System.Net;
using System.Text;
using Cers.Kernel;
using Cers.Testing.Web;
using Xunit;

namespace Cers.BackOffice.Tests.Declarations;

/// <summary>A document is shown for a purpose only, with everything that is known of it and a link to each element that a rule named.</summary>
[Collection(OfficeTests.Name)]
public sealed class DocumentTests(OfficeApp app)
{
    [Fact]
    public async Task A_search_leads_to_the_document_and_each_is_an_entry()
    {
        using var officer = await app.AsPersonaAsync("tccu-1");

        // No other test says this, so that the entries are those of this one.
        const string detail = "examination 88-15";
        var found = await SearchAsync(officer, ("Form.Detail", detail), ("Form.ExporterName", "érablière de l'anse"), ("Form.HsCode", "0306"));
        Assert.DoesNotContain("rabli", found.Address.Query, StringComparison.OrdinalIgnoreCase);

        var page = await officer.FollowAsync(found, app.Declaration);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("MV <b>Other</b>", page.Text, StringComparison.Ordinal);
        Assert.Contains("Air freight of live lobster", page.Text, StringComparison.Ordinal);
        var link = page.Document.QuerySelectorAll("section[aria-labelledby=rules] a").Select(a => a.GetAttribute("href")!).First();
        Assert.NotNull(page.Document.QuerySelector(link));
        Assert.Equal("MV Baltic Dawn", page.Find("section[aria-labelledby=changes] del").TextContent);
        Assert.Equal(100, page.Document.QuerySelectorAll("section[aria-labelledby=lines] tbody tr").Length);
        Assert.Equal(20, (await officer.FollowAsync(page, "Next lines")).Document.QuerySelectorAll("section[aria-labelledby=lines] tbody tr").Length);
        Assert.Contains("It has been replaced", (await officer.FollowAsync(page, "Version 1")).Text, StringComparison.Ordinal);
        Assert.Equal(2, await app.Database.ScalarAsync<long>(
            "select count(distinct message) from platform.audit_entries where outcome = 'viewed' and reason = $1 and subject in ('search declarations', $2)",
            $"Examination: {detail}", $"declaration {app.Declaration}"));
    }

    [Fact]
    public async Task The_number_leads_straight_to_the_document_and_a_wrong_one_is_told_at_its_field()
    {
        using var officer = await app.AsPersonaAsync("auditor");

        var page = await SearchAsync(officer, ("Form.Number", app.Declaration.ToLowerInvariant()));
        Assert.Contains("Hamburg Seafood GmbH", page.Text, StringComparison.Ordinal);

        var refused = await SearchAsync(officer, ("Form.Number", "AA0001"), ("Form.ExporterName", "kept"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal("#form-Number", refused.Find("#problems a").GetAttribute("href"));
        Assert.Equal("kept", refused.Find("#form-ExporterName").GetAttribute("value"));

        Assert.Equal(HttpStatusCode.NotFound, (await SearchAsync(officer, ("Form.Number", "AA0001202611249"))).Status);
    }

    [Fact]
    public async Task Nothing_is_shown_before_a_purpose_and_the_list_says_at_which_field_it_is_refused()
    {
        using var officer = await app.AsPersonaAsync("supervisor-1");
        var asked = await officer.OpenAsync($"/declarations/{app.Declaration}");
        Assert.DoesNotContain("Hamburg", asked.Text, StringComparison.Ordinal);
        var refused = await officer.SubmitAsync(asked, new Dictionary<string, string?> { ["Purpose"] = "Other", ["Why"] = "no" }, form: asked.Form("#why"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal("#why", refused.Find("#problems a").GetAttribute("href"));
        Assert.DoesNotContain("Hamburg", refused.Text, StringComparison.Ordinal);

        Assert.Equal("#form-Purpose", (await SearchAsync(officer, ("Form.Purpose", null))).Find("#problems a").GetAttribute("href"));
        var wrong = await SearchAsync(officer, ("Form.ReceivedFrom", "2026-13-01"), ("Form.BusinessNumber", "12"));
        Assert.Equal(["#form-ReceivedFrom", "#form-BusinessNumber"], wrong.Document.QuerySelectorAll("#problems a").Select(a => a.GetAttribute("href")!));
    }

    [Fact]
    public async Task An_exporter_s_own_session_opens_none_of_it()
    {
        using var exporter = await app.AsPersonaAsync(app.Account.Owner.Persona);

        Assert.Equal(HttpStatusCode.Forbidden, (await exporter.OpenAsync("/declarations")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await exporter.OpenAsync($"/declarations/{app.Declaration}")).Status);
    }

    [Fact]
    public async Task The_account_s_page_and_the_case_lead_to_what_the_account_filed()
    {
        using var officer = await app.AsPersonaAsync("tccu-1");
        var asked = await officer.OpenAsync($"/identity/accounts/{app.Account.Id}");
        var account = await officer.SubmitAsync(asked, new Dictionary<string, string?> { ["Why"] = "The owner called." }, form: asked.Form("#why"));
        Assert.Contains(app.Declaration, (await officer.FollowAsync(account, "Its declarations of the last 30 days")).Text, StringComparison.Ordinal);
        Assert.Contains(app.Declaration, (await officer.FollowAsync(await officer.OpenAsync($"/registration/cases/{app.Case}"), "Its declarations of the last 30 days")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_is_a_file_too()
    {
        using var officer = await app.AsPersonaAsync("auditor", Language.Fr);
        var found = await SearchAsync(officer, ("Form.BusinessNumber", app.Account.BusinessNumber.Value));
        var link = found.Document.QuerySelectorAll("main a").Single(a => a.TextContent == "Cette liste en fichier (CSV)").GetAttribute("href")!;

        using var answer = await officer.Client.GetAsync(new Uri(app.Address, link), TestContext.Current.CancellationToken);

        Assert.Equal("declarations.csv", answer.Content.Headers.ContentDisposition!.FileName!.Trim('"'));
        var text = Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Contains(app.Declaration + ",Modifiée,2,", text, StringComparison.Ordinal);
    }

    private static async Task<WebPage> SearchAsync(Cers.Testing.Web.Browser officer, params (string Field, string? Value)[] fill)
    {
        var form = await officer.OpenAsync("/declarations");
        var fields = new Dictionary<string, string?> { ["Form.Purpose"] = "Examination", ["Form.Detail"] = "examination 88-14" };
        foreach (var (field, value) in fill)
        {
            fields[field] = value;
        }

        return await officer.SubmitAsync(form, fields, form: form.Form("#form-Number"));
    }
}
