using Cers.Identity.Contracts;
using Cers.Identity.UseCases;
using Cers.Testing;
using Cers.Testing.Data;
using Xunit;

namespace Cers.Identity.Tests.UseCases;

/// <summary>By what it is for: the mail about an accepted declaration.</summary>
[Collection(PeopleApp.Name)]
public sealed class FindReaderTests(CersApp app)
{
    [Fact]
    public async Task Who_turned_mails_about_declarations_off_gets_none_and_gets_them_again_when_they_are_turned_on()
    {
        var account = await app.Data.AccountOpenedAsync();
        await app.SendAsync(account.Owner.Actor, new ChooseNotification(NotificationKind.DeclarationOutcome, false, TestData.RequestId()));
        var quiet = await app.Data.DeclarationSubmittedAsync(account);
        await ReactedAsync(1);
        await app.SendAsync(account.Owner.Actor, new ChooseNotification(NotificationKind.DeclarationOutcome, true, TestData.RequestId()));
        var told = await app.Data.DeclarationSubmittedAsync(account);
        await ReactedAsync(2);

        await app.Mailbox.WaitForAsync(account.Owner.Email, m => m.Subject.Contains(told, StringComparison.Ordinal));
        Assert.DoesNotContain(app.Mailbox.For(account.Owner.Email), m => m.Subject.Contains(quiet, StringComparison.Ordinal));

        Task ReactedAsync(long times) => app.WaitForScalarAsync(
            times, "select count(*) from platform.audit_entries where message = 'MailOutcome' and outcome = 'done' and account_id = $1", account.Id.Value);
    }

    [Fact]
    public async Task Nobody_asks_it_from_outside()
    {
        var user = await app.UserAsync();

        Assert.Equal("access.not_allowed", await app.CodeAsync(user.Actor, new FindReader(user.Actor.Person!.Value, NotificationKind.DeclarationOutcome)));
    }
}
