using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.Testing;
using Cers.Testing.Data;
using Xunit;

namespace Cers.Identity.Tests.UseCases;

public sealed class RevokeMachineClientTests(CersApp app)
{
    [Fact]
    public async Task A_revoked_client_can_do_nothing_and_nobody_brings_it_back()
    {
        var account = await app.Data.AccountOpenedAsync();
        var machine = await app.Data.MachineAsync(account);
        Assert.Null(await app.CodeAsync(SignIn.Host, new GetMachineAccess(machine.Id)));
        var revoke = new RevokeMachineClient(account.Id, machine.Id, TestData.RequestId());

        Assert.NotNull((await app.SendAsync(account.Owner.Actor, revoke)).RevokedAt);

        Assert.Equal("identity.client_not_proven", await app.CodeAsync(SignIn.Host, new GetMachineAccess(machine.Id)));
        Assert.Equal("identity.client_not_proven", await app.CodeAsync(SignIn.Host, app.TokenFor(machine)));
        Assert.Equal(
            "identity.client_revoked",
            await app.CodeAsync(account.Owner.Actor, new ChangeMachineClientScopes(account.Id, machine.Id, [MachineScope.DeclarationsRead], TestData.RequestId())));
        Assert.Null(await app.CodeAsync(account.Owner.Actor, revoke with { ClientRequestId = TestData.RequestId() }));
    }
}
