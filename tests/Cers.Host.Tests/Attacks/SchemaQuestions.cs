using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Cers.Testing.Data;
using Cers.Testing.Web;

namespace Cers.Host.Tests.Attacks;

/// <param name="Text">The operation with ids in their places.</param>
internal sealed record Question(string Name, Func<IReadOnlyDictionary<string, string>, string> Text);

/// <summary>Operations made of the served schema, so that what is new in it is asked too. What identifies something is filled from a table of the asker's.</summary>
internal sealed class SchemaQuestions(IReadOnlyDictionary<string, JsonNode> types)
{
    private const string Introspection =
        """
        { __schema { types { kind name
          fields { name args { name type { ...T } } type { ...T } }
          inputFields { name type { ...T } } enumValues { name } } } }
        fragment T on __Type { kind name ofType { kind name ofType { kind name ofType { kind name } } } }
        """;

    /// <summary>Where an input names something that is somebody's.</summary>
    private static readonly string[] NamesSomething = ["ID", "UUID", "UserReferenceNumber", "ProofOfReport", "AuthorizationId", "BusinessNumber"];

    public static async Task<SchemaQuestions> ReadAsync(Browser client)
    {
        var answer = await client.GraphQLAsync(Introspection);
        return new(JsonNode.Parse(answer.Body)!["data"]!["__schema"]!["types"]!.AsArray().ToDictionary(t => t!["name"]!.GetValue<string>(), t => t!, StringComparer.Ordinal));
    }

    /// <summary>Every field of a root, of the viewer and of an own account that takes something identifying; and everything that hangs on the table's account.</summary>
    public IEnumerable<Question> Identifying(string ownAccount) =>
    [
        .. Fields("Query", "query {", "}", Identifies),
        .. Fields("Mutation", "mutation {", "}", Identifies),
        .. Fields("Viewer", "query { viewer {", "} }", Identifies),
        .. Fields("BusinessAccount", $"query {{ node(id: \"{ownAccount}\") {{ ... on BusinessAccount {{", "} } }", Identifies),
        .. OfAccount().Select(q => q with { Name = $"{q.Name} of theirs" }),
    ];

    public IEnumerable<Question> Mutations() => Fields("Mutation", "mutation {", "}", _ => true);

    /// <summary>Each field of the table's account.</summary>
    public IEnumerable<Question> OfAccount() =>
        Fields("BusinessAccount", "", "", _ => true).Select(q => new Question(q.Name, ids => $"query {{ node(id: \"{ids["BusinessAccount"]}\") {{ ... on BusinessAccount {{ {q.Text(ids)} }} }} }}"));

    /// <summary>Each field of the declaration of the table's account whose number it tells.</summary>
    public IEnumerable<Question> OfDeclaration() => Fields("Declaration", "", "", _ => true).Select(q => new Question(
        q.Name, ids => $"query {{ node(id: \"{ids["BusinessAccount"]}\") {{ ... on BusinessAccount {{ declaration(proofOfReport: \"{ids["Declaration"]}\") {{ {q.Text(ids)} }} }} }} }}"));

    /// <summary>Each field of the bulk load of the table's account.</summary>
    public IEnumerable<Question> OfBulkLoad() => Fields("BulkLoad", "", "", _ => true).Select(q => new Question(
        q.Name, ids => $"query {{ node(id: \"{ids["BusinessAccount"]}\") {{ ... on BusinessAccount {{ bulkLoad(id: \"{ids["BulkLoad"]}\") {{ {q.Text(ids)} }} }} }} }}"));

    private IEnumerable<Question> Fields(string type, string open, string close, Func<JsonArray, bool> asked)
    {
        foreach (var field in types[type]["fields"]!.AsArray().Where(f => asked(f!["args"]!.AsArray())))
        {
            var name = field!["name"]!.GetValue<string>();
            var needed = field["args"]!.AsArray().Where(a => IsNeeded(a!["type"]!) || Identifies(a!["type"]!, 0)).ToList();
            yield return new Question($"{type}.{name}", ids => $"{open} {name}{Arguments(needed, ids, name)} {Selection(field["type"]!)} {close}");
        }
    }

    private string Arguments(List<JsonNode?> needed, IReadOnlyDictionary<string, string> ids, string of) =>
        needed.Count == 0 ? "" : $"({string.Join(", ", needed.Select(a => $"{a!["name"]}: {Value(a["name"]!.GetValue<string>(), a["type"]!, ids, of)}"))})";

    private bool Identifies(JsonArray arguments) => arguments.Any(a => Identifies(a!["type"]!, 0));

    private static JsonNode Named(JsonNode type) => type["ofType"] is { } inner ? Named(inner) : type;

    private static string NameOf(JsonNode type) => Named(type)["name"]!.GetValue<string>();

    private static bool IsNeeded(JsonNode type) => type["kind"]!.GetValue<string>() == "NON_NULL";

    private static bool IsList(JsonNode type) => type["kind"]!.GetValue<string>() == "LIST" || (type["ofType"] is { } inner && IsList(inner));

    private bool Identifies(JsonNode type, int depth)
    {
        var name = NameOf(type);
        return NamesSomething.Contains(name, StringComparer.Ordinal)
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
                "loadId" => ids["BulkLoad"],
                "handoverId" => ids["Handover"],
                "invitationId" => ids["Invitation"],
                "credentialId" => ids["Credential"],
                "messageId" => ids["Message"],
                "associationId" => ids["Association"],
                "id" when of is "bulkLoad" => ids["BulkLoad"],
                "id" when of is "association" => ids["Association"],
                "id" or "ids" when of is "node" or "nodes" => ids["BusinessAccount"],
                "id" when of is "draft" or "submitDeclaration" or "amendDeclaration" => ids["Draft"],
                _ => throw new InvalidOperationException($"{of} takes an id, {name}, for which this test has no other account's: give it one."),
            }),
            "UUID" or "UserReferenceNumber" or "ProofOfReport" or "AuthorizationId" or "BusinessNumber" => Text(ids[type]),
            "String" => Text(name switch
            {
                "clientRequestId" => ids.GetValueOrDefault("clientRequestId") ?? TestData.RequestId(),
                "number" => ids["Case"],
                "email" => "somebody@example.ca",
                "sharedSecret" => "2345-6789-ABCD-EFGH",
                _ => "something",
            }),
            "Int" => "1",
            "Boolean" => "true",
            "DateTime" => Text(TimeProvider.System.GetUtcNow().AddDays(30).ToString("O", CultureInfo.InvariantCulture)),
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
