using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.Testing;
using Xunit;

namespace Cers.Identity.Tests.UseCases;

public sealed class FindMyAccountTests(CersApp app)
{
    [Fact]
    public async Task An_account_is_found_by_its_number_by_its_members_only()
    {
        var account = await app.AccountAsync();
        var stranger = await app.UserAsync();

        Assert.Equal(account.Id, (await app.SendAsync(account.OwnerActor, new FindMyAccount(account.Business.Number)))!.Id);
        Assert.Null(await app.SendAsync(stranger.Actor, new FindMyAccount(account.Business.Number)));
        Assert.Null(await app.SendAsync(account.OwnerActor, new FindMyAccount(BusinessNumber.Parse("100000009RM9999"))));
    }
}
