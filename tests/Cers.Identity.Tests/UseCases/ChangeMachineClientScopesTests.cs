using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.Testing;
using Cers.Testing.Data;
using Xunit;

namespace Cers.Identity.Tests.UseCases;

public sealed class ChangeMachineClientScopesTests(CersApp app)
{
    [Fact]
    public async Task A_scope_that_is_taken_is_taken_from_the_tokens_too()
    {
        var account = await app.Data.AccountOpenedAsync();
        var machine = await app.Data.MachineAsync(account, MachineScope.DeclarationsRead, MachineScope.DeclarationsSubmit);
        var before = await app.ActorAsync(machine);

        var told = await app.SendAsync(account.Owner.Actor, new ChangeMachineClientScopes(account.Id, machine.Id, [MachineScope.DeclarationsSubmit], TestData.RequestId()));

        Assert.Equal([MachineScope.DeclarationsSubmit], told.Scopes);
        var after = await app.ActorAsync(machine);
        Assert.Equal([MachineScope.DeclarationsSubmit], after.Machine!.Scopes);
        Assert.Equal("access.not_allowed", await app.CodeAsync(after, new GetBusinessAccount(account.Id)));
        Assert.Equal(2, before.Machine!.Scopes.Count);
    }

    [Fact]
    public async Task None_is_refused()
    {
        var account = await app.Data.AccountOpenedAsync();
        var machine = await app.Data.MachineAsync(account);

        Assert.Equal("identity.client_scopes_missing", await app.CodeAsync(account.Owner.Actor, new ChangeMachineClientScopes(account.Id, machine.Id, [], TestData.RequestId())));
    }
}
