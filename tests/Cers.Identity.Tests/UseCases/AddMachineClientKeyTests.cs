using System.Security.Cryptography;
using Cers.Identity.Contracts;
using Cers.Testing;
using Cers.Testing.Data;
using Xunit;

namespace Cers.Identity.Tests.UseCases;

public sealed class AddMachineClientKeyTests(CersApp app) : IClassFixture<CersApp>
{
    [Fact]
    public async Task Two_keys_count_at_once_and_a_third_only_after_one_is_retired()
    {
        var account = await app.Data.AccountOpenedAsync();
        var machine = await app.Data.MachineAsync(account);
        var owner = account.Owner.Actor;

        await app.SendAsync(owner, Add(account, machine));
        Assert.Equal(2, (await app.SendAsync(SignIn.Host, new GetMachineAccess(machine.Id))).Keys.Count);
        Assert.Equal("identity.client_keys_full", await app.CodeAsync(owner, Add(account, machine)));
        await app.SendAsync(owner, new RetireMachineClientKey(account.Id, machine.Id, machine.Client.Keys[0].Id, TestData.RequestId()));

        var changed = await app.SendAsync(owner, Add(account, machine));
        Assert.Equal(3, changed.Keys.Count);
        Assert.Equal(2, (await app.SendAsync(SignIn.Host, new GetMachineAccess(machine.Id))).Keys.Count);
    }

    [Fact]
    public async Task Of_ten_who_add_one_at_once_one_does()
    {
        var account = await app.Data.AccountOpenedAsync();
        var machine = await app.Data.MachineAsync(account);

        var codes = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => app.CodeAsync(account.Owner.Actor, Add(account, machine))));

        Assert.Equal(1, codes.Count(c => c is null));
        Assert.All(codes.Where(c => c is not null), c => Assert.Equal("identity.client_keys_full", c));
    }

    [Fact]
    public async Task A_key_that_the_client_had_and_another_account_s_client_are_refused()
    {
        var account = await app.Data.AccountOpenedAsync();
        var machine = await app.Data.MachineAsync(account);
        var other = await app.Data.AccountOpenedAsync();

        Assert.Equal("identity.client_key_known", await app.CodeAsync(account.Owner.Actor, Add(account, machine) with { PublicKey = TestData.PemOf(machine.Key) }));
        Assert.Equal("identity.client_not_found", await app.CodeAsync(other.Owner.Actor, Add(other, machine)));
        Assert.Equal("access.not_allowed", await app.CodeAsync(other.Owner.Actor, Add(account, machine)));
    }

    private AddMachineClientKey Add(TestAccount account, TestMachine machine)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return new AddMachineClientKey(account.Id, machine.Id, TestData.PemOf(key), app.Clock.GetUtcNow().AddDays(30), TestData.RequestId());
    }
}
