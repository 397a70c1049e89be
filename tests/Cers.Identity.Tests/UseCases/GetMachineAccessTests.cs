using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.Testing;
using Xunit;

namespace Cers.Identity.Tests.UseCases;

public sealed class GetMachineAccessTests(CersApp app) : IClassFixture<CersApp>
{
    [Fact]
    public async Task It_tells_account_scopes_maker_and_the_keys_that_count_now()
    {
        var account = await app.Data.AccountOpenedAsync();
        var machine = await app.Data.MachineAsync(account, MachineScope.SummarySubmit);

        var facts = await app.SendAsync(SignIn.Host, new GetMachineAccess(machine.Id));

        Assert.Equal((account.Id, account.Owner.Urn), (facts.Account, facts.MadeBy));
        Assert.Equal([MachineScope.SummarySubmit], facts.Scopes);
        Assert.Equal(machine.Client.Keys[0].Thumbprint, Assert.Single(facts.Keys).Thumbprint);
        app.Clock.Advance(TimeSpan.FromDays(91));
        Assert.Empty((await app.SendAsync(SignIn.Host, new GetMachineAccess(machine.Id))).Keys);
    }

    [Fact]
    public async Task An_unknown_client_is_not_found_and_a_person_cannot_ask()
    {
        var account = await app.Data.AccountOpenedAsync();
        var machine = await app.Data.MachineAsync(account);

        Assert.Equal("identity.client_not_proven", await app.CodeAsync(SignIn.Host, new GetMachineAccess(Guid.CreateVersion7())));
        Assert.Equal("access.not_allowed", await app.CodeAsync(account.Owner.Actor, new GetMachineAccess(machine.Id)));
    }
}
