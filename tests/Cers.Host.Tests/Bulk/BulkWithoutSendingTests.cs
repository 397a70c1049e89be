using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Cers.GraphQL.TypeSystem;
using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.Testing;
using Cers.Testing.Data;

namespace Cers.Host.Tests.Bulk;

/// <summary>Files that are checked or converted over plain HTTP: who may, what comes back, and what is refused at the door.</summary>
public sealed class BulkWithoutSendingTests(CersApp app)
{
    private static readonly string[] Doors = ["check.json?name=a.txt", "check.csv?name=a.txt", "convert?name=a.txt&to=jsonl"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_error_report_comes_as_JSON_with_its_counts_and_as_CSV_with_its_columns()
    {
        var (account, address) = await AccountAsync();
        using var sender = await app.ApiAsync(account.Owner.Persona);
        var content = Declaration(account, "A-1") + Declaration(account, "=A-2", h => h["consigneeName"] = "");

        using var told = await PostAsync(sender.Client, $"{address}/check.json?name=mai%20%C3%A9t%C3%A9.txt", content);

        Assert.Equal((HttpStatusCode.OK, "application/json"), (told.StatusCode, told.Content.Headers.ContentType!.MediaType));
        Assert.Contains("\"mutations\"", told.Headers.GetValues("RateLimit").Single(), StringComparison.Ordinal);
        var report = await told.Content.ReadFromJsonAsync<JsonElement>(Ct);
        Assert.Equal(
            "file_name sha256 size sender received_at all_or_nothing state ended_because_en ended_because_fr declarations accepted drafts needs_acknowledgement refused findings",
            string.Join(' ', report.EnumerateObject().Select(p => p.Name)));
        Assert.Equal(("mai été.txt", "DONE"), (report.GetProperty("file_name").GetString(), report.GetProperty("state").GetString()));
        Assert.Equal((2, 1, 1), (report.GetProperty("declarations").GetInt32(), report.GetProperty("accepted").GetInt32(), report.GetProperty("refused").GetInt32()));

        using var table = await PostAsync(sender.Client, $"{address}/check.csv?name=a.txt", content);
        Assert.Equal("text/csv", table.Content.Headers.ContentType!.MediaType);
        var lines = (await table.Content.ReadAsStringAsync(Ct)).Split("\r\n");
        Assert.Equal("line,record,sender_reference,field,start,value,rule_id,severity,message_en,message_fr", lines[0]);
        Assert.StartsWith("4,H,\"'=A-2\",consigneeName,622,,", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_converted_file_comes_as_an_attachment_that_no_browser_runs()
    {
        var (account, address) = await AccountAsync();
        using var sender = await app.ApiAsync(account.Owner.Persona);

        using var lines = await PostAsync(sender.Client, $"{address}/convert?name=..%2Fmai%20%C3%A9t%C3%A9.txt&to=jsonl", Declaration(account, "B-1"));
        using var archive = await PostAsync(sender.Client, $"{address}/convert?name=a.txt&to=csv", Declaration(account, "B-1"));

        Assert.Equal(("attachment", "mai été.jsonl"), (lines.Content.Headers.ContentDisposition!.DispositionType, lines.Content.Headers.ContentDisposition.FileNameStar));
        Assert.Equal(("text/plain", "nosniff"), (lines.Content.Headers.ContentType!.MediaType, lines.Headers.GetValues("X-Content-Type-Options").Single()));
        Assert.StartsWith("{\"senderReference\":\"B-1\"", await lines.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.Equal(("application/zip", "a.zip"), (archive.Content.Headers.ContentType!.MediaType, archive.Content.Headers.ContentDisposition!.FileNameStar));
        Assert.Equal("PK"u8.ToArray(), (await archive.Content.ReadAsByteArrayAsync(Ct))[..2]);
    }

    [Fact]
    public async Task Who_may_not_send_may_not_check_or_convert_and_hears_the_same_of_an_account_that_there_is_not()
    {
        var (account, address) = await AccountAsync();
        var (other, _) = await AccountAsync();
        using var stranger = await app.ApiAsync(other.Owner.Persona);
        using var looker = await app.ApiAsync((await app.Data.ColleagueAsync(account, AccountRole.Browser)).Persona);
        using var reader = await app.ApiAsync(await app.Data.MachineAsync(account, MachineScope.DeclarationsRead));
        using var program = await app.ApiAsync(await app.Data.MachineAsync(account, MachineScope.DeclarationsSubmit));
        using var nobody = app.Browser();
        var content = Declaration(account, "C-1");
        foreach (var door in Doors)
        {
            var (status, body) = await AnswerAsync(stranger.Client, $"{address}/{door}", content);
            Assert.Equal(HttpStatusCode.Forbidden, status);
            Assert.Equal((status, body), await AnswerAsync(stranger.Client, $"/bulk/{GlobalId.Write(nameof(BusinessAccount), $"{Guid.CreateVersion7()}")}/{door}", content));
            Assert.Equal((status, body), await AnswerAsync(stranger.Client, $"/bulk/nonsense/{door}", content));
            Assert.Equal(HttpStatusCode.Forbidden, (await AnswerAsync(looker.Client, $"{address}/{door}", content)).Status);
            Assert.Equal(HttpStatusCode.Forbidden, (await AnswerAsync(reader.Client, $"{address}/{door}", content)).Status);
            Assert.Equal(HttpStatusCode.OK, (await AnswerAsync(program.Client, $"{address}/{door}", content)).Status);
            Assert.Equal(HttpStatusCode.Unauthorized, (await AnswerAsync(nobody.Client, $"{address}/{door}", content)).Status);
        }
    }

    [Fact]
    public async Task A_cookie_counts_only_with_the_token_of_its_session()
    {
        var (account, address) = await AccountAsync();
        using var browser = await app.AsPersonaAsync(account.Owner.Persona);
        var content = Declaration(account, "D-1");
        foreach (var door in Doors)
        {
            Assert.Contains("access.antiforgery", (await AnswerAsync(browser.Client, $"{address}/{door}", content)).Body, StringComparison.Ordinal);
        }

        var token = await browser.Client.GetFromJsonAsync<JsonElement>("/session/antiforgery", Ct);
        browser.Client.DefaultRequestHeaders.Add(token.GetProperty("header").GetString()!, token.GetProperty("token").GetString());
        foreach (var door in Doors)
        {
            Assert.Equal(HttpStatusCode.OK, (await AnswerAsync(browser.Client, $"{address}/{door}", content)).Status);
        }
    }

    [Fact]
    public async Task What_a_file_is_refused_for_at_the_door_is_told_as_of_a_load()
    {
        var (account, address) = await AccountAsync();
        using var sender = await app.ApiAsync(account.Owner.Persona);
        var good = Declaration(account, "E-1");
        foreach (var (content, query) in new[]
        {
            (good, "name=a.pdf"), (good + new string(' ', 4 * 1024 * 1024), "name=a.txt"), (good + "\0", "name=a.txt"), ("", "name=a.txt"), (good, ""), (good, "name=a.txt&allOrNothing=yes"),
        })
        {
            var ofLoad = await AnswerAsync(sender.Client, $"{address}?{query}", content);
            Assert.NotEqual(HttpStatusCode.Accepted, ofLoad.Status);
            Assert.Equal(ofLoad, await AnswerAsync(sender.Client, $"{address}/check.json?{query}", content));
            Assert.Equal(ofLoad, await AnswerAsync(sender.Client, $"{address}/convert?to=csv&{query}", content));
        }
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, string path, string content) =>
        await client.PostAsync(path, new ByteArrayContent(Encoding.UTF8.GetBytes(content)), Ct);

    private static async Task<(HttpStatusCode Status, string Body)> AnswerAsync(HttpClient client, string path, string content)
    {
        using var answer = await PostAsync(client, path, content);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Ct));
    }

    private string Declaration(TestAccount account, string reference, Action<Dictionary<string, string>>? header = null) =>
        BulkFileText.Declaration(account, app.Clock.GetUtcNow(), reference, header: header);

    private async Task<(TestAccount Account, string Address)> AccountAsync()
    {
        var account = await app.Data.AccountOpenedAsync();
        using var owner = await app.ApiAsync(account.Owner.Persona);
        return (account, $"/bulk/{await owner.AccountIdAsync(account.BusinessNumber)}");
    }
}
