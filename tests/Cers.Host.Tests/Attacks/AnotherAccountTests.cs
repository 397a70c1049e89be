using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Cers.Host.Tests.SignIn.Machines;
using Cers.Kernel;
using Cers.Testing.Data;
using Cers.Testing.Web;

namespace Cers.Host.Tests.Attacks;

/// <summary>
/// Another account's ids in every query and mutation of the schema, as each role and as a machine client of an account of one's own: no data, and the
/// answer that an unknown id gets. What identifies something is filled from a table here; a new kind of it without a value fails.
/// </summary>
public sealed class AnotherAccountTests(MachineApp app) : IClassFixture<MachineApp>
{
    private const string Introspection =
        """
        { __schema { types { kind name
          fields { name args { name type { ...T } } type { ...T } }
          inputFields { name type { ...T } } enumValues { name } } } }
        fragment T on __Type { kind name ofType { kind name ofType { kind name ofType { kind name } } } }
        """;

    /// <summary>Where an input names something that is somebody's.</summary>
    private static readonly string[] Identifying = ["ID", "UUID", "UserReferenceNumber", "ProofOfReport", "AuthorizationId", "BusinessNumber"];

    [Fact]
    public async Task Nothing_of_another_account_is_told_or_changed_and_nobody_learns_that_it_is_there()
    {
        var victim = await VictimAsync();
        var unknown = Unknown(victim.Ids);
        var mine = await app.Data.AccountOpenedAsync();
        using var owner = await app.ApiAsync(mine.Owner.Persona);
        var schema = await ReadSchemaAsync(owner);
        var before = await ChangesAsync(victim);
        var asked = 0;
        foreach (var (role, open) in await AttackersAsync(mine))
        {
            using var attacker = await open();
            var own = await owner.AccountIdAsync(mine.BusinessNumber);
            foreach (var question in schema.Questions(own))
            {
                var told = await attacker.GraphQLAsync(question.Text(victim.Ids));
                var untold = await attacker.GraphQLAsync(question.Text(unknown));

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
        var ids = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["BusinessAccount"] = id,
            ["Draft"] = draft.Text("saveDraft.draft.id")!,
            ["UUID"] = machine.Id.ToString(),
            ["UserReferenceNumber"] = colleague.Urn.Value,
            ["ProofOfReport"] = proof,
            ["AuthorizationId"] = account.AuthorizationId.Value,
            ["BusinessNumber"] = account.BusinessNumber.Value,
        };
        return new Victim(account, ids, [account.LegalName, colleague.Email, machine.Client.Name, machine.Client.Keys[0].Thumbprint]);
    }

    private async Task<long> ChangesAsync(Victim victim) => await app.Database.ScalarAsync<long>(
        "select count(*) from platform.audit_entries where outcome in ('done', 'proposed') and account_id = $1 and message not in ('MailAcceptance', 'NoteMachineClientUse')", victim.Account.Id.Value);

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

    private static async Task<SchemaOfAttack> ReadSchemaAsync(Browser client)
    {
        var answer = await client.GraphQLAsync(Introspection);
        return new SchemaOfAttack(JsonNode.Parse(answer.Body)!["data"]!["__schema"]!["types"]!.AsArray().ToDictionary(t => t!["name"]!.GetValue<string>(), t => t!, StringComparer.Ordinal));
    }

    private sealed record Victim(TestAccount Account, IReadOnlyDictionary<string, string> Ids, IReadOnlyList<string> Secrets);

    /// <param name="Text">The operation with ids in their places.</param>
    private sealed record Question(string Name, Func<IReadOnlyDictionary<string, string>, string> Text);

    private sealed class SchemaOfAttack(IReadOnlyDictionary<string, JsonNode> types)
    {
        /// <summary>Every field of a root or of an own account that takes something identifying, once.</summary>
        public IEnumerable<Question> Questions(string ownAccount)
        {
            foreach (var (type, open, close) in ((string, string, string)[])
                [("Query", "query {", "}"), ("Mutation", "mutation {", "}"), ("Viewer", "query { viewer {", "} }"), ("BusinessAccount", $"query {{ node(id: \"{ownAccount}\") {{ ... on BusinessAccount {{", "} } }")])
            {
                foreach (var field in types[type]["fields"]!.AsArray())
                {
                    var args = field!["args"]!.AsArray();
                    if (!args.Any(a => Identifies(a!["type"]!, 0)))
                    {
                        continue;
                    }

                    var name = field["name"]!.GetValue<string>();
                    yield return new Question($"{type}.{name}", ids => $"{open} {name}({string.Join(", ", args.Where(a => IsNeeded(a!["type"]!) || Identifies(a!["type"]!, 0)).Select(a => $"{a!["name"]}: {Value(a["name"]!.GetValue<string>(), a["type"]!, ids, name)}"))}) {Selection(field["type"]!)} {close}");
                }
            }

            // The account itself, and everything that hangs on it.
            foreach (var field in types["BusinessAccount"]["fields"]!.AsArray().Where(f => !f!["args"]!.AsArray().Any(a => IsNeeded(a!["type"]!))))
            {
                yield return new Question(
                    $"BusinessAccount.{field!["name"]} of theirs", ids => $"query {{ node(id: \"{ids["BusinessAccount"]}\") {{ ... on BusinessAccount {{ {field["name"]} {Selection(field["type"]!)} }} }} }}");
            }
        }

        private static JsonNode Named(JsonNode type) => type["ofType"] is { } inner ? Named(inner) : type;

        private static string NameOf(JsonNode type) => Named(type)["name"]!.GetValue<string>();

        private static bool IsNeeded(JsonNode type) => type["kind"]!.GetValue<string>() == "NON_NULL";

        private static bool IsList(JsonNode type) => type["kind"]!.GetValue<string>() == "LIST" || (type["ofType"] is { } inner && IsList(inner));

        private bool Identifies(JsonNode type, int depth)
        {
            var name = NameOf(type);
            return Identifying.Contains(name, StringComparer.Ordinal)
                || (depth < 3 && types[name]["inputFields"] is JsonArray fields && fields.Any(f => Identifies(f!["type"]!, depth + 1)));
        }

        private string Value(string name, JsonNode type, IReadOnlyDictionary<string, string> ids, string of)
        {
            var value = Plain(name, NameOf(type), ids, of);
            return IsList(type) ? $"[{value}]" : value;
        }

        private string Plain(string name, string type, IReadOnlyDictionary<string, string> ids, string of)
        {
            if (types[type]["inputFields"] is JsonArray fields)
            {
                var oneOf = type == "DeclarationSourceInput";
                var given = oneOf
                    ? fields.Where(f => f!["name"]!.GetValue<string>() == "draft")
                    : fields.Where(f => IsNeeded(f!["type"]!) || Identifies(f!["type"]!, 1));
                return $"{{ {string.Join(", ", given.Select(f => $"{f!["name"]}: {Value(f["name"]!.GetValue<string>(), f["type"]!, ids, of)}"))} }}";
            }

            if (types[type]["enumValues"] is JsonArray { Count: > 0 } values)
            {
                return values[0]!["name"]!.GetValue<string>();
            }

            return type switch
            {
                "ID" => Text(name switch
                {
                    "accountId" => ids["BusinessAccount"],
                    "draftId" => ids["Draft"],

                    // Kinds of which this victim has none yet: the id of a thing that is another account's all the same.
                    "handoverId" or "invitationId" or "credentialId" or "messageId" or "sessionId" => ids["UUID"],
                    "id" or "ids" when of is "node" or "nodes" => ids["BusinessAccount"],
                    "id" when of is "draft" or "submitDeclaration" => ids["Draft"],
                    _ => throw new InvalidOperationException($"{of} takes an id, {name}, for which this test has no other account's: give it one."),
                }),
                "UUID" or "UserReferenceNumber" or "ProofOfReport" or "AuthorizationId" or "BusinessNumber" => Text(ids[type]),
                "String" => Text(name switch
                {
                    "clientRequestId" => TestData.RequestId(),
                    "email" => "somebody@example.ca",
                    "sharedSecret" => "2345-6789-ABCD-EFGH",
                    _ => "something",
                }),
                "Int" => "1",
                "Boolean" => "true",
                "DateTime" => Text(TimeProvider.System.GetUtcNow().AddDays(30).ToString("O", System.Globalization.CultureInfo.InvariantCulture)),
                "LocalDate" => Text("2026-01-01"),
                _ => throw new InvalidOperationException($"{of} takes {type} as {name}, for which this test has no value: give it one."),
            };
        }

        private string Selection(JsonNode type)
        {
            var named = types[NameOf(type)];
            if (named["kind"]!.GetValue<string>() is "SCALAR" or "ENUM")
            {
                return "";
            }

            var errors = named["fields"] is JsonArray fields && fields.Any(f => f!["name"]!.GetValue<string>() == "errors" && NameOf(f["type"]!).EndsWith("Error", StringComparison.Ordinal));
            return errors ? "{ __typename errors { __typename ... on Error { code path } } }" : "{ __typename }";
        }

        private static string Text(string text) => JsonSerializer.Serialize(text);
    }
}
