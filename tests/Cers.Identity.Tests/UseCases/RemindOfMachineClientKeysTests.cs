using Cers.Identity.Contracts;
using Cers.Identity.UseCases;
using Cers.Testing;
using Cers.Testing.Data;
using Xunit;

namespace Cers.Identity.Tests.UseCases;

public sealed class RemindOfMachineClientKeysTests(CersApp app) : IClassFixture<CersApp>
{
    private const string Mails = "select count(*) from platform.outbox where template = 'identity.machine_client_key_ends' and recipient = $1";

    [Fact]
    public async Task Reminders_go_out_at_thirty_and_seven_days_once_each_and_not_for_what_has_ended()
    {
        var account = await app.Data.AccountOpenedAsync();
        await app.Data.MachineAsync(account);
        var revoked = await app.Data.MachineAsync(account);
        var retired = await app.Data.MachineAsync(account);
        await app.SendAsync(account.Owner.Actor, new RevokeMachineClient(account.Id, revoked.Id, TestData.RequestId()));
        await app.SendAsync(account.Owner.Actor, new RetireMachineClientKey(account.Id, retired.Id, retired.Client.Keys[0].Id, TestData.RequestId()));

        Assert.Equal(0L, await SentAfterAsync(59, account));
        Assert.Equal(1L, await SentAfterAsync(1, account));
        Assert.Equal(1L, await SentAfterAsync(1, account));
        Assert.Equal(2L, await SentAfterAsync(22, account));
        Assert.Equal(2L, await SentAfterAsync(1, account));
        Assert.Equal(2L, await SentAfterAsync(10, account));
    }

    private async Task<long> SentAfterAsync(int days, TestAccount account)
    {
        app.Clock.Advance(TimeSpan.FromDays(days));
        await app.SendAsync(SignIn.Host, new RemindOfMachineClientKeys());
        return await app.Database.ScalarAsync<long>(Mails, account.Owner.Email);
    }
}
