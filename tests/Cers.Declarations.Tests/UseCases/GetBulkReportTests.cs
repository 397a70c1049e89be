using Cers.Declarations.Contracts;
using Cers.Kernel;
using Cers.Testing;
using Xunit;

namespace Cers.Declarations.Tests.UseCases;

public sealed class GetBulkReportTests(CersApp app)
{
    [Fact]
    public async Task Both_reports_are_told_whole_to_the_account_and_to_no_other()
    {
        using var sending = await BulkSending.OpenAsync(app);
        using var other = await BulkSending.OpenAsync(app);
        var id = await sending.LoadAsync(sending.Declaration("GOOD") + sending.Declaration("BAD", detail: d => d["hsCode"] = "0306120"));
        await sending.EndAsync(id);

        var report = await app.SendAsync(sending.Account.Owner.Actor, new GetBulkReport(sending.Account.Id, Guid.Parse(id)));
        Assert.Equal([BulkResult.Accepted, BulkResult.Refused], report!.Results.Select(r => r.Result));
        Assert.NotNull(report.Results[0].ProofOfReport);
        Assert.Equal((0, null), (report.Results[0].LateByMinutes, report.Results[1].ProofOfReport));
        var found = Assert.Single(report.Findings, f => f.Severity == Severity.Error);
        Assert.Equal((5, "D", "BAD", "hsCode", 5, "0306120", "DEC-HS-001"), (found.Line, found.Record, found.SenderReference, found.Field, found.Start, found.Value, found.RuleId));
        Assert.Equal((1, 0), (report.Results[1].Errors, report.Results[1].Verifies));

        Assert.Null(await app.SendAsync(other.Account.Owner.Actor, new GetBulkReport(other.Account.Id, Guid.Parse(id))));
    }
}
