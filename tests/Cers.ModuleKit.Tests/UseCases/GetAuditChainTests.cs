using Cers.Kernel;
using Cers.Messaging.Operations;
using Cers.ModuleKit.Tests.Audit;
using Xunit;

namespace Cers.ModuleKit.Tests.UseCases;

public sealed class GetAuditChainTests(Platform platform) : IClassFixture<Platform>
{
    [Fact]
    public async Task The_auditor_sees_the_last_seal_and_what_waits_for_the_next()
    {
        await platform.WriteAsync(2);

        var chain = await platform.SealAllAsync();

        Assert.True(chain.CanSeal);
        Assert.Equal(
            [$"{chain.Last!.Number}|{chain.Last.Entries}|{chain.Last.Key}|{chain.Last.Hash}"],
            await platform.Database.RowsAsync("select number, entries, signed_by, encode(hash, 'hex') from platform.audit_seals order by number desc limit 1"));
    }

    [Fact]
    public async Task Nobody_else_does() =>
        Assert.False((await platform.SendAsync(Platform.Someone(StaffRole.Supervisor, StaffRole.Operator), new GetAuditChain())).IsSuccess);
}
