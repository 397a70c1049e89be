using Cers.Identity.Contracts;
using Cers.Testing;
using Cers.Testing.Data;
using Xunit;

namespace Cers.Identity.Tests.UseCases;

public sealed class RetireMachineClientKeyTests(CersApp app)
{
    [Fact]
    public async Task A_retired_key_gets_no_token_and_what_it_got_ends_with_it()
    {
        var account = await app.Data.AccountOpenedAsync();
        var machine = await app.Data.MachineAsync(account);
        var actor = await app.ActorAsync(machine);
        Assert.Null(await app.CodeAsync(actor, new GetBusinessAccount(account.Id)));
        var retire = new RetireMachineClientKey(account.Id, machine.Id, machine.Client.Keys[0].Id, TestData.RequestId());

        var told = await app.SendAsync(account.Owner.Actor, retire);

        Assert.NotNull(Assert.Single(told.Keys).RetiredAt);
        Assert.Equal("identity.client_not_proven", await app.CodeAsync(SignIn.Host, app.TokenFor(machine)));
        Assert.Null((await app.SendAsync(SignIn.Host, new GetMachineAccess(machine.Id))).Access(machine.Client.Keys[0].Id, actor.Machine!.Scopes));
        Assert.Null(await app.CodeAsync(account.Owner.Actor, retire with { ClientRequestId = TestData.RequestId() }));
    }

    [Fact]
    public async Task A_key_that_the_client_does_not_have_is_not_found()
    {
        var account = await app.Data.AccountOpenedAsync();
        var machine = await app.Data.MachineAsync(account);

        Assert.Equal(
            "identity.client_key_not_found",
            await app.CodeAsync(account.Owner.Actor, new RetireMachineClientKey(account.Id, machine.Id, Guid.CreateVersion7(), TestData.RequestId())));
    }
}
