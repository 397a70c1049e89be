using System.Net;
using System.Text;
using Cers.Kernel;
using Cers.Testing.Data;
using Cers.Testing.Web;
using Xunit;

namespace Cers.BackOffice.Tests.Declarations;

/// <summary>Staff find bulk loads, see one with both reports, and send a caller's file; nothing of a client's data without a reason.</summary>
[Collection(OfficeTests.Name)]
public sealed class BulkLoadTests(OfficeApp app)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_list_leads_to_a_load_with_both_reports_and_to_its_declarations_and_each_look_is_an_entry()
    {
        using var officer = await app.AsPersonaAsync("tccu-1");

        // No other test says this, so that the entries are those of this one.
        const string detail = "examination 99-27";
        var found = await ListAsync(officer, ("Detail", detail), ("State", "Done"), ("BusinessNumber", app.Account.BusinessNumber.Value));
        Assert.DoesNotContain(app.Account.BusinessNumber.Value, found.Address.Query, StringComparison.Ordinal);
        var link = found.Document.QuerySelectorAll("tbody a").Single(a => a.GetAttribute("href")!.Contains(app.Load.ToString(), StringComparison.Ordinal));

        var page = await officer.FollowAsync(found, link.GetAttribute("href")!);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(
            ["Accepted", "Refused", "Stored as a draft", "To be acknowledged"],
            page.Document.QuerySelectorAll("section[aria-labelledby=submission] tbody tr").Select(row => row.QuerySelector(".tag")!.TextContent));
        Assert.Contains("<b>MHF-0002</b>", page.Text, StringComparison.Ordinal);
        var errors = page.Document.QuerySelectorAll("section[aria-labelledby=errors] tbody tr").Select(row => row.TextContent).ToList();
        Assert.Contains(errors, row => row.Contains("12A500", StringComparison.Ordinal) && row.Contains("BLK-FLD-001", StringComparison.Ordinal));
        var number = page.Find("section[aria-labelledby=submission] a.number").TextContent;
        Assert.Contains("Hamburg Seafood GmbH", (await officer.FollowAsync(page, number)).Text, StringComparison.Ordinal);
        Assert.Contains(app.Account.LegalName, (await officer.FollowAsync(page, "The business account that sent it")).Text, StringComparison.Ordinal);
        Assert.Equal(3, await app.Database.ScalarAsync<long>(
            "select count(distinct message) from platform.audit_entries where outcome = 'viewed' and reason = $1 and subject in ('search bulk-loads', $2, $3)",
            $"Examination: {detail}", $"bulk load {app.Load}", $"declaration {number}"));
    }

    [Fact]
    public async Task Nothing_is_shown_before_a_purpose_and_a_wrong_filter_is_told_at_its_field()
    {
        using var officer = await app.AsPersonaAsync("supervisor-1");
        var asked = await officer.OpenAsync($"/declarations/bulk-loads/{app.Load}");
        Assert.DoesNotContain("MHF-2026", asked.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("chargement du jour", asked.Html, StringComparison.Ordinal);
        var file = await officer.Client.GetAsync($"/declarations/bulk-loads/{app.Load}?handler=Findings", Ct);
        Assert.DoesNotContain("MHF-2026", await file.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        var refused = await officer.SubmitAsync(asked, new Dictionary<string, string?> { ["Purpose"] = "Other", ["Why"] = "no" }, form: asked.Form("#why"));
        Assert.Equal("#why", refused.Find("#problems a").GetAttribute("href"));

        Assert.Equal("#purpose", (await ListAsync(officer, ("Purpose", null))).Find("#problems a").GetAttribute("href"));
        var wrong = await ListAsync(officer, ("From", "2026-13-01"), ("BusinessNumber", "12"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Equal(["#businessNumber", "#from"], wrong.Document.QuerySelectorAll("#problems a").Select(a => a.GetAttribute("href")!).Order(StringComparer.Ordinal));
        Assert.Equal("#to", (await ListAsync(officer, ("From", "2026-11-05"), ("To", "2026-11-04"))).Find("#problems a").GetAttribute("href"));
    }

    [Fact]
    public async Task The_list_and_both_reports_are_files_too()
    {
        using var officer = await app.AsPersonaAsync("auditor", Language.Fr);
        var found = await ListAsync(officer, ("BusinessNumber", app.Account.BusinessNumber.Value));
        Assert.Contains("chargement du jour", await FileAsync(officer, found, "Cette liste en fichier (CSV)"), StringComparison.Ordinal);

        var page = await officer.FollowAsync(found, found.Document.QuerySelectorAll("tbody a").Select(a => a.GetAttribute("href")!).First(a => a.Contains(app.Load.ToString(), StringComparison.Ordinal)));
        Assert.Contains("\r\n2,4,<b>MHF-0002</b>,REFUSED,,,", await FileAsync(officer, page, "Rapport de soumission en fichier (CSV)"), StringComparison.Ordinal);
        Assert.Contains(",BLK-FLD-002,error,", await FileAsync(officer, page, "Rapport d'erreurs en fichier (CSV)"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_caller_s_file_is_sent_for_the_account_and_the_same_again_only_when_it_is_confirmed()
    {
        using var officer = await app.AsPersonaAsync("tccu-1");
        var account = await app.Data.AccountOpenedAsync();
        var content = BulkFileText.Of(account, app.Clock.GetUtcNow(), 2);

        var sent = await SendAsync(officer, account, content, "Ms. Roy called: her line is down.");
        Assert.Equal(HttpStatusCode.OK, sent.Status);
        Assert.Contains("The file was received", sent.Text, StringComparison.Ordinal);
        Assert.Contains("Ms. Roy called: her line is down.", sent.Text, StringComparison.Ordinal);
        Assert.Contains("Sender The agency's staff, for a caller", sent.Text, StringComparison.Ordinal);
        await app.WaitForScalarAsync("Done:2", "select state || ':' || accepted from declarations.bulk_loads where account_id = $1", account.Id.Value);

        var again = await SendAsync(officer, account, content, "Ms. Roy called again.");
        Assert.Equal("#document", again.Find("#problems a").GetAttribute("href"));
        Assert.Contains("This file was already sent on", again.Text, StringComparison.Ordinal);
        Assert.Contains("The file was received", (await SendAsync(officer, account, content, "Ms. Roy called again.", ("Confirmed", "true"))).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Language.En, "nothing was sent", "Refused 1", "The file was received")]
    [InlineData(Language.Fr, "rien n'est transmis", "Refusées 1", "Le fichier est reçu")]
    public async Task A_caller_s_file_is_checked_only(Language language, string notice, string count, string sent)
    {
        using var officer = await app.AsPersonaAsync("tccu-1", language);
        var account = await app.Data.AccountOpenedAsync();
        var content = BulkFileText.Declaration(account, app.Clock.GetUtcNow(), "GOOD") + BulkFileText.Declaration(account, app.Clock.GetUtcNow(), "<b>BAD", header: h => h["consigneeName"] = "");

        var page = await SendAsync(officer, account, content, "Mr. Roy asks what is wrong.", button: "#check");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains(notice, page.Text, StringComparison.Ordinal);
        Assert.Contains(count, page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(sent, page.Text, StringComparison.Ordinal);
        var row = page.Document.QuerySelectorAll("section[aria-labelledby=checked] tbody tr").Select(r => r.TextContent).Single(r => r.Contains("consigneeName", StringComparison.Ordinal));
        Assert.Contains("<b>BAD", row, StringComparison.Ordinal);
        Assert.Equal(account.BusinessNumber.Value, page.Find("#businessNumber").GetAttribute("value"));
        Assert.Equal(0, await app.Database.ScalarAsync<long>("select count(*) from declarations.bulk_loads where account_id = $1", account.Id.Value));
        Assert.Equal("#reason", (await SendAsync(officer, account, content, "no", button: "#check")).Find("#problems a").GetAttribute("href"));
    }

    [Fact]
    public async Task What_is_missing_is_told_at_its_field_and_a_wrong_file_by_its_rule()
    {
        using var officer = await app.AsPersonaAsync("supervisor-1", Language.Fr);
        var account = await app.Data.AccountOpenedAsync();

        var empty = await SendAsync(officer, null, "", "");
        Assert.Equal(["#businessNumber", "#document"], empty.Document.QuerySelectorAll("#problems a").Select(a => a.GetAttribute("href")!).Order(StringComparer.Ordinal));
        Assert.Equal("#reason", (await SendAsync(officer, account, "H", "no")).Find("#problems a").GetAttribute("href"));
        Assert.Contains("Le fichier n'est pas en UTF-8 valide.", (await SendAsync(officer, account, "H\0", "Elle a appelé.")).Text, StringComparison.Ordinal);
        Assert.Contains("Cette entreprise n'a pas de compte", (await SendAsync(officer, account with { BusinessNumber = TestData.NextBusinessNumber() }, "H", "Elle a appelé.")).Text, StringComparison.Ordinal);
        Assert.Equal(0, await app.Database.ScalarAsync<long>("select count(*) from platform.files where purpose = 'declarations.bulk_file' and state <> 'Attached'"));
    }

    private static async Task<WebPage> ListAsync(Cers.Testing.Web.Browser officer, params (string Field, string? Value)[] fill)
    {
        var form = await officer.OpenAsync("/declarations/bulk-loads");
        var fields = new Dictionary<string, string?> { ["Purpose"] = "Examination", ["Detail"] = "examination 99-26" };
        foreach (var (field, value) in fill)
        {
            fields[field] = value;
        }

        return await officer.SubmitAsync(form, fields, form: form.Form("#state"));
    }

    private async Task<string> FileAsync(Cers.Testing.Web.Browser officer, WebPage page, string link)
    {
        var href = page.Document.QuerySelectorAll("main a").Single(a => a.TextContent == link).GetAttribute("href")!;
        using var answer = await officer.Client.GetAsync(new Uri(app.Address, href), Ct);
        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        return Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync(Ct));
    }

    private static async Task<WebPage> SendAsync(Cers.Testing.Web.Browser officer, TestAccount? account, string content, string reason, params (string Field, string Value)[] more) =>
        await SendAsync(officer, account, content, reason, null, more);

    /// <param name="button">That is pressed; null for the form's own.</param>
    private static async Task<WebPage> SendAsync(
        Cers.Testing.Web.Browser officer, TestAccount? account, string content, string reason, string? button, params (string Field, string Value)[] more)
    {
        var page = await officer.OpenAsync("/declarations/bulk-loads/send");
        using var form = new MultipartFormDataContent
        {
            { new StringContent(page.Form("#document").QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken" },
            { new StringContent(account?.BusinessNumber.Value ?? ""), "BusinessNumber" },
            { new StringContent(reason), "Reason" },
            { new StringContent(content), "Document", "caller.txt" },
        };
        foreach (var (field, value) in more)
        {
            form.Add(new StringContent(value), field);
        }

        var target = button is null ? page.Address : new Uri(page.Address, page.Find(button).GetAttribute("formaction")!);
        using var answer = await officer.Client.PostAsync(target, form, Ct);
        var html = await answer.Content.ReadAsStringAsync(Ct);
        return new WebPage(answer.RequestMessage!.RequestUri!, answer.StatusCode, html, await new AngleSharp.Html.Parser.HtmlParser().ParseDocumentAsync(html, Ct), answer);
    }
}
