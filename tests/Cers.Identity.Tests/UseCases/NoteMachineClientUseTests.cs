using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.Testing;
using Cers.Testing.Data;
using Xunit;

namespace Cers.Identity.Tests.UseCases;

public sealed class NoteMachineClientUseTests(CersApp app) : IClassFixture<CersApp>
{
    [Fact]
    public async Task A_new_address_is_told_to_owners_and_proxies_once()
    {
        var account = await app.Data.AccountOpenedAsync();
        var proxy = await app.Data.ColleagueAsync(account, AccountRole.ProxyOwner);
        var user = await app.Data.ColleagueAsync(account, AccountRole.User);
        var machine = await app.Data.MachineAsync(account);

        await app.SendAsync(SignIn.Host, new NoteMachineClientUse(machine.Id, "192.0.2.7", 1));
        await app.SendAsync(SignIn.Host, new NoteMachineClientUse(machine.Id, "192.0.2.7", 5));

        foreach (var keeper in (TestPerson[])[account.Owner, proxy])
        {
            await app.WaitForScalarAsync(1L, Mails, keeper.Email);
        }

        Assert.Equal(0L, await app.Database.ScalarAsync<long>(Mails, user.Email));
        Assert.Equal(6L, await app.Database.ScalarAsync<long>("select uses from identity.machine_client_addresses where client_id = $1", machine.Id));
    }

    [Fact]
    public async Task Not_more_than_five_addresses_a_day_are_told()
    {
        var account = await app.Data.AccountOpenedAsync();
        var machine = await app.Data.MachineAsync(account);

        for (var i = 1; i <= 7; i++)
        {
            await app.SendAsync(SignIn.Host, new NoteMachineClientUse(machine.Id, $"192.0.2.{i}", 1));
        }

        Assert.Equal(5L, await app.Database.ScalarAsync<long>(Mails, account.Owner.Email));
        app.Clock.Advance(TimeSpan.FromDays(1));
        await app.SendAsync(SignIn.Host, new NoteMachineClientUse(machine.Id, "192.0.2.8", 1));
        Assert.Equal(6L, await app.Database.ScalarAsync<long>(Mails, account.Owner.Email));
    }

    [Fact]
    public async Task A_client_that_is_not_there_is_no_error() =>
        Assert.Null(await app.CodeAsync(SignIn.Host, new NoteMachineClientUse(Guid.CreateVersion7(), "192.0.2.7", 1)));

    private const string Mails = "select count(*) from platform.outbox where template = 'identity.machine_client_address' and recipient = $1";
}
