using Cers.Identity.UseCases;
using Cers.Kernel;
using Cers.Testing;
using Xunit;

namespace Cers.Identity.Tests.UseCases;

public sealed class GetAccountRegistrationTests(CersApp app)
{
    [Fact]
    public async Task Authorization_ID_and_designation_are_Registration_s()
    {
        var account = await app.AccountAsync();
        var browser = await app.MemberAsync(account, AccountRole.Browser);

        var told = await app.SendAsync(browser.Actor, new GetAccountRegistration(account.Id));

        Assert.Equal(new AccountRegistration(account.Business.AuthorizationId, BusinessDesignation.Exporter), told);
        var stranger = await app.UserAsync();
        Assert.False((await app.Door.SendAsync(stranger.Actor, new GetAccountRegistration(account.Id), CancellationToken.None)).IsSuccess);
    }
}
