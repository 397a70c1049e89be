using Cers.Identity.Contracts;
using Cers.Identity.UseCases;
using Cers.Kernel;
using Cers.Testing;
using Xunit;

namespace Cers.Identity.Tests.UseCases;

[Collection(MembersApp.Name)]
public sealed class GetAccountContactTests(CersApp app)
{
    [Fact]
    public async Task What_was_said_last_is_told_to_every_member_and_nothing_before()
    {
        var account = await app.AccountAsync();
        var member = await app.MemberAsync(account, AccountRole.Browser);
        Assert.Null(await app.SendAsync(member.Actor, new GetAccountContact(account.Id)));
        var address = new MailingAddress("1 Rideau Street", "Suite 2", "Ottawa", "ON", "CA", "K1A 0L8");
        await app.SendAsync(account.OwnerActor, new EditAccountContact(account.Id, "First", "first@example.ca", "613 555 0100", address, null));
        await app.SendAsync(account.OwnerActor, new EditAccountContact(account.Id, "Export desk", "desk@example.ca", "613 555 0101", address, null));
        using var browser = await app.BearerAsync(member);

        var seen = await browser.GraphQLAsync("{ viewer { businessAccounts { nodes { contact { name email telephone address { line1 line2 city subdivision country postalCode } } } } } }");

        const string Contact = "viewer.businessAccounts.nodes.0.contact";
        Assert.Equal(("Export desk", "desk@example.ca", "613 555 0101"), (seen.Text($"{Contact}.name"), seen.Text($"{Contact}.email"), seen.Text($"{Contact}.telephone")));
        Assert.Equal(("Suite 2", "K1A 0L8"), (seen.Text($"{Contact}.address.line2"), seen.Text($"{Contact}.address.postalCode")));
        Assert.Equal("access.not_allowed", await app.CodeAsync((await app.UserAsync()).Actor, new GetAccountContact(account.Id)));
    }
}
