using System.Text;
using Cers.Declarations.Domain.Bulk;
using Cers.Declarations.Domain.Rules;
using Xunit;

namespace Cers.Declarations.Tests.Domain.Bulk;

/// <summary>docs/bulk-load.md tells the layout and the rules as the readers have them; CERS_UPDATE_SCHEMA=1 writes them again, as it does the schema's snapshot.</summary>
public sealed class BulkLoadPageTests
{
    private const string Begin = "<!-- layout: written from bulk-layout.csv and rules.csv -->";
    private const string End = "<!-- end of layout -->";

    [Fact]
    public async Task The_page_tells_the_layout_and_the_rules()
    {
        var file = Path.Combine(Root(), "docs", "bulk-load.md");
        var page = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        var (from, to) = (page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, page.IndexOf(End, StringComparison.Ordinal));
        Assert.InRange(from, Begin.Length, to);
        var told = $"\n\n{Tables()}\n";
        if (Environment.GetEnvironmentVariable("CERS_UPDATE_SCHEMA") == "1")
        {
            page = page[..from] + told + page[to..];
            await File.WriteAllTextAsync(file, page, TestContext.Current.CancellationToken);
            to = page.IndexOf(End, StringComparison.Ordinal);
        }

        Assert.Equal(told, page[from..to]);
    }

    private static string Tables()
    {
        var page = new StringBuilder();
        foreach (var record in BulkLayout.Records)
        {
            page.Append($"### {record.Letter}: {record.Json}, {record.Length} positions\n\n");
            page.Append("| field | English | French | element | from | to | type | usage | note |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- |\n");
            foreach (var f in record.Fields)
            {
                var type = f.Type switch { BulkType.Number => $"N{f.Decimals}", BulkType.Time => "T", _ => "A" };
                page.Append($"| `{f.Name}` | {f.Label.En} | {f.Label.Fr} | {f.Element?.Json ?? ""} | {f.Start} | {f.Start + f.Length - 1} | {type} | {f.Usage} | {f.Note} |\n");
            }

            page.Append('\n');
        }

        page.Append("### Rules of files, records and fields\n\n| id | English | French |\n| --- | --- | --- |\n");
        foreach (var rule in RuleCatalogue.All.Where(r => BulkRules.Ids.Contains(r.Id)))
        {
            page.Append($"| {rule.Id} | {rule.Text.En} | {rule.Text.Fr} |\n");
        }

        return page.ToString();
    }

    private static string Root()
    {
        var at = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(at, "Cers.sln")))
        {
            at = Path.GetDirectoryName(at)!;
        }

        return at;
    }
}
