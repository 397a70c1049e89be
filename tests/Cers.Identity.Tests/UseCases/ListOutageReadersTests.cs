using Cers.Identity.Contracts;
using Cers.Identity.UseCases;
using Cers.Kernel;
using Cers.Testing;
using Cers.Testing.Data;
using Xunit;

namespace Cers.Identity.Tests.UseCases;

/// <summary>By what it is for: the mails about an outage.</summary>
[Collection(PeopleApp.Name)]
public sealed class ListOutageReadersTests(CersApp app)
{
    [Fact]
    public async Task Owners_who_chose_it_hear_of_an_outage_and_nobody_else_who_did()
    {
        var account = await app.Data.AccountOpenedAsync();
        var second = await app.Data.AccountOpenedAsync();
        var changedMind = await app.Data.AccountOpenedAsync();
        var proxy = await app.Data.ColleagueAsync(account, AccountRole.ProxyOwner);
        foreach (var person in new[] { account.Owner, second.Owner, changedMind.Owner, proxy })
        {
            await app.SendAsync(person.Actor, new ChooseNotification(NotificationKind.Outage, true, TestData.RequestId()));
        }

        await app.SendAsync(changedMind.Owner.Actor, new ChooseNotification(NotificationKind.Outage, false, TestData.RequestId()));
        const string Number = "OUT-2099-0001";
        await app.Database.ExecuteAsync(
            """
            insert into declarations.outages (id, number, kind, systems, text_en, text_fr, starts_at, withdrawn, version, changed_at)
            values (gen_random_uuid(), $1, 'Unscheduled', '{Api}', 'Down.', 'En panne.', now() - interval '1 hour', false, 1, now())
            """,
            Number);
        await app.RunJobAsync("TellOfOutages");
        await app.Database.ExecuteAsync("update declarations.outages set withdrawn = true where number = $1", Number);

        await app.Mailbox.WaitForAsync(account.Owner.Email, m => m.Subject == $"Outage {Number} has begun");
        Assert.Equal((1L, 1L, 0L, 0L), (await MailsAsync(account.Owner), await MailsAsync(second.Owner), await MailsAsync(changedMind.Owner), await MailsAsync(proxy)));

        Task<long> MailsAsync(TestPerson person) =>
            app.Database.ScalarAsync<long>("select count(*) from platform.outbox where recipient = $1 and subject = 'outage ' || $2", person.Email, Number);
    }

    [Fact]
    public async Task Nobody_asks_it_from_outside()
    {
        var user = await app.UserAsync();

        Assert.Equal("access.not_allowed", await app.CodeAsync(user.Actor, new ListOutageReaders(null, 10)));
    }
}
