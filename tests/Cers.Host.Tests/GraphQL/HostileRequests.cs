using System.Text;
using System.Text.Json;

namespace Cers.Host.Tests.GraphQL;

/// <summary>Bodies made to cost more than they should, each with the code of the limit or the fault that refuses it.</summary>
internal static class HostileRequests
{
    public static IReadOnlyDictionary<string, (string Code, byte[] Body)> All { get; } = new Dictionary<string, (string, byte[])>(StringComparer.Ordinal)
    {
        ["ten thousand aliases"] = Document("LIMIT_DOCUMENT_BYTES", $"{{ {Many(10_000, i => $"a{i}: __typename")} }}"),
        ["three thousand aliases in few bytes"] = Document("LIMIT_FIELDS", $"{{ {Many(3_000, i => $"a{i}:__typename")} }}"),
        ["three hundred aliases"] = Document("LIMIT_ALIASES", $"{{ {Many(300, i => $"a{i}: __typename")} }}"),
        ["aliases multiplied by a fragment"] = Document("LIMIT_ALIASES", $"{{ {Many(30, _ => "...F")} {Many(30, i => $"a{i}: node(id: 1) {{ ...G }}")} }} fragment F on Query {{ __typename }} fragment G on Node {{ {Many(30, i => $"b{i}: id")} }}"),
        ["selections five thousand deep"] = Document("LIMIT_DEPTH", Nested(5_000, "{a", "", "}")),
        ["list literals five thousand deep"] = Document("LIMIT_DEPTH", $"{{ nodes(ids: {Nested(5_000, "[", "", "]")}) {{ id }} }}"),
        ["object literals five thousand deep"] = Document("LIMIT_DEPTH", $"{{ nodes(ids: {Nested(5_000, "{a:", "1", "}")}) {{ id }} }}"),
        ["types five thousand deep"] = Document("LIMIT_DEPTH", $"query ($v: {Nested(5_000, "[", "Int", "]")}) {{ __typename }}"),
        ["brackets that never close"] = Document("LIMIT_DEPTH", "query ($v: Int = " + new string('[', 60_000)),
        ["inline fragments five thousand deep"] = Document("LIMIT_DEPTH", Nested(5_000, "{...", "", "}")),
        ["a fragment bomb"] = Document("LIMIT_FIELDS", $"{{ ...F0 }} {Many(30, i => $"fragment F{i} on Query {{ ...F{i + 1} ...F{i + 1} }}")} fragment F30 on Query {{ __typename }}"),
        ["a fragment bomb below fields"] = Document("LIMIT_FIELDS", $"{{ ...F0 }} {Many(12, i => $"fragment F{i} on Query {{ {Many(4, k => $"... on Query {{ ...F{i + 1} }}")} }}")} fragment F12 on Query {{ __typename }}"),
        ["a chain of six hundred fragments below three hundred operations"] = Document("LIMIT_FRAGMENT_VISITS", $"{Many(300, i => $"query Q{i} {{ ...F0 }}")} {Many(600, i => $"fragment F{i} on Query {{ ...F{i + 1} }}")} fragment F600 on Query {{ __typename }}"),
        ["a cycle of a thousand fragments"] = Document("GRAPHQL_VALIDATION_FAILED", $"{{ ...F0 }} {Many(1_000, i => $"fragment F{i} on Query {{ ...F{(i + 1) % 1_000} }}")}"),
        ["a literal of nine hundred kilobytes"] = Document("LIMIT_DOCUMENT_BYTES", $"{{ node(id: \"{new string('x', 900_000)}\") {{ id }} }}"),
        ["a literal of many items"] = Document("LIMIT_TOKENS", $"{{ nodes(ids: [{Many(20_000, _ => "1")}]) {{ id }} }}"),
        ["a comment of nine hundred kilobytes"] = Document("LIMIT_DOCUMENT_BYTES", "{ __typename } #" + new string('#', 900_000)),
        ["an integer of sixty thousand digits"] = Document("GRAPHQL_VALIDATION_FAILED", $"{{ __type(name: {new string('9', 60_000)}) {{ name }} }}"),
        ["a name of sixty thousand letters"] = Document("GRAPHQL_VALIDATION_FAILED", $"{{ {new string('a', 60_000)} }}"),
        ["sixty thousand letters of block string"] = Document("GRAPHQL_PARSE_FAILED", $"{{ node(id: \"\"\"{string.Concat(Enumerable.Repeat("\n ", 30_000))}"),
        ["directives at one field"] = Document("LIMIT_DIRECTIVES", $"{{ __typename {Many(250, _ => "@skip(if: false)")} }}"),
        ["directives multiplied by fragments"] = Document("LIMIT_DIRECTIVES", $"{{ ...F0 }} {Many(9, i => $"fragment F{i} on Query {{ ...F{i + 1} ...F{i + 1} }}")} fragment F9 on Query {{ __typename @skip(if: false) }}"),
        ["fields that all conflict"] = Document("GRAPHQL_VALIDATION_FAILED", $"{{ {Many(900, i => $"node(id: {i}) {{ id }}")} }}"),
        ["fields that conflict below fields"] = Document("GRAPHQL_VALIDATION_FAILED", $"{{ {Many(90, i => $"x: node(id: 1) {{ {(i % 2 == 0 ? "a: id" : "a: __typename")} }}")} }}"),
        ["introspection in a circle"] = Document("LIMIT_INTROSPECTION_DEPTH", "{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }"),
        ["two thousand unknown fields"] = Document("GRAPHQL_VALIDATION_FAILED", $"{{ {Many(1_900, i => $"unknown{i}")} }}"),
        ["two thousand variables"] = Document("GRAPHQL_VALIDATION_FAILED", $"query ({Many(1_900, i => $"$v{i}: Int")}) {{ __typename }}"),
        ["a thousand operations"] = Document("OPERATION_RESOLUTION_FAILURE", Many(1_000, i => $"query Q{i} {{ __typename }}")),
        ["variables five thousand deep"] = Body("LIMIT_JSON_DEPTH", $"{{\"query\":\"{{ __typename }}\",\"variables\":{{\"v\":{Nested(5_000, "[", "", "]")}}}}}"),
        ["variables five thousand objects deep"] = Body("LIMIT_JSON_DEPTH", $"{{\"query\":\"{{ __typename }}\",\"variables\":{Nested(5_000, "{\"a\":", "1", "}")}}}"),
        ["variables of many items"] = Body("LIMIT_LIST_ITEMS", $"{{\"query\":\"query ($v: [ID!]!) {{ nodes(ids: $v) {{ id }} }}\",\"variables\":{{\"v\":[{string.Join(',', Enumerable.Range(0, 100_000))}]}}}}"),
        ["variables of nearly a megabyte"] = Body("LIMIT_VARIABLES_BYTES", $"{{\"query\":\"query ($v: ID!) {{ node(id: $v) {{ id }} }}\",\"variables\":{{\"v\":\"{new string('x', 1_000_000)}\"}}}}"),
        ["a number of half a million digits in variables"] = Body("BAD_USER_INPUT", $"{{\"query\":\"query ($v: ID!) {{ node(id: $v) {{ id }} }}\",\"variables\":{{\"v\":{new string('9', 500_000)}}}}}"),
        ["a body of two megabytes"] = Body("LIMIT_REQUEST_BYTES", $"{{\"query\":\"{{ __typename }}\",\"extensions\":{{\"a\":\"{new string('x', 2_000_000)}\"}}}}"),
        ["a key given twice"] = Body("BAD_REQUEST", "{\"query\":\"{ __typename }\",\"query\":\"{ __typename }\"}"),
        ["a key of variables given a hundred thousand times"] = Body("BAD_REQUEST", $"{{\"query\":\"{{ __typename }}\",\"variables\":{{{string.Join(',', Enumerable.Repeat("\"a\":1", 100_000))}}}}}"),
        ["half a surrogate pair"] = Body("BAD_REQUEST", "{\"query\":\"{ __typename } # \\ud83d\"}"),
        ["invalid UTF-8"] = ("BAD_REQUEST", [.. "{\"query\":\"{ __typename # "u8, 0xC3, 0x28, .. "}\"}"u8]),
        ["invalid UTF-8 in nearly a megabyte"] = ("BAD_REQUEST", [.. Encoding.UTF8.GetBytes("{\"query\":\"" + new string('x', 1_000_000)), 0xFF, .. "\"}"u8]),
        ["JSON that never ends"] = Body("BAD_REQUEST", "{\"query\":\"" + new string('x', 1_000_000)),
        ["a batch"] = Body("BAD_REQUEST", $"[{string.Join(',', Enumerable.Repeat("{\"query\":\"{ __typename }\"}", 30_000))}]"),
    };

    private static (string Code, byte[] Body) Document(string code, string document) => (code, JsonSerializer.SerializeToUtf8Bytes(new { query = document }));

    private static (string Code, byte[] Body) Body(string code, string json) => (code, Encoding.UTF8.GetBytes(json));

    private static string Many(int count, Func<int, string> part) => string.Join(' ', Enumerable.Range(0, count).Select(part));

    private static string Nested(int depth, string open, string inner, string close) =>
        new StringBuilder().Insert(0, open, depth).Append(inner).Insert((open.Length * depth) + inner.Length, close, depth).ToString();
}
