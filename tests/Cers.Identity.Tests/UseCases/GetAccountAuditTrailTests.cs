using Cers.Identity.Contracts;
using Cers.Identity.UseCases;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Testing;
using Xunit;

namespace Cers.Identity.Tests.UseCases;

[Collection(MembersApp.Name)]
public sealed class GetAccountAuditTrailTests(CersApp app)
{
    [Fact]
    public async Task An_owner_reads_who_did_what_in_words_of_both_languages_newest_first_page_by_page()
    {
        var account = await app.AccountAsync();
        var user = await app.UserAsync("Luc", "Désilets");
        var (_, link) = await app.InvitedAsync(account, account.Owner, user.Account.Email, AccountRole.User);
        await app.SendAsync(user.Actor, new AcceptInvitation(link, null));
        await app.CodeAsync(account.OwnerActor, new LeaveBusinessAccount(account.Id, null));
        await app.CodeAsync(user.Actor, new CloseBusinessAccount(account.Id, null, null));
        await app.CodeAsync((await app.UserAsync()).Actor, new GetBusinessAccount(account.Id));
        using var browser = await app.BearerAsync(account.Owner);

        var first = await PageAsync(null);
        var second = await PageAsync(first.Text("viewer.businessAccounts.nodes.0.auditTrail.pageInfo.endCursor"));

        Assert.Equal(
            [
                "GetBusinessAccount|View the account|DENIED|STRANGER|-|-|access.not_allowed",
                $"CloseBusinessAccount|Close the account|DENIED|USER|{user.Urn}|USER|access.not_allowed",
                $"LeaveBusinessAccount|Leave the account|REFUSED|USER|{account.Owner.Urn}|OWNER|USR-002",
                $"AcceptInvitation|Accept an invitation|DONE|USER|{user.Urn}|USER|",
            ],
            Rows(first));
        Assert.Equal(
            [$"InviteAccountUser|Invite somebody|DONE|USER|{account.Owner.Urn}|OWNER|", $"OpenBusinessAccount|Open the account|DONE|USER|{account.Owner.Urn}|OWNER|"], Rows(second));
        Assert.Equal("Quitter le compte", first.Text("viewer.businessAccounts.nodes.0.auditTrail.nodes.2.action.fr"));

        Task<Cers.Testing.Web.GraphQLAnswer> PageAsync(string? after) => browser.GraphQLAsync(
            """
            query($after: String) { viewer { businessAccounts { nodes { auditTrail(first: 4, after: $after) {
              nodes { at message action { en fr } outcome actor by { urn firstName lastName } role codes } pageInfo { endCursor hasNextPage } } } } } }
            """,
            new { after });
    }

    [Fact]
    public async Task The_agency_s_looks_are_told_without_a_name_or_a_reason_and_another_account_s_entries_never()
    {
        var (account, other) = (await app.AccountAsync(), await app.AccountAsync());
        await app.Database.ExecuteAsync(
            """
            insert into platform.audit_entries (id, at, message, outcome, actor, role, account_id, channel, reason)
            values (gen_random_uuid(), $2, 'LookAtAccount', 'viewed', 'person:' || gen_random_uuid(), 'RegistrationOfficer Supervisor', $1, 'Portal', 'A tip.')
            """,
            account.Id.Value,
            app.Clock.GetUtcNow());

        var mine = (await app.SendAsync(account.OwnerActor, new GetAccountAuditTrail(account.Id, new PageRequest(10)))).Items.Select(i => i.Value).ToList();
        var theirs = await app.SendAsync(other.OwnerActor, new GetAccountAuditTrail(other.Id, new PageRequest(10)));

        Assert.Equal((AuditedActor.Agency, AuditOutcome.Viewed, null), (mine[0].Actor, mine[0].Outcome, mine[0].By));
        Assert.DoesNotContain("tip", string.Join(' ', mine), StringComparison.OrdinalIgnoreCase);
        Assert.Equal("LookAtAccount", mine[0].Action.En);
        Assert.Single(theirs.Items);
    }

    [Theory]
    [InlineData(AccountRole.ProxyOwner, null)]
    [InlineData(AccountRole.User, "access.not_allowed")]
    [InlineData(AccountRole.Browser, "access.not_allowed")]
    public async Task Owners_and_proxies_read_it(AccountRole role, string? code)
    {
        var account = await app.AccountAsync();
        var member = await app.MemberAsync(account, role);

        Assert.Equal(code, await app.CodeAsync(member.Actor, new GetAccountAuditTrail(account.Id, new PageRequest(10))));
    }

    private static IEnumerable<string> Rows(Cers.Testing.Web.GraphQLAnswer answer) =>
        answer["viewer.businessAccounts.nodes.0.auditTrail.nodes"].EnumerateArray().Select(n => string.Join(
            '|',
            n.GetProperty("message"),
            n.GetProperty("action").GetProperty("en"),
            n.GetProperty("outcome"),
            n.GetProperty("actor"),
            n.GetProperty("by") is { ValueKind: System.Text.Json.JsonValueKind.Object } by ? by.GetProperty("urn").ToString() : "-",
            n.GetProperty("role") is { ValueKind: System.Text.Json.JsonValueKind.String } role ? role.ToString() : "-",
            string.Join(' ', n.GetProperty("codes").EnumerateArray())));
}
