using Cers.Declarations.UseCases;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Testing;
using Xunit;

namespace Cers.Declarations.Tests.UseCases;

public sealed class MailHistoryFilledTests(CersApp app) : IClassFixture<CersApp>
{
    [Fact]
    public async Task Owners_and_proxies_are_told_each_in_their_language_and_users_are_not()
    {
        var account = await app.Data.AccountOpenedAsync();
        var (proxy, user) = (await app.Data.ColleagueAsync(account, AccountRole.ProxyOwner), await app.Data.ColleagueAsync(account, AccountRole.User));
        await app.Database.ExecuteAsync("update identity.people set language = 'Fr' where email = $1", proxy.Email);

        await app.SendAsync(Actor.System("test"), new MailHistoryFilled(account.Id, 450, 0, 499));
        await app.SendAsync(Actor.System("test"), new MailHistoryFilled(account.Id, 499, 12, 499));

        var near = await app.Mailbox.WaitForAsync(account.Owner.Email, m => m.Subject == "Your submission history holds 450 of 499 reports");
        Assert.Contains("archive", near.Text, StringComparison.Ordinal);
        await app.Mailbox.WaitForAsync(proxy.Email, m => m.Subject == "Votre historique contient 450 déclarations sur 499");
        await app.Mailbox.WaitForAsync(proxy.Email, m => m.Subject == "12 déclarations ont quitté votre historique");
        Assert.Equal(0, await app.Database.ScalarAsync<long>("select count(*) from platform.outbox where template = 'declarations.history_filled' and recipient = $1", user.Email));
    }

    [Fact]
    public async Task Nobody_but_the_system_sends_it()
    {
        var account = await app.Data.AccountOpenedAsync();

        var refused = await app.Door.SendAsync(account.Owner.Actor, new MailHistoryFilled(account.Id, 450, 0, 499), CancellationToken.None);

        Assert.IsType<NotAllowed>(Assert.Single(refused.Errors));
    }
}
