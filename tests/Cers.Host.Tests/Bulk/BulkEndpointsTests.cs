using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Cers.Kernel;
using Cers.Testing;
using Cers.Testing.Data;
using Cers.Testing.Web;

namespace Cers.Host.Tests.Bulk;

/// <summary>Bulk loads over plain HTTP: a file goes in, its progress and its reports come out.</summary>
public sealed class BulkEndpointsTests(CersApp app)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_goes_in_and_its_reports_come_out_in_every_form()
    {
        var sender = await SenderAsync();
        var content = Good(sender, "A-1") + Bad(sender, "=A-2") + Good(sender, "A-3");

        using var sent = await sender.PostAsync(content, "name=mai%20%C3%A9t%C3%A9.txt");

        Assert.Equal(HttpStatusCode.Accepted, sent.StatusCode);
        var load = (await JsonAsync(sent)).GetProperty("load").GetGuid();
        Assert.Equal($"{sender.Address}/{load}", sent.Headers.Location!.ToString());
        var progress = await EndAsync(sender, load);
        Assert.Equal(
            ("DONE", "mai été.txt", 3, 3, 2, 1),
            (Text(progress, "state"), Text(progress, "file_name"), Int(progress, "declarations"), Int(progress, "done"), Int(progress, "accepted"), Int(progress, "refused")));

        var report = await JsonAsync(await sender.GetAsync($"{load}/submission-report.json"));
        var results = report.GetProperty("results").EnumerateArray().ToList();
        Assert.Equal(["ACCEPTED", "REFUSED", "ACCEPTED"], results.Select(r => Text(r, "result")));
        Assert.Equal([1, 4, 7], results.Select(r => Int(r, "first_line")));
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(content))), Text(report, "sha256"));
        var numbers = results.Select(r => Text(r, "proof_of_report")).ToList();
        Assert.All([numbers[0], numbers[2]], n => Assert.StartsWith(sender.Account.AuthorizationId.Value, n, StringComparison.Ordinal));
        Assert.Null(numbers[1]);

        var finding = (await JsonAsync(await sender.GetAsync($"{load}/error-report.json"))).GetProperty("findings").EnumerateArray().First(f => Text(f, "severity") == "error");
        Assert.Equal((4, "H", "consigneeName"), (Int(finding, "line"), Text(finding, "record"), Text(finding, "field")));

        var lines = (await TextAsync(await sender.GetAsync($"{load}/error-report.csv"))).Split("\r\n");
        Assert.Equal("line,record,sender_reference,field,start,value,rule_id,severity,message_en,message_fr", lines[0]);
        Assert.StartsWith("4,H,\"'=A-2\",consigneeName,622,,", lines[1], StringComparison.Ordinal);
        Assert.Contains($"\r\n3,7,A-3,ACCEPTED,{numbers[2]},0,0,0,0,0,{load},mai été.txt,", await TextAsync(await sender.GetAsync($"{load}/submission-report.csv")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("submission-report", "en", "Submission report", "Stored as drafts")]
    [InlineData("submission-report", "fr", "Rapport de soumission", "Enregistrées comme ébauches")]
    [InlineData("error-report", "en", "Error report", "Value found")]
    [InlineData("error-report", "fr", "Rapport d'erreurs", "Valeur trouvée")]
    public async Task A_report_is_a_page_without_script_in_both_languages(string report, string language, string heading, string words)
    {
        var sender = await SenderAsync();
        var load = await SentAsync(sender, Good(sender, "B-1") + Bad(sender, "<b>B-2</b>"));
        await EndAsync(sender, load);
        using var browser = await app.AsPersonaAsync(sender.Account.Owner.Persona);

        var page = await browser.OpenAsync($"{sender.Address}/{load}/{report}.html?lang={language}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal(language, page.Find("html").GetAttribute("lang"));
        Assert.StartsWith(heading, page.Find("h1").TextContent, StringComparison.Ordinal);
        Assert.Contains(words, page.Text, StringComparison.Ordinal);
        Assert.Contains("<b>B-2</b>", page.Text, StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("script, style, [style], [onclick]"));
        Assert.Contains("default-src 'none'", page.Response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await sender.GetAsync($"{load}/{report}.html")).StatusCode);
    }

    [Fact]
    public async Task What_a_file_is_refused_for_names_its_rule_in_both_languages_and_leaves_nothing()
    {
        var sender = await SenderAsync();
        var good = Good(sender, "C-1");

        await RefusedAsync(sender, good, "name=a.pdf", HttpStatusCode.UnprocessableEntity, "BLK-FIL-001", "file");
        await RefusedAsync(sender, good + new string(' ', 4 * 1024 * 1024), "name=a.txt", HttpStatusCode.RequestEntityTooLarge, "BLK-FIL-002", "file");
        await RefusedAsync(sender, good + "\0", "name=a.txt", HttpStatusCode.UnsupportedMediaType, "BLK-FIL-003", "file");
        await RefusedAsync(sender, "", "name=a.txt", HttpStatusCode.UnprocessableEntity, "BLK-FIL-004", "file");
        await RefusedAsync(sender, good, "", HttpStatusCode.UnprocessableEntity, "bulk.name_missing", "name");
        await RefusedAsync(sender, good, "name=a.txt&allOrNothing=yes", HttpStatusCode.UnprocessableEntity, "bulk.flag_not_valid", "allOrNothing");
        await RefusedAsync(sender, good, "name=a.txt&clientRequestId=short", HttpStatusCode.UnprocessableEntity, "request.id_not_valid", "clientRequestId");

        using var form = new MultipartFormDataContent { { new StringContent(good), "file", "a.txt" } };
        using var answer = await sender.Client.PostAsync($"{sender.Address}?name=a.txt", form, Ct);
        Assert.Equal("bulk.body_not_the_file", await CodeAsync(answer));
        Assert.Equal(0, await LeftAsync(sender));
    }

    [Fact]
    public async Task The_same_file_again_is_refused_with_its_day_unless_it_is_confirmed_and_refusals_take_no_place()
    {
        var sender = await SenderAsync();
        var content = Good(sender, "D-1");
        await EndAsync(sender, await SentAsync(sender, content));

        for (var i = 0; i < 2; i++)
        {
            using var again = await sender.PostAsync(content, "name=other.txt");
            Assert.Equal((HttpStatusCode.Conflict, "BLK-FIL-006"), (again.StatusCode, await CodeAsync(again)));
        }

        Assert.Equal(0, await LeftAsync(sender));
        using var confirmed = await sender.PostAsync(content, "name=other.txt&confirmed=true");
        Assert.Equal(HttpStatusCode.Accepted, confirmed.StatusCode);
    }

    [Fact]
    public async Task The_same_request_again_gets_the_same_load_and_another_file_under_its_id_a_refusal()
    {
        var sender = await SenderAsync();
        var (content, query) = (Good(sender, "E-1"), $"name=a.txt&clientRequestId={TestData.RequestId()}");

        var first = (await JsonAsync(await sender.PostAsync(content, query))).GetProperty("load").GetGuid();
        for (var i = 0; i < 2; i++)
        {
            Assert.Equal(first, (await JsonAsync(await sender.PostAsync(content, query))).GetProperty("load").GetGuid());
        }

        using var other = await sender.PostAsync(Good(sender, "E-2"), query);
        Assert.Equal((HttpStatusCode.Conflict, "request.id_reused"), (other.StatusCode, await CodeAsync(other)));
        using var otherWay = await sender.PostAsync(content, query + "&allOrNothing=true");
        Assert.Equal("request.id_reused", await CodeAsync(otherWay));
        Assert.Equal(0, await LeftAsync(sender));
        Assert.Equal(1, await app.Database.ScalarAsync<long>("select count(*) from declarations.bulk_loads where account_id = $1", sender.Account.Id.Value));
    }

    [Fact]
    public async Task A_cookie_counts_only_with_the_token_of_its_session()
    {
        var sender = await SenderAsync();
        using var browser = await app.AsPersonaAsync(sender.Account.Owner.Persona);
        var content = Good(sender, "F-1");

        using var bare = await browser.Client.PostAsync($"{sender.Address}?name=a.txt", Body(content), Ct);
        Assert.Equal((HttpStatusCode.Forbidden, "access.antiforgery"), (bare.StatusCode, await CodeAsync(bare)));
        Assert.Equal(0, await app.Database.ScalarAsync<long>("select count(*) from declarations.bulk_loads where account_id = $1", sender.Account.Id.Value));

        var token = await browser.Client.GetFromJsonAsync<JsonElement>("/session/antiforgery", Ct);
        browser.Client.DefaultRequestHeaders.Add(Text(token, "header")!, Text(token, "token"));
        using var meant = await browser.Client.PostAsync($"{sender.Address}?name=a.txt", Body(content), Ct);
        Assert.Equal(HttpStatusCode.Accepted, meant.StatusCode);
    }

    [Fact]
    public async Task Who_may_not_is_told_the_same_of_what_there_is_and_of_what_there_is_not()
    {
        var (sender, stranger) = (await SenderAsync(), await SenderAsync());
        var load = await SentAsync(sender, Good(sender, "G-1"));
        await EndAsync(sender, load);
        using var looker = await app.ApiAsync((await app.Data.ColleagueAsync(sender.Account, AccountRole.Browser)).Persona);
        using var nobody = app.Browser();

        foreach (var path in new[] { $"{load}", $"{load}/submission-report.json", $"{load}/error-report.csv", $"{load}/error-report.html" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await stranger.Client.GetAsync($"{sender.Address}/{path}", Ct)).StatusCode);
            Assert.Equal(HttpStatusCode.OK, (await looker.Client.GetAsync($"{sender.Address}/{path}", Ct)).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.Client.GetAsync($"{stranger.Address}/{path}", Ct)).StatusCode);
        }

        Assert.Equal(HttpStatusCode.Forbidden, (await stranger.Client.GetAsync($"/bulk/nonsense/{load}", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await nobody.Client.GetAsync($"{sender.Address}/{load}", Ct)).StatusCode);
        Assert.Equal("/sign-in", (await nobody.OpenAsync($"{sender.Address}/{load}/error-report.html")).Address.AbsolutePath);
        foreach (var (client, status) in new[] { (stranger.Client, HttpStatusCode.Forbidden), (looker.Client, HttpStatusCode.Forbidden), (nobody.Client, HttpStatusCode.Unauthorized) })
        {
            using var refused = await client.PostAsync($"{sender.Address}?name=a.txt", Body(Good(sender, "G-2")), Ct);
            Assert.Equal(status, refused.StatusCode);
        }
    }

    [Fact]
    public async Task A_program_of_the_account_sends_and_reads()
    {
        var account = await app.Data.AccountOpenedAsync();
        using var owner = await app.ApiAsync(account.Owner.Persona);
        var program = new Sender(account, await app.ApiAsync(await app.Data.MachineAsync(account, MachineScope.DeclarationsSubmit)), $"/bulk/{await owner.AccountIdAsync(account.BusinessNumber)}", app.Clock);

        var progress = await EndAsync(program, await SentAsync(program, Good(program, "H-1")));

        Assert.Equal(("DONE", 1), (Text(progress, "state"), Int(progress, "accepted")));
        Assert.Equal(HttpStatusCode.OK, (await program.GetAsync($"{Text(progress, "load")}/submission-report.html")).StatusCode);
        program.Client.DefaultRequestHeaders.Authorization = new("Bearer", "garbage");
        Assert.Equal(HttpStatusCode.Unauthorized, (await program.PostAsync(Good(program, "H-2"), "name=a.txt")).StatusCode);
    }

    [Fact]
    public async Task A_program_that_uses_GraphQL_uploads_by_its_ticket()
    {
        var account = await app.Data.AccountOpenedAsync();
        using var owner = await app.ApiAsync(account.Owner.Persona);
        using var program = await app.ApiAsync(await app.Data.MachineAsync(account, MachineScope.DeclarationsSubmit));
        var asked = await program.GraphQLAsync(
            "mutation ($input: RequestBulkUploadInput!) { requestBulkUpload(input: $input) { fileTicket { ticket } } }",
            new { input = new { accountId = await owner.AccountIdAsync(account.BusinessNumber), clientRequestId = TestData.RequestId() } });
        using var form = new MultipartFormDataContent
        {
            { new StringContent(asked.Text("requestBulkUpload.fileTicket.ticket")!), "ticket" },
            { Body(BulkFileText.Declaration(account, app.Clock.GetUtcNow(), "I-1")), "file", "a.txt" },
        };

        using var kept = await program.Client.PostAsync("/files", form, Ct);

        Assert.Equal(HttpStatusCode.Created, kept.StatusCode);
    }

    /// <summary>Files of a sender that no load is made of.</summary>
    private Task<long> LeftAsync(Sender sender) =>
        app.Database.ScalarAsync<long>("select count(*) from platform.files where state <> 'Attached' and uploaded_by = $1", $"person:{sender.Account.Owner.Actor.Person}");

    private static string Good(Sender sender, string reference) => BulkFileText.Declaration(sender.Account, sender.Clock.GetUtcNow(), reference);

    private static string Bad(Sender sender, string reference) => BulkFileText.Declaration(sender.Account, sender.Clock.GetUtcNow(), reference, header: h => h["consigneeName"] = "");

    private async Task<Sender> SenderAsync()
    {
        var account = await app.Data.AccountOpenedAsync();
        var api = await app.ApiAsync(account.Owner.Persona);
        return new Sender(account, api, $"/bulk/{await api.AccountIdAsync(account.BusinessNumber)}", app.Clock);
    }

    private static async Task<Guid> SentAsync(Sender sender, string content)
    {
        using var sent = await sender.PostAsync(content, "name=a.txt");
        Assert.True(sent.StatusCode == HttpStatusCode.Accepted, await sent.Content.ReadAsStringAsync(Ct));
        return (await JsonAsync(sent)).GetProperty("load").GetGuid();
    }

    /// <summary>The progress of a load that has ended.</summary>
    private static async Task<JsonElement> EndAsync(Sender sender, Guid load)
    {
        for (var since = System.Diagnostics.Stopwatch.GetTimestamp(); ; await Task.Delay(100, Ct))
        {
            var progress = await JsonAsync(await sender.GetAsync($"{load}"));
            if (progress.GetProperty("finished_at").ValueKind != JsonValueKind.Null)
            {
                return progress;
            }

            Assert.True(System.Diagnostics.Stopwatch.GetElapsedTime(since) < TimeSpan.FromMinutes(2), $"The load does not end: {progress}");
        }
    }

    private static async Task RefusedAsync(Sender sender, string content, string query, HttpStatusCode status, string code, string path)
    {
        using var answer = await sender.PostAsync(content, query);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        var error = (await JsonAsync(answer)).GetProperty("errors")[0];
        Assert.Equal((status, code, path), (answer.StatusCode, Text(error, "code"), Text(error, "path")));
        Assert.NotEqual(Text(error, "messageEn"), Text(error, "messageFr"));
    }

    private static ByteArrayContent Body(string content) => new(Encoding.UTF8.GetBytes(content));

    private static async Task<string?> CodeAsync(HttpResponseMessage answer) => Text((await JsonAsync(answer)).GetProperty("errors")[0], "code");

    private static async Task<JsonElement> JsonAsync(HttpResponseMessage answer)
    {
        using var document = JsonDocument.Parse(await TextAsync(answer));
        return document.RootElement.Clone();
    }

    private static Task<string> TextAsync(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(Ct);

    private static string? Text(JsonElement element, string name) => element.GetProperty(name) is { ValueKind: not JsonValueKind.Null } value ? value.ToString() : null;

    private static int Int(JsonElement element, string name) => element.GetProperty(name).GetInt32();

    /// <param name="Address">Of the account's bulk loads.</param>
    private sealed record Sender(TestAccount Account, Browser Api, string Address, TestClock Clock)
    {
        public HttpClient Client => Api.Client;

        public Task<HttpResponseMessage> PostAsync(string content, string query) => Client.PostAsync($"{Address}?{query}", Body(content), Ct);

        public Task<HttpResponseMessage> GetAsync(string path) => Client.GetAsync($"{Address}/{path}", Ct);
    }
}
