using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Testing;
using Xunit;

namespace Cers.Identity.Tests.UseCases;

public sealed class GetAccountUsersTests(CersApp app)
{
    [Fact]
    public async Task Owners_and_proxies_see_who_has_access_and_others_do_not()
    {
        var account = await app.AccountAsync();
        foreach (var role in Enum.GetValues<AccountRole>())
        {
            var member = await app.MemberAsync(account, role);
            var seen = await app.Door.SendAsync(member.Actor, new GetAccountUsers(account.Id, new PageRequest(50)), CancellationToken.None);
            Assert.Equal((role, role is AccountRole.Owner or AccountRole.ProxyOwner), (role, seen.IsSuccess));
        }
    }
}
