using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Cers.Declarations.Contracts;
using Cers.Declarations.Tests.Domain.Bulk;
using Cers.Testing;
using Xunit;

namespace Cers.Declarations.Tests.UseCases;

/// <summary>A check says what the load of the same file then says, and leaves nothing.</summary>
public sealed class CheckBulkFileTests(CersApp app) : IClassFixture<CersApp>
{
    [Theory]
    [InlineData("txt")]
    [InlineData("jsonl")]
    [InlineData("csv")]
    public async Task Of_a_good_file_and_of_one_with_two_bad_declarations_it_says_what_the_load_says(string format)
    {
        using var sending = await BulkSending.OpenAsync(app);
        var good = await FileAsync(sending, format, sending.File(3, lines: 2));
        var bad = await FileAsync(
            sending,
            format,
            sending.Declaration("GOOD-1") + sending.Declaration("BAD-1", h => h["consigneeName"] = "", lines: 3)
            + sending.Declaration("GOOD-2") + sending.Declaration("BAD-2", detail: d => d["hsCode"] = "99999999"));

        var (ofGood, ofBad) = (await sending.CheckAsync(good.Content, good.Name), await sending.CheckAsync(bad.Content, bad.Name));

        Assert.Equal(("DONE 3: 3 0 0 0 ", "DONE 4: 2 0 0 2 "), (ofGood.Counts, ofBad.Counts));
        Assert.DoesNotContain(ofGood.Findings, f => $"{f["severity"]}" == "error");
        Assert.Equal(["BAD-1", "BAD-2"], ofBad.Findings.Where(f => $"{f["severity"]}" == "error").Select(f => $"{f["sender_reference"]}").Distinct());
        Assert.Equal((await EndAsync(sending, good)).Whole, ofGood.Whole);
        Assert.Equal((await EndAsync(sending, bad)).Whole, ofBad.Whole);
    }

    [Fact]
    public async Task Of_the_samples_it_says_what_the_load_says()
    {
        var (foods, tools) = (await app.Data.AccountOpenedAsync("Maple Harbour Foods Inc."), await app.Data.AccountOpenedAsync("Outils Boréal ltée"));
        using var ofFoods = await BulkSending.OfAsync(app, foods);
        using var ofTools = await BulkSending.OfAsync(app, tools);
        foreach (var name in BulkSamples.Names)
        {
            var text = BulkSamples.Text($"{name}.txt")
                .Replace("123456782RM0001BC1234", foods.BusinessNumber.Value + foods.AuthorizationId.Value, StringComparison.Ordinal)
                .Replace("100000009RM0001BC1301", tools.BusinessNumber.Value + tools.AuthorizationId.Value, StringComparison.Ordinal);
            var sending = text.Contains(tools.BusinessNumber.Value, StringComparison.Ordinal) ? ofTools : ofFoods;
            var content = Encoding.UTF8.GetBytes(text);

            var told = await sending.CheckAsync(content, $"{name}.txt");

            var loaded = await sending.EndAsync(await sending.LoadAsync(content, $"{name}.txt"));
            Assert.Equal(loaded.Whole, told.Whole);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("&allOrNothing=true")]
    public async Task What_looks_alike_what_is_a_draft_and_what_is_to_be_acknowledged_is_counted_as_the_load_counts_it(string query)
    {
        using var sending = await BulkSending.OpenAsync(app);
        static void Same(Dictionary<string, string> header) => header["transportDocumentNumber"] = "TWICE-7";
        var before = await sending.EndAsync(await sending.LoadAsync(sending.Declaration("BEFORE", h => h["transportDocumentNumber"] = "TWICE-8")));
        var content = Encoding.UTF8.GetBytes(
            sending.Declaration("FIRST", Same) + sending.Declaration("SECOND", Same) + sending.Declaration("DRAFT", h => (h["processing"], h["vesselName"]) = ("D", ""))
            + sending.Declaration("AGAIN", h => h["transportDocumentNumber"] = "TWICE-8"));

        var told = await sending.CheckAsync(content, query: query);

        Assert.Equal(query.Length == 0 ? "DONE 4: 1 1 2 0 " : "REFUSED 4: 0 0 2 2", told.Counts[..(query.Length == 0 ? 16 : 18)]);
        Assert.Equal(2, told.Found.Count(f => f.EndsWith("DEC-DUP-001", StringComparison.Ordinal)));
        Assert.Contains($"{before.Results[0]["proofOfReport"]}", told.Report.ToJsonString(), StringComparison.Ordinal);
        var (_, sent) = await sending.PostAsync($"?name=load.txt{query}", content);
        var loaded = await sending.EndAsync(JsonNode.Parse(sent)!["load"]!.GetValue<string>());
        Assert.Equal(loaded.Whole, told.Whole);
    }

    [Fact]
    public async Task What_refuses_the_file_is_all_that_it_says_of_it()
    {
        using var sending = await BulkSending.OpenAsync(app);
        var content = Encoding.UTF8.GetBytes("X\r\n" + sending.File(1));

        var told = await sending.CheckAsync(content);

        var loaded = await sending.EndAsync(await sending.LoadAsync(content, "load.txt"));
        Assert.StartsWith("REFUSED : 0 0 0 0 Le fichier n'est pas conforme.", told.Counts, StringComparison.Ordinal);
        Assert.Equal(loaded.Whole, told.Whole);
    }

    [Fact]
    public async Task It_leaves_no_row_in_any_table_of_the_module_no_file_and_no_promise()
    {
        using var sending = await BulkSending.OpenAsync(app);
        await sending.EndAsync(await sending.LoadAsync(sending.File(1)));
        var content = Encoding.UTF8.GetBytes(
            sending.File(3) + sending.Declaration("BAD", h => h["consigneeName"] = "") + sending.Declaration("DRAFT", h => (h["processing"], h["vesselName"]) = ("D", "")));
        var tables = await app.Database.RowsAsync(
            """
            select format('%I.%I', schemaname, tablename) from pg_tables
            where schemaname = 'declarations' or (schemaname = 'platform' and tablename in ('files', 'file_chunks', 'file_tickets', 'client_requests', 'attempts', 'inbox', 'outbox'))
            order by 1
            """);
        Assert.True(tables.Count > 20, $"Only {tables.Count} tables were found.");
        var (before, entries) = (await CountsAsync(), await EntriesAsync());

        Assert.Equal("DONE 5: 3 1 0 1 ", (await sending.CheckAsync(content)).Counts);
        await sending.ConvertAsync(Encoding.UTF8.GetBytes(sending.File(2)), "load.txt", "csv");

        Assert.Equal(before, await CountsAsync());
        Assert.Equal(entries, await EntriesAsync());
        Assert.Equal("DONE 5: 3 1 0 1 ", (await sending.CheckAsync(content)).Counts);

        async Task<IReadOnlyList<string>> CountsAsync() => await app.Database.RowsAsync(
            string.Join(" union all ", tables.Select(t => $"select '{t} ' || count(*) from {t}")));

        async Task<long> EntriesAsync() => await app.Database.ScalarAsync<long>("select count(*) from platform.audit_entries where account_id = $1", sending.Account.Id.Value);
    }

    [Fact]
    public async Task The_same_file_again_is_told_as_the_load_would_unless_that_is_meant()
    {
        using var sending = await BulkSending.OpenAsync(app);
        var content = Encoding.UTF8.GetBytes(sending.File(1));
        await sending.EndAsync(await sending.LoadAsync(content, "load.txt"));

        var (status, answer) = await sending.PostAsync("/check.json?name=load.txt", content);
        var (ofLoad, refused) = await sending.PostAsync("?name=load.txt", content);

        Assert.Equal((HttpStatusCode.Conflict, "BLK-FIL-006"), (status, $"{JsonNode.Parse(answer)!["errors"]![0]!["code"]}"));
        Assert.Equal((ofLoad, Encoding.UTF8.GetString(refused)), (status, Encoding.UTF8.GetString(answer)));
        Assert.Equal(1, (await sending.CheckAsync(content, query: "&confirmed=true")).Report["declarations"]!.GetValue<int>());
    }

    [Fact]
    public async Task Of_more_findings_than_a_report_holds_it_tells_the_first_and_that_there_are_more()
    {
        using var sending = await BulkSending.OpenAsync(app);
        var content = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(1, 101).Select(n => sending.Declaration($"BAD-{n}", detail: d => d["hsCode"] = "99999999", lines: 100))));

        var told = await sending.CheckAsync(content);

        Assert.Equal("DONE 101: 0 0 0 101 ", told.Counts);
        Assert.Equal("BAD-1", $"{told.Findings[0]["sender_reference"]}");
        Assert.Equal((BulkLoadReport.MostFindings + 1, true), (told.Findings.Count, told.Findings[^1]["line"] is null));
        Assert.Equal((await sending.EndAsync(await sending.LoadAsync(content, "load.txt"))).Whole, told.Whole.SkipLast(1));
    }

    private static async Task<(string Name, byte[] Content)> FileAsync(BulkSending sending, string format, string text)
    {
        var content = Encoding.UTF8.GetBytes(text);
        return format == "txt" ? ("load.txt", content) : (format == "csv" ? "load.zip" : "load.jsonl", await sending.ConvertAsync(content, "load.txt", format));
    }

    private static async Task<BulkOutcome> EndAsync(BulkSending sending, (string Name, byte[] Content) file) =>
        await sending.EndAsync(await sending.LoadAsync(file.Content, file.Name));
}
