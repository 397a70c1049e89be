using Cers.Identity.Contracts;
using Cers.Messaging;
using Cers.Testing;
using Cers.Testing.Data;
using Xunit;

namespace Cers.Identity.Tests.UseCases;

public sealed class ListMachineClientsTests(CersApp app)
{
    [Fact]
    public async Task The_account_s_clients_are_listed_with_keys_and_last_use_and_no_other_account_s()
    {
        var account = await app.Data.AccountOpenedAsync();
        var used = await app.Data.MachineAsync(account);
        var revoked = await app.Data.MachineAsync(account);
        await app.Data.MachineAsync(await app.Data.AccountOpenedAsync());
        await app.SendAsync(SignIn.Host, new NoteMachineClientUse(used.Id, "192.0.2.7", 3));
        await app.SendAsync(SignIn.Host, new NoteMachineClientUse(used.Id, "192.0.2.8", 4));
        await app.SendAsync(account.Owner.Actor, new RevokeMachineClient(account.Id, revoked.Id, TestData.RequestId()));

        var page = await app.SendAsync(account.Owner.Actor, new ListMachineClients(account.Id, new PageRequest(10)));

        Assert.Equal([used.Id, revoked.Id], page.Items.Select(i => i.Value.ClientId));
        var first = page.Items[0].Value;
        Assert.Equal(("192.0.2.8", 2, 7L), (first.LastUse!.Address, first.LastUse.Addresses, first.LastUse.Requests));
        Assert.Single(first.Keys);
        Assert.NotNull(page.Items[1].Value.RevokedAt);
    }
}
