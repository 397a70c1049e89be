using Cers.Kernel;
using Xunit;

namespace Cers.Registration.Tests.UseCases;

[Collection(AssociationTestsCollection.Name)]
public sealed class MailAssociationTests(AssociatedApp app)
{
    [Fact]
    public async Task Owners_and_proxies_of_both_sides_read_it_in_their_language_and_others_do_not()
    {
        var client = await app.Data.AccountOpenedAsync("Lumber of the North Inc.");
        var proxy = await app.Data.ColleagueAsync(client, AccountRole.ProxyOwner);
        var user = await app.Data.ColleagueAsync(client, AccountRole.User);
        await app.Data.ClientAddedAsync(app.Provider, client);

        foreach (var email in new[] { client.Owner.Email, proxy.Email, app.Provider.Owner.Email })
        {
            await app.Mailbox.WaitForAsync(email, m => m.Subject == "Lumber of the North Inc.: association active");
        }

        Assert.Contains("You see every declaration that is filed in your name", app.Mailbox.For(proxy.Email)[^1].Text, StringComparison.Ordinal);
        Assert.DoesNotContain(app.Mailbox.For(user.Email), m => m.Subject.StartsWith("Lumber of the North", StringComparison.Ordinal));
    }
}
