using System.Text;
using System.Text.Json;
using Cers.Testing;
using Xunit;

namespace Cers.Architecture.Tests;

/// <summary>docs/rules.md is what the API tells of rules and elements, and is rewritten as the schema's snapshot is.</summary>
public sealed class RulesPageTests(CersApp app) : IClassFixture<CersApp>
{
    private const string Page = "docs/rules.md";

    private const string Catalogue =
        """
        {
          declarationRules { id severity elements appliesWhen passesIf messageEn messageFr citation validFrom validTo applied }
          declarationElements { id nameEn nameFr path type format min max usage condition amendable rules }
        }
        """;

    [Fact]
    public async Task The_page_of_rules_is_what_the_api_tells()
    {
        using var anyone = app.Browser();
        var answer = await anyone.GraphQLAsync(Catalogue);
        var told = Render([.. answer["declarationRules"].EnumerateArray()], [.. answer["declarationElements"].EnumerateArray()]);
        var file = Path.Combine(Solution.Root, Page);
        if (Environment.GetEnvironmentVariable("CERS_UPDATE_SCHEMA") == "1")
        {
            await File.WriteAllTextAsync(file, told, TestContext.Current.CancellationToken);
        }

        Assert.True(File.Exists(file) && Solution.Text(Page) == told, $"{Page} is not what the API tells: look at the difference after build/check --update-schema.");
    }

    private static string Render(IReadOnlyList<JsonElement> rules, IReadOnlyList<JsonElement> elements)
    {
        var page = new StringBuilder();
        var applied = rules.Count(r => r.GetProperty("applied").GetBoolean());
        page.Append("# Rules and elements of declarations\n\n");
        page.Append("Written from `declarationRules` and `declarationElements` of the API, which tell the same to programs; `build/check --update-schema` writes it again.\n");
        page.Append("An error blocks a submission, a verify blocks it until it is acknowledged with a reason, a warning or an info is told and kept.\n\n");
        page.Append($"## Rules\n\n{rules.Count} rules, {applied} of them applied; the others are published and come with what they need.\n\n");
        Table(page, ["id", "weight", "elements", "when", "passes if", "English", "French", "source", "from", "to", "applied"], rules.Select(r => new[]
        {
            Text(r, "id"), Text(r, "severity").ToLowerInvariant(), List(r, "elements"), Text(r, "appliesWhen"), Text(r, "passesIf"), Text(r, "messageEn"), Text(r, "messageFr"),
            Text(r, "citation"), Text(r, "validFrom"), Text(r, "validTo"), r.GetProperty("applied").GetBoolean() ? "yes" : "not yet",
        }));
        page.Append($"\n## Elements\n\n{elements.Count} elements. Min and max count characters, or items of a list.\n\n");
        Table(page, ["id", "English", "French", "path", "type", "format", "min", "max", "usage", "condition", "amendable", "rules"], elements.Select(e => new[]
        {
            Text(e, "id"), Text(e, "nameEn"), Text(e, "nameFr"), Text(e, "path"), Text(e, "type"), Text(e, "format"), Text(e, "min"), Text(e, "max"),
            Text(e, "usage").ToLowerInvariant(), Text(e, "condition"), e.GetProperty("amendable") switch { { ValueKind: JsonValueKind.True } => "yes", { ValueKind: JsonValueKind.False } => "no", _ => "" },
            List(e, "rules"),
        }));
        return page.ToString();
    }

    private static void Table(StringBuilder page, string[] header, IEnumerable<string[]> rows)
    {
        Row(header);
        Row([.. header.Select(_ => "---")]);
        foreach (var row in rows)
        {
            Row(row);
        }

        void Row(string[] cells) => page.Append("| ").AppendJoin(" | ", cells.Select(c => c.Replace("|", "\\|", StringComparison.Ordinal))).Append(" |\n");
    }

    private static string Text(JsonElement row, string name) => row.GetProperty(name).ToString();

    private static string List(JsonElement row, string name) => string.Join(", ", row.GetProperty(name).EnumerateArray().Select(one => one.ToString()));
}
