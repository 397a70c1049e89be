using Cers.Kernel;
using Cers.ModuleKit.Tests.Trial;
using Xunit;

namespace Cers.ModuleKit.Tests.Messages;

public sealed class TenantTests(Platform platform) : IClassFixture<Platform>
{
    [Fact]
    public async Task Rows_of_another_account_are_not_seen()
    {
        var (one, here) = platform.Member(AccountRole.Owner);
        var (other, there) = platform.Member(AccountRole.Owner);
        await platform.SendAsync(one, new WriteNote(here, "here"));
        await platform.SendAsync(other, new WriteNote(there, "there"));

        Assert.Equal(["here"], (await platform.SendAsync(one, new ReadNotes(here))).Value);
        Assert.Equal(["there"], (await platform.SendAsync(other, new ReadNotes(there))).Value);
    }

    [Fact]
    public async Task Staff_see_no_row_unless_they_say_why_they_look_across_accounts()
    {
        var (owner, account) = platform.Member(AccountRole.Owner);
        await platform.SendAsync(owner, new WriteNote(account, "somewhere"));
        var auditor = Platform.Someone(StaffRole.Auditor);

        Assert.Equal(0, (await platform.SendAsync(auditor, new CountNotes(Across: false))).Value);
        Assert.True((await platform.SendAsync(auditor, new CountNotes(Across: true))).Value > 0);
    }

    [Fact]
    public async Task A_client_cannot_look_across_accounts_whatever_a_handler_asks() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => platform.SendAsync(Platform.Someone(), new PeekAtNotes()));
}
