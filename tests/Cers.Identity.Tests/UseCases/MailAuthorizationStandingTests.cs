using Cers.Identity.UseCases;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Registration.Contracts;
using Cers.Testing;
using Xunit;

namespace Cers.Identity.Tests.UseCases;

public sealed class MailAuthorizationStandingTests(CersApp app)
{
    [Fact]
    public async Task Owners_and_proxies_are_told_and_nobody_else()
    {
        var account = await app.Data.AccountOpenedAsync();
        var proxy = await app.Data.ColleagueAsync(account, AccountRole.ProxyOwner);
        var user = await app.Data.ColleagueAsync(account, AccountRole.User);
        foreach (var (standing, subject) in new[]
        {
            (AuthorizationStanding.Warned, $"RM account {account.BusinessNumber} must be put in order by 2026-03-16"),
            (AuthorizationStanding.Suspended, $"Authorization ID {account.AuthorizationId} is suspended"),
            (AuthorizationStanding.Restored, $"Authorization ID {account.AuthorizationId} can be used"),
            (AuthorizationStanding.Revoked, $"Authorization ID {account.AuthorizationId} is revoked"),
        })
        {
            await app.SendAsync(
                Actor.System("test"),
                new MailAuthorizationStanding(account.Id, account.AuthorizationId, account.BusinessNumber, standing, AuthorizationCause.RmAccountNotValid, new DateOnly(2026, 3, 16)));
            await app.Mailbox.WaitForAsync(account.Owner.Email, m => m.Subject == subject);
            await app.Mailbox.WaitForAsync(proxy.Email, m => m.Subject == subject);
        }

        Assert.DoesNotContain(app.Mailbox.For(user.Email), m => m.Subject.StartsWith("RM account", StringComparison.Ordinal) || m.Subject.StartsWith("Authorization", StringComparison.Ordinal));
    }
}
