using Cers.Kernel;
using Cers.Messaging.Operations;
using Cers.ModuleKit.Tests.Trial;
using Xunit;

namespace Cers.ModuleKit.Tests.UseCases;

public sealed class ExportAuditTrailTests(Platform platform) : IClassFixture<Platform>
{
    [Fact]
    public async Task What_a_search_finds_is_told_at_once_and_the_export_is_an_entry()
    {
        var (owner, account) = platform.Member(AccountRole.Owner);
        for (var i = 0; i < 3; i++)
        {
            await platform.SendAsync(owner, new WriteNote(account, $"x {i} {account.ToString()[^6..]}"));
        }

        var auditor = Platform.Someone(StaffRole.Auditor);
        var extract = (await platform.SendAsync(auditor, new ExportAuditTrail("yearly audit", new AuditFilter(account, null, null, null, null, null)))).Value;

        Assert.Equal((3, false), (extract.Rows.Count, extract.More));
        Assert.Equal(["ExportAuditTrail|viewed|"], await platform.AuditOfAsync(auditor));
    }

    [Fact]
    public async Task Nobody_but_the_auditor_exports() =>
        Assert.False((await platform.SendAsync(
            Platform.Someone(StaffRole.Operator), new ExportAuditTrail("curiosity", new AuditFilter(null, null, null, null, null, null)))).IsSuccess);
}
