using Cers.Kernel;
using Cers.Messaging.Operations;
using Cers.ModuleKit.Tests.Audit;
using Xunit;

namespace Cers.ModuleKit.Tests.UseCases;

public sealed class VerifyAuditTrailTests(Platform platform) : IClassFixture<Platform>
{
    [Fact]
    public async Task The_newest_seals_are_checked_and_the_check_is_an_entry()
    {
        await platform.WriteAsync(2);
        await platform.SealAllAsync();
        var auditor = Platform.Someone(StaffRole.Auditor);

        var report = (await platform.SendAsync(auditor, new VerifyAuditTrail())).Value;

        Assert.True(report.IsSound);
        Assert.True(report.Entries >= 2);
        Assert.Equal(
            [$"VerifyAuditTrail|viewed|audit seals {report.From}-{report.To}"],
            await platform.Database.RowsAsync("select message, outcome, subject from platform.audit_entries where actor = $1", auditor.Key));
    }

    [Fact]
    public async Task Nobody_but_the_auditor_verifies() => Assert.False((await platform.SendAsync(Platform.Someone(StaffRole.Operator), new VerifyAuditTrail())).IsSuccess);
}
