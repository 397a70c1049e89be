using System.Buffers.Text;
using System.Net;
using System.Text;
using Cers.Kernel;
using Cers.Registration.Contracts;
using Cers.Testing.Data;
using Cers.Testing.Web;

namespace Cers.Host.Tests.Attacks;

/// <summary>
/// Another account's ids in every query and mutation of the schema, as each role and as a machine client of an account of one's own: no data, and the
/// answer that an unknown id gets. What identifies something is filled from a table here; a new kind of it without a value fails.
/// </summary>
public sealed class AnotherAccountTests(UnlimitedApp app) : IClassFixture<UnlimitedApp>
{
    [Fact]
    public async Task Nothing_of_another_account_is_told_or_changed_and_nobody_learns_that_it_is_there()
    {
        var victim = await VictimAsync();
        var unknown = Unknown(victim.Ids);
        var mine = await app.Data.AccountOpenedAsync();
        using var owner = await app.ApiAsync(mine.Owner.Persona);
        var schema = await SchemaQuestions.ReadAsync(owner);
        var before = await ChangesAsync(victim);
        var asked = 0;
        foreach (var (role, open) in await AttackersAsync(mine))
        {
            using var attacker = await open();
            var own = await owner.AccountIdAsync(mine.BusinessNumber);
            foreach (var question in schema.Identifying(own))
            {
                var told = await attacker.GraphQLAsync(question.Text(victim.Ids));
                var untold = await attacker.GraphQLAsync(question.Text(unknown));

                Assert.NotEqual(HttpStatusCode.TooManyRequests, told.Status);
                Assert.True(Same(told.Body, victim.Ids) == Same(untold.Body, unknown), $"{role}: {question.Name}\n{told}\n{untold}");
                Assert.All(victim.Secrets, s => Assert.False(told.Body.Contains(s, StringComparison.Ordinal), $"{role}: {question.Name} tells {s}: {told}"));
                asked++;
            }
        }

        Assert.True(asked > 100, $"Only {asked} questions were asked.");
        Assert.Equal(before, await ChangesAsync(victim));
    }

    private static string Same(string body, IReadOnlyDictionary<string, string> ids) => ids.Values.Aggregate(body, (text, id) => text.Replace(id, "ID", StringComparison.Ordinal));

    private static Dictionary<string, string> Unknown(IReadOnlyDictionary<string, string> known) => new(StringComparer.Ordinal)
    {
        ["BusinessAccount"] = Another(known["BusinessAccount"]),
        ["Draft"] = Another(known["Draft"]),
        ["BulkLoad"] = Another(known["BulkLoad"]),
        ["Handover"] = Another(known["Handover"]),
        ["Invitation"] = Another(known["Invitation"]),
        ["Credential"] = Another(known["Credential"]),
        ["Association"] = Another(known["Association"]),
        ["Case"] = "CAS-2019-000001",
        ["Message"] = Another(known["Message"]),
        ["UUID"] = Guid.CreateVersion7().ToString(),
        ["UserReferenceNumber"] = UserReferenceNumber.Random().Value,
        ["ProofOfReport"] = "ZZ9998202601011",
        ["AuthorizationId"] = "ZZ9998",
        ["BusinessNumber"] = TestData.NextBusinessNumber().Value,
    };

    /// <summary>An id of the same form for which there is nothing.</summary>
    private static string Another(string id)
    {
        var (type, key) = Guid.TryParse(id, out _) ? ("", id) : Encoding.UTF8.GetString(Base64Url.DecodeFromChars(id)).Split(':') is [var t, var k] ? (t, k) : throw new FormatException(id);
        var other = Guid.CreateVersion7().ToString(key.Contains('-', StringComparison.Ordinal) ? "D" : "N");
        return type.Length == 0 ? other : Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{type}:{other}"));
    }

    private async Task<Victim> VictimAsync()
    {
        var account = await app.Data.AccountOpenedAsync("Victim Seafood Ltd.");
        var colleague = await app.Data.ColleagueAsync(account, AccountRole.User);
        var machine = await app.Data.MachineAsync(account);
        var proof = await app.Data.DeclarationSubmittedAsync(account);
        using var owner = await app.ApiAsync(account.Owner.Persona);
        var id = await owner.AccountIdAsync(account.BusinessNumber);
        var draft = await owner.GraphQLAsync(
            "mutation ($a: ID!, $r: String!) { saveDraft(input: { accountId: $a, clientRequestId: $r, declaration: {} }) { draft { id } errors { __typename } } }",
            new { a = id, r = TestData.RequestId() });
        await owner.GraphQLAsync(
            "mutation ($a: ID!, $u: UserReferenceNumber!, $r: String!) { offerHandover(input: { accountId: $a, urn: $u, clientRequestId: $r }) { errors { __typename } } }",
            new { a = id, u = colleague.Urn.Value, r = TestData.RequestId() });
        await owner.GraphQLAsync(
            "mutation ($a: ID!, $r: String!) { inviteAccountUser(input: { accountId: $a, email: \"guest@example.ca\", role: USER, language: EN, clientRequestId: $r }) { errors { __typename } } }",
            new { a = id, r = TestData.RequestId() });
        await app.Data.ClientConsentedAsync(await app.Data.ProviderOpenedAsync("Courtiers du Saguenay inc."), account);
        var dispute = await app.SendAsync(account.Owner.Actor, new OpenDispute(account.Id, DisputeGround.G4, "We file for our neighbours.", null, null));
        var load = await app.Data.BulkLoadSentAsync(account, BulkFileText.Of(account, app.Clock.GetUtcNow(), 1), "victims.txt");
        await app.WaitForScalarAsync("Done", "select state from declarations.bulk_loads where id = $1", load);
        var offers = await owner.GraphQLAsync(
            "query ($a: ID!) { viewer { credentials { id } } node(id: $a) { ... on BusinessAccount { handovers(first: 1) { nodes { id } } invitations(first: 1) { nodes { id } } providers(first: 1) { nodes { id } } } } }", new { a = id });
        var ids = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["BusinessAccount"] = id,
            ["Draft"] = draft.Text("saveDraft.draft.id")!,
            ["BulkLoad"] = load.ToString(),
            ["Handover"] = offers.Text("node.handovers.nodes.0.id")!,
            ["Invitation"] = offers.Text("node.invitations.nodes.0.id")!,
            ["Association"] = offers.Text("node.providers.nodes.0.id")!,
            ["Case"] = dispute.Number,
            ["Credential"] = offers.Text("viewer.credentials.0.id")!,
            // Nobody's own: what is known and what is unknown is the same to everybody.
            ["Message"] = Guid.CreateVersion7().ToString(),
            ["UUID"] = machine.Id.ToString(),
            ["UserReferenceNumber"] = colleague.Urn.Value,
            ["ProofOfReport"] = proof,
            ["AuthorizationId"] = account.AuthorizationId.Value,
            ["BusinessNumber"] = account.BusinessNumber.Value,
        };
        return new Victim(account, ids, [account.LegalName, colleague.Email, machine.Client.Name, machine.Client.Keys[0].Thumbprint]);
    }

    private async Task<long> ChangesAsync(Victim victim) => await app.Database.ScalarAsync<long>(
        "select count(*) from platform.audit_entries where outcome in ('done', 'proposed') and account_id = $1 and message not in ('MailOutcome', 'NoteMachineClientUse')", victim.Account.Id.Value);

    private async Task<List<(string Role, Func<Task<Browser>> Open)>> AttackersAsync(TestAccount mine)
    {
        var attackers = new List<(string, Func<Task<Browser>>)> { ("Owner", () => app.ApiAsync(mine.Owner.Persona)) };
        foreach (var role in (AccountRole[])[AccountRole.ProxyOwner, AccountRole.User, AccountRole.Browser])
        {
            var colleague = await app.Data.ColleagueAsync(mine, role);
            attackers.Add((role.ToString(), () => app.ApiAsync(colleague.Persona)));
        }

        var stranger = await app.Data.PersonAsync();
        attackers.Add(("in no account", () => app.ApiAsync(stranger.Persona)));
        var machine = await app.Data.MachineAsync(mine, Enum.GetValues<MachineScope>());
        attackers.Add(("machine", () => app.ApiAsync(machine)));
        return attackers;
    }

    private sealed record Victim(TestAccount Account, IReadOnlyDictionary<string, string> Ids, IReadOnlyList<string> Secrets);
}
