using Cers.Declarations.Domain.Need;
using Cers.Declarations.Tests.Domain.Need;
using Cers.Testing;
using Cers.Testing.Web;
using Xunit;

namespace Cers.Declarations.Tests.UseCases;

public sealed class FindDeclarationNeedTests(CersApp app, ITestOutputHelper output)
{
    private const string Text =
        """
        query ($goods: GoodsToExportInput!) {
          declarationNeed(goods: $goods) {
            outcome row reason { en fr } citation { en fr } notice { en fr } summaryDueOn
            ndr { code name { en fr } published numberLabel { en fr } }
            timeLimits { mode modeName { en } minutesBefore before { en fr } citation { en } dueBy }
            steps { row fits condition { en fr } why { en fr } citation { en } }
            faults { field code text { en fr } }
          }
        }
        """;

    public static TheoryData<int> Cases => [.. Enumerable.Range(0, NeedCases.All.Count)];

    [Theory, MemberData(nameof(Cases))]
    public async Task A_row_that_fits_is_hit_and_one_that_just_misses_is_not(int number)
    {
        var one = NeedCases.All[number];
        var hit = await AskAsync(one.Hits);
        var step = Assert.Single(hit["declarationNeed.steps"].EnumerateArray(), s => s.GetProperty("row").GetInt32() == one.Row);
        Assert.True(step.GetProperty("fits").GetBoolean(), hit.Body);
        var row = NeedTable.Rows.Single(r => r.Number == one.Row);
        if (row.Outcome is not null)
        {
            Assert.Equal(one.Row, hit["declarationNeed.row"].GetInt32());
            Assert.Equal(row.Outcome.ToString(), hit.Text("declarationNeed.outcome")!.Replace("_", "", StringComparison.Ordinal), ignoreCase: true);
            Assert.Equal(row.Ndr?.Code, hit.Text("declarationNeed.ndr") is null ? null : hit.Text("declarationNeed.ndr.code"));
        }

        var missed = await AskAsync(one.Misses);
        Assert.Equal(one.Missed, missed["declarationNeed.row"].GetInt32());
        Assert.DoesNotContain(missed["declarationNeed.steps"].EnumerateArray(), s => s.GetProperty("row").GetInt32() == one.Row && s.GetProperty("fits").GetBoolean());
    }

    [Fact]
    public void Every_row_of_the_table_has_its_cases()
    {
        output.WriteLine($"{NeedTable.Rows.Count} rows, {NeedCases.All.Count} pairs of cases");
        Assert.Equal(Enumerable.Range(1, 23), NeedTable.Rows.Select(r => r.Number));
        Assert.Equal(NeedTable.Rows.Select(r => r.Number), NeedCases.All.Select(c => c.Row).Distinct().Order());
    }

    [Fact]
    public async Task The_steps_tell_which_rows_were_looked_at_and_why()
    {
        var answer = await AskAsync(NeedCases.Of(new { commercial = true, valueCad = "1500.00" }));

        var steps = answer["declarationNeed.steps"].EnumerateArray().ToList();
        Assert.Equal(Enumerable.Range(1, 21), steps.Select(s => s.GetProperty("row").GetInt32()));
        Assert.Equal("Restricted goods: no", steps[1].GetProperty("why").GetProperty("en").GetString());
        Assert.Equal("Pays de destination finale : Allemagne", steps[5].GetProperty("why").GetProperty("fr").GetString());
        Assert.Equal("Commercial goods: yes; Value in Canadian dollars: CAN$1,500.00", steps[^1].GetProperty("why").GetProperty("en").GetString());
        Assert.Equal("Commercial goods worth less than CAN$2,000.00 are exempt.", answer.Text("declarationNeed.reason.en"));
        Assert.Equal("Les marchandises commerciales valant moins de 2\u00a0000,00\u00a0$\u00a0CA sont exemptées.", answer.Text("declarationNeed.reason.fr"));
        Assert.Equal("Information only, not a ruling.", answer.Text("declarationNeed.notice.en"));
    }

    [Fact]
    public async Task A_declaration_is_due_before_the_loading_that_is_given()
    {
        var answer = await AskAsync(NeedCases.Of(new { modeOfTransport = "9", loadingDateTime = "2026-12-10T15:00:00-05:00" }));

        var limit = Assert.Single(answer["declarationNeed.timeLimits"].EnumerateArray());
        Assert.Equal(
            (2880, "2026-12-08T20:00:00Z", "loading on board", "Reporting of Exported Goods Regulations, s. 3(1)(b)"),
            (limit.GetProperty("minutesBefore").GetInt32(), limit.GetProperty("dueBy").GetString(), limit.GetProperty("before").GetProperty("en").GetString(),
                limit.GetProperty("citation").GetProperty("en").GetString()));
    }

    [Fact]
    public async Task Without_a_mode_the_limits_of_all_are_told_and_a_special_category_has_none()
    {
        var all = await AskAsync(NeedCases.Of(new { }));
        Assert.Equal(
            [("1", 120), ("2", 0), ("3", 120), ("6", 120), ("7", 0), ("8", 0), ("9", 2880)],
            all["declarationNeed.timeLimits"].EnumerateArray().Select(l => (l.GetProperty("mode").GetString(), l.GetProperty("minutesBefore").GetInt32())));

        var special = await AskAsync(NeedCases.Of(new { modeOfTransport = "9", timeCategory = "BULK", exportDateTime = "2026-12-10T15:00:00-05:00" }));
        var limit = Assert.Single(special["declarationNeed.timeLimits"].EnumerateArray());
        Assert.Equal((0, "2026-12-10T20:00:00Z"), (limit.GetProperty("minutesBefore").GetInt32(), limit.GetProperty("dueBy").GetString()));
    }

    [Fact]
    public async Task A_summary_report_is_due_on_a_business_day_of_the_next_month()
    {
        // 1 January is a holiday, 2 and 3 January 2027 are a weekend.
        var answer = await AskAsync(NeedCases.Of(new { summaryReporter = true, exportDateTime = "2026-12-10T15:00:00-05:00" }));

        Assert.Equal("2027-01-08", answer.Text("declarationNeed.summaryDueOn"));
    }

    [Theory]
    [InlineData("destination", "destination", "XX")]
    [InlineData("destination", "destination", "CA")]
    [InlineData("usConsumption", "usConsumption", true)]
    [InlineData("valueCad", "valueCad", "-0.01")]
    [InlineData("valueCad", "valueCad", "1.005")]
    [InlineData("modeOfTransport", "modeOfTransport", "4")]
    [InlineData("exportDateTime", "exportDateTime", "0001-01-01T00:00:00Z")]
    [InlineData("commercial", "commercial", null)]
    [InlineData("valueCad", "commercial,valueCad", true)]
    [InlineData("usConsumption", "destination", "US")]
    [InlineData("workValueCad", "purpose", "IMPORTED_FOR_REPAIR")]
    public async Task What_is_missing_or_cannot_be_is_said_at_its_field_in_both_languages(string at, string fields, object? value)
    {
        var goods = NeedCases.Of(new { });
        foreach (var field in fields.Split(','))
        {
            goods[field] = field == "valueCad" && value is bool ? null : value;
        }

        var answer = await AskAsync(goods);

        var fault = Assert.Single(answer["declarationNeed.faults"].EnumerateArray());
        Assert.Equal(at, fault.GetProperty("field").GetString());
        Assert.NotEqual(fault.GetProperty("text").GetProperty("en").GetString(), fault.GetProperty("text").GetProperty("fr").GetString());
        Assert.Null(answer.Text("declarationNeed.outcome"));
    }

    [Fact]
    public async Task Two_faults_are_told_at_once()
    {
        var answer = await AskAsync(NeedCases.Of(new { destination = "US", usConsumption = false, passesUnitedStates = true, loadingDateTime = "2026-12-11T00:00:00Z", exportDateTime = "2026-12-10T00:00:00Z" }));

        Assert.Equal(["destination", "loadingDateTime"], answer["declarationNeed.faults"].EnumerateArray().Select(f => f.GetProperty("field").GetString()));
    }

    // Nobody has signed in.
    private async Task<GraphQLAnswer> AskAsync(object goods)
    {
        using var anybody = app.Browser();
        return await anybody.GraphQLAsync(Text, new { goods });
    }
}
