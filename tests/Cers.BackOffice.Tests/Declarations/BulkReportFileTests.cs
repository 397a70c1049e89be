using System.Text;
using System.Text.Json;
using Cers.BackOffice.Areas.Declarations.Pages.Bulk;
using Cers.Declarations.Contracts;
using Cers.Kernel;
using Xunit;

namespace Cers.BackOffice.Tests.Declarations;

public sealed class BulkReportFileTests
{
    private static readonly BulkFindingRow Finding = new(3, "D", "=1+1", "quantity", 213, "-5", "BLK-FLD-001", Severity.Error, new LocalizedText("It is \"no\" number.", "Ce n'est pas un nombre, hélas."));

    [Fact]
    public void A_report_that_is_cut_ends_with_a_row_that_says_so()
    {
        var csv = Encoding.UTF8.GetString(BulkReportFile.Csv(BulkReportFile.Findings(Report(more: true)))).Split("\r\n");
        Assert.Equal(",,,,,,,,More errors,D'autres erreurs", csv[2]);

        using var json = JsonDocument.Parse(BulkReportFile.FindingsAsJson(Report(more: true)));
        var last = json.RootElement.GetProperty("findings").EnumerateArray().Last();
        Assert.Equal((JsonValueKind.Null, "More errors"), (last.GetProperty("line").ValueKind, last.GetProperty("message_en").GetString()));
        Assert.Single(BulkReportFile.Findings(Report(more: false)).Rows);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("-5")]
    public void A_spreadsheet_finds_no_formula(string text)
    {
        var csv = Encoding.UTF8.GetString(BulkReportFile.Csv(BulkReportFile.Findings(Report(more: false))));

        Assert.Contains($"'{text}", csv, StringComparison.Ordinal);
        Assert.DoesNotContain($",{text}", csv, StringComparison.Ordinal);
    }

    [Fact]
    public void A_load_without_results_has_a_row_of_its_own_facts_and_with_them_each_row_has_them()
    {
        var table = BulkReportFile.Results(Report(more: false));
        Assert.Equal(table.Columns.Count, Assert.Single(table.Rows).Count);
        Assert.Contains("a.txt", Encoding.UTF8.GetString(BulkReportFile.Csv(table)), StringComparison.Ordinal);

        var two = BulkReportFile.Results(Report(more: false) with { Results = [Row(1), Row(2)] });
        Assert.Equal(2, two.Rows.Count(row => row.Contains("a.txt")));
    }

    [Fact]
    public void A_page_of_findings_says_that_there_are_more_only_at_the_end()
    {
        var report = Report(more: true) with { Findings = [.. Enumerable.Repeat(Finding, 450)] };

        Assert.False(new BulkReportView(report) { From = 1, Rows = 200 }.SaysMore);
        var last = new BulkReportView(report) { From = 401, Rows = 200 };
        Assert.Equal((50, 450, true), (last.Findings.Count, last.To, last.SaysMore));
    }

    private static BulkResultRow Row(int ordinal) => new(ordinal, ordinal, $"R-{ordinal}", BulkResult.NeedsAcknowledgement, null, null, null, 0, 1, 0, 0);

    private static BulkLoadReport Report(bool more) => new(
        new BulkLoadDetails
        {
            Id = Guid.CreateVersion7(), Name = "a.txt", Sha256 = "00", Size = 1, SentBy = "U000000000", ReceivedAt = DateTimeOffset.UnixEpoch, AllOrNothing = false,
            State = BulkLoadState.Refused, CancelAsked = false, Done = 0, Accepted = 0, Drafts = 0, NeedsAcknowledgement = 0, Refused = 0, MoreFindings = more,
        },
        [],
        [Finding]);
}
