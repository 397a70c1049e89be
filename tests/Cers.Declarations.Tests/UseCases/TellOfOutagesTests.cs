using Cers.Declarations.Contracts.BackOffice;
using Cers.Declarations.Tests.UseCases.BackOffice;
using Cers.Declarations.UseCases;
using Cers.Testing;
using Cers.Testing.Data;
using Xunit;

namespace Cers.Declarations.Tests.UseCases;

[Collection(Register.Name)]
public sealed class TellOfOutagesTests(CersApp app)
{
    [Fact]
    public async Task Owners_who_chose_it_are_told_once_that_it_begins_and_ends_on_however_many_hosts()
    {
        await using var beside = await app.BesideAsync<CersApp>();
        var (one, other, quiet) = (await OwnerAsync(), await OwnerAsync(), await app.Data.AccountOpenedAsync());
        var number = await app.OutageAsync(3, null);

        await RunAsync(app, beside);
        await RunAsync(app, beside);
        foreach (var owner in new[] { one, other })
        {
            var mail = await app.Mailbox.WaitForAsync(owner.Owner.Email, m => m.Subject == $"Outage {number} has begun");
            Assert.Contains("until 2 hours after its end", mail.Text, StringComparison.Ordinal);
            Assert.Contains("within 24 hours after the end", mail.Text, StringComparison.Ordinal);
        }

        await EndAsync(number, hoursAgo: 1);
        await RunAsync(app, beside);
        await RunAsync(app, beside);
        await app.Mailbox.WaitForAsync(one.Owner.Email, m => m.Subject == $"Outage {number} is over");
        Assert.Equal((2L, 2L, 0L), (await MailsAsync(one, number), await MailsAsync(other, number), await MailsAsync(quiet, number)));
        await app.WithdrawAsync(number);
    }

    [Fact]
    public async Task It_goes_on_where_a_host_that_was_killed_left_off()
    {
        var owners = new[] { await OwnerAsync(), await OwnerAsync() }.OrderBy(a => a.Owner.Actor.Person!.Value.Value.ToString(), StringComparer.Ordinal).ToList();
        var number = await app.OutageAsync(3, null);
        await app.Database.ExecuteAsync(
            "insert into declarations.outage_tellings (outage_id, kind, moment, told_to) select id, 'Begins', starts_at, $2 from declarations.outages where number = $1",
            number, owners[0].Owner.Actor.Person!.Value.Value);

        await RunAsync(app);

        Assert.Equal((0L, 1L), (await MailsAsync(owners[0], number), await MailsAsync(owners[1], number)));
        await app.WithdrawAsync(number);
    }

    [Fact]
    public async Task What_is_over_is_not_told_as_beginning_and_what_was_withdrawn_or_ended_long_ago_not_at_all()
    {
        var owner = await OwnerAsync();
        var over = await app.OutageAsync(3, 1);
        var longAgo = await app.OutageAsync(60, 30);
        var withdrawn = await app.OutageAsync(2, null);
        await app.WithdrawAsync(withdrawn);

        await RunAsync(app);

        await app.Mailbox.WaitForAsync(owner.Owner.Email, m => m.Subject == $"Outage {over} is over");
        Assert.Equal((1L, 0L, 0L), (await MailsAsync(owner, over), await MailsAsync(owner, longAgo), await MailsAsync(owner, withdrawn)));
        await app.WithdrawAsync(over);
        await app.WithdrawAsync(longAgo);
    }

    private static Task RunAsync(params CersApp[] hosts) => Task.WhenAll(hosts.Select(h => h.RunJobAsync(nameof(TellOfOutages))));

    private async Task<TestAccount> OwnerAsync()
    {
        var account = await app.Data.AccountOpenedAsync();
        await app.Database.ExecuteAsync(
            "insert into identity.notification_choices (person_id, kind, wanted, chosen_at) values ($1, 'Outage', true, now())", account.Owner.Actor.Person!.Value.Value);
        return account;
    }

    private async Task EndAsync(string number, double hoursAgo)
    {
        var officer = await app.Data.ActorAsync("tccu-1");
        var known = (await app.SendAsync(officer, new GetOutage(number))).Outage;
        await app.SendAsync(officer, new EndOutage(number, known.Version, app.Clock.GetUtcNow().AddHours(-hoursAgo)));
    }

    private Task<long> MailsAsync(TestAccount account, string number) =>
        app.Database.ScalarAsync<long>("select count(*) from platform.outbox where recipient = $1 and subject = 'outage ' || $2", account.Owner.Email, number);
}
