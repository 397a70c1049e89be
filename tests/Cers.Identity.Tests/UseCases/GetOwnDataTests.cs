using Cers.Identity.Contracts;
using Cers.Identity.UseCases;
using Cers.Kernel;
using Cers.Testing;
using Xunit;

namespace Cers.Identity.Tests.UseCases;

[Collection(PeopleApp.Name)]
public sealed class GetOwnDataTests(CersApp app)
{
    [Fact]
    public async Task A_person_gets_everything_that_is_stored_of_him_or_her_and_nothing_of_others()
    {
        var account = await app.AccountAsync();
        var user = await app.UserAsync("Zoë", "Ånström");
        var (_, link) = await app.InvitedAsync(account, account.Owner, user.Account.Email, AccountRole.User);
        await app.SendAsync(user.Actor, new AcceptInvitation(link, null));
        await app.SendAsync(user.Actor, new ChooseNotification(NotificationKind.Outage, true, null));
        await app.SendAsync(account.OwnerActor, new OfferHandover(account.Id, user.Urn, null, null));
        using var browser = await app.BearerAsync(user);

        var answer = await browser.GraphQLAsync("{ viewer { ownData { json } } }");

        using var document = System.Text.Json.JsonDocument.Parse(answer.Text("viewer.ownData.json")!);
        var data = document.RootElement;
        Assert.Equal((user.Urn.Value, user.Account.Email), (data.GetProperty("userAccount").GetProperty("urn").GetString(), data.GetProperty("userAccount").GetProperty("email").GetString()));
        foreach (var part in new[] { "acceptedTerms", "credentials", "sessions", "emailCodes", "memberships", "roleChanges", "invitations", "handovers", "notificationChoices" })
        {
            Assert.True(data.GetProperty(part).GetArrayLength() > 0, part);
        }

        Assert.Equal(account.Business.Number.Value, data.GetProperty("memberships")[0].GetProperty("business_number").GetString());
        var text = data.ToString();
        foreach (var secret in new[] { "ticket_hash", "link_hash", "id_token", "hmac", account.Owner.Account.Email, account.Owner.Urn.Value })
        {
            Assert.DoesNotContain(secret, text, StringComparison.OrdinalIgnoreCase);
        }
    }

    /// <summary>A table about people that nobody thought of here is no surprise.</summary>
    [Fact]
    public async Task Every_table_that_refers_to_a_person_is_part_of_it()
    {
        var tables = await app.Database.RowsAsync(
            """
            select distinct c.conrelid::regclass::text from pg_constraint c
            where c.contype = 'f' and c.confrelid in ('identity.people'::regclass, 'identity.memberships'::regclass) order by 1
            """);
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "Cers.sln")))
        {
            root = root.Parent!;
        }

        var source = await File.ReadAllTextAsync(
            Path.Combine(root.FullName, "src/Modules/Identity/Cers.Identity/UseCases/GetOwnData.cs"), TestContext.Current.CancellationToken);

        Assert.Contains("identity.memberships", tables);
        Assert.All(tables, table => Assert.Contains($"from {table} ", source, StringComparison.Ordinal));
    }
}
