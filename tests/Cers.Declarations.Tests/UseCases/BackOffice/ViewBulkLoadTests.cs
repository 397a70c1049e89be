using Cers.Declarations.Contracts.BackOffice;
using Cers.Testing;
using Xunit;

namespace Cers.Declarations.Tests.UseCases.BackOffice;

public sealed class ViewBulkLoadTests(CersApp app)
{
    [Fact]
    public async Task Staff_see_a_load_with_a_reason_and_nothing_without_one()
    {
        using var sending = await BulkSending.OpenAsync(app);
        var id = await sending.LoadAsync(sending.Declaration("GOOD") + sending.Declaration("BAD", detail: d => d["hsCode"] = "0306120"));
        await sending.EndAsync(id);
        var auditor = await app.Data.ActorAsync("auditor");

        var view = await app.SendAsync(auditor, new ViewBulkLoad(new WhyLooked(LookPurpose.InternalAudit, null), Guid.Parse(id)));
        Assert.Equal((sending.Account.BusinessNumber, false, null), (view.BusinessNumber, view.ByStaff, view.SentBecause));
        Assert.Equal((2, 1), (view.Report.Results.Count, view.Report.Findings.Count(f => f.RuleId == "DEC-HS-001")));

        var without = await app.Door.SendAsync(auditor, new ViewBulkLoad(new WhyLooked(LookPurpose.Other, null), Guid.Parse(id)), TestContext.Current.CancellationToken);
        Assert.Equal("declarations.why", without.Errors[0].Code);
        var unknown = await app.Door.SendAsync(auditor, new ViewBulkLoad(new WhyLooked(LookPurpose.InternalAudit, null), Guid.CreateVersion7()), TestContext.Current.CancellationToken);
        Assert.Equal("declarations.bulk_unknown", unknown.Errors[0].Code);
    }
}
