using System.Text.Json;
using Cers.Testing;
using Cers.Testing.Data;
using Cers.Testing.Web;
using Xunit;

namespace Cers.Declarations.Tests.UseCases;

public sealed class GetDeclarationsFileTests(CersApp app)
{
    [Fact]
    public async Task The_list_is_saved_whole_as_CSV_and_as_JSON_in_the_asked_order_and_filter()
    {
        using var filing = await Filing.OfAsync(app, await ManyReports.AccountAsync(app, 520));
        var numbers = (await ManyReports.InArchiveAsync(app, filing.Account)).Take(499).ToList();

        var csv = await filing.AskAsync("declarationsFile(format: CSV) { name mediaType rowCount content }");
        var json = await filing.AskAsync("declarationsFile(format: JSON, order: { by: NUMBER, direction: ASC }) { name mediaType rowCount content }");
        var one = await filing.AskAsync($"declarationsFile(format: CSV, where: {{ number: \"{numbers[3]}\" }}) {{ rowCount }}");

        Assert.Equal(("499", "text/csv"), (Told(csv, "rowCount"), Told(csv, "mediaType")));
        Assert.Matches(@"^declarations-\d{4}-\d\d-\d\d\.csv$", Told(csv, "name"));
        var lines = Told(csv, "content").Split(["\r\n", "\n"], StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("proofOfReport,status,version,", lines[0], StringComparison.Ordinal);
        Assert.Equal(numbers, lines.Skip(1).Select(l => l.Split(',')[0]));

        using var rows = JsonDocument.Parse(Told(json, "content"));
        Assert.Equal(Enumerable.Reverse(numbers), rows.RootElement.EnumerateArray().Select(r => r.GetProperty("proofOfReport").GetString()));
        Assert.Equal("206400.00", rows.RootElement[0].GetProperty("totalFobValue").GetString());
        Assert.Equal("1", Told(one, "rowCount"));
    }

    [Fact]
    public async Task Nothing_in_it_is_a_formula_to_a_spreadsheet()
    {
        var account = await app.Data.AccountOpenedAsync();
        await app.Data.DeclarationSubmittedAsync(account, d => d.Set("consignee.name", "=HYPERLINK(1)"));
        using var filing = await Filing.OfAsync(app, account);

        var content = Told(await filing.AskAsync("declarationsFile(format: CSV) { content }"), "content");

        Assert.Contains("'=HYPERLINK(1)", content, StringComparison.Ordinal);
    }

    private static string Told(GraphQLAnswer answer, string field) => answer.Text($"viewer.businessAccount.declarationsFile.{field}") ?? throw new InvalidOperationException(answer.Body);
}
