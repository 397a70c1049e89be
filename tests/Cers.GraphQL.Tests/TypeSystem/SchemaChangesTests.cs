using System.Text;
using System.Text.Json;
using Cers.GraphQL.Language;
using Cers.GraphQL.Tests.Differential;
using Cers.GraphQL.TypeSystem;

namespace Cers.GraphQL.Tests.TypeSystem;

public sealed class SchemaChangesTests
{
    const string Before = """
        directive @mark(name: String, level: Int! = 1) repeatable on FIELD | QUERY
        interface Named { name: String }
        interface Aged { age: Int }
        type Query implements Named { name: String! list: [Int] find(kind: Kind = NEW, box: Box, ids: [ID!]): Any must(id: ID!): Int pick(by: Pick): Int }
        type A implements Named & Aged { name: String age: Int }
        type B { b: Int }
        type C { c: Int }
        union Any = A | B
        enum Kind { NEW OLD }
        input Box { low: Int! = 1 high: Int deep: [[Int!]!] other: Kind = OLD }
        input Pick { a: Int b: Int }
        scalar Date
        type Extra { date: Date other: C }
        type Marked @kept(by: "a", for: {x: 1, y: 2}) @kept { m: Int }
        input For { x: Int y: Int }
        directive @kept(by: String, for: For) repeatable on OBJECT | ENUM_VALUE | INPUT_FIELD_DEFINITION
        directive @cost(weight: String!) on ARGUMENT_DEFINITION | FIELD_DEFINITION | OBJECT
        directive @listSize(assumedSize: Int) on FIELD_DEFINITION
        """;

    /// <summary>What is written in place of what, the changes in our words, and whether graphql-js says the same of it.</summary>
    public static TheoryData<string, string, string, bool> Cases => new()
    {
        { "type B { b: Int }", "type B { b: Int more: Int }", "Safe FIELD_ADDED B.more", true },
        { "type B { b: Int }", "type B { x: Int }", "Breaking FIELD_REMOVED B.b, Safe FIELD_ADDED B.x", true },
        { "type C { c: Int }", "type C { c: Int! }", "Safe FIELD_CHANGED_KIND_SAFE C.c", true },
        { "name: String! list", "name: String list", "Breaking FIELD_CHANGED_KIND Query.name", true },
        { "list: [Int]", "list: [Int!]!", "Safe FIELD_CHANGED_KIND_SAFE Query.list", true },
        { "list: [Int]", "list: Int", "Breaking FIELD_CHANGED_KIND Query.list", true },
        { "type C { c: Int }", "type C { c: Float }", "Breaking FIELD_CHANGED_KIND C.c", true },
        { "kind: Kind = NEW, ", "", "Breaking ARG_REMOVED Query.find(kind:)", true },
        { "kind: Kind = NEW", "kind: Kind = OLD", "Dangerous ARG_DEFAULT_VALUE_CHANGE Query.find(kind:)", true },
        { "kind: Kind = NEW", "kind: Kind", "Dangerous ARG_DEFAULT_VALUE_CHANGE Query.find(kind:)", true },
        { "kind: Kind = NEW", "kind: Kind! = NEW", "Breaking ARG_CHANGED_KIND Query.find(kind:)", true },
        { "box: Box", "box: Box = {low: 2}", "Safe ARG_DEFAULT_VALUE_ADDED Query.find(box:)", true },
        { "box: Box", "box: Box, more: Int", "Dangerous OPTIONAL_ARG_ADDED Query.find(more:)", true },
        { "box: Box", "box: Box, more: Int!", "Breaking REQUIRED_ARG_ADDED Query.find(more:)", true },
        { "box: Box", "box: Box, more: Int! = 1", "Dangerous OPTIONAL_ARG_ADDED Query.find(more:)", true },
        { "must(id: ID!)", "must(id: ID)", "Safe ARG_CHANGED_KIND_SAFE Query.must(id:)", true },
        { "ids: [ID!]", "ids: [ID]", "Safe ARG_CHANGED_KIND_SAFE Query.find(ids:)", true },
        { "ids: [ID!]", "ids: ID", "Breaking ARG_CHANGED_KIND Query.find(ids:)", true },
        { "enum Kind { NEW OLD }", "enum Kind { NEW OLD MORE }", "Dangerous VALUE_ADDED_TO_ENUM Kind.MORE", true },
        { "enum Kind { NEW OLD }", "enum Kind { NEW OLD @deprecated }", "Safe DEPRECATION_CHANGED Kind.OLD", true },
        { "union Any = A | B", "union Any = A | B | C", "Dangerous TYPE_ADDED_TO_UNION Any.C", true },
        { "union Any = A | B", "union Any = A", "Breaking TYPE_REMOVED_FROM_UNION Any.B", true },
        { "type A implements Named & Aged", "type A implements Aged", "Breaking IMPLEMENTED_INTERFACE_REMOVED A", true },
        { "type Query implements Named {", "type Query implements Named & Aged { age: Int ", "Dangerous IMPLEMENTED_INTERFACE_ADDED Query, Safe FIELD_ADDED Query.age", true },
        { "high: Int", "high: Int more: Int", "Dangerous OPTIONAL_INPUT_FIELD_ADDED Box.more", true },
        { "high: Int", "high: Int more: Int!", "Breaking REQUIRED_INPUT_FIELD_ADDED Box.more", true },
        { "high: Int ", "", "Breaking FIELD_REMOVED Box.high", true },
        { "high: Int", "high: Int!", "Breaking FIELD_CHANGED_KIND Box.high", true },
        { "deep: [[Int!]!]", "deep: [[Int]]", "Safe FIELD_CHANGED_KIND_SAFE Box.deep", true },
        { "other: Kind = OLD", "other: Kind = NEW", "Dangerous INPUT_FIELD_DEFAULT_VALUE_CHANGE Box.other", true },
        { "other: Kind = OLD", "other: Kind", "Dangerous INPUT_FIELD_DEFAULT_VALUE_CHANGE Box.other", true },
        { "high: Int", "high: Int = 3", "Safe INPUT_FIELD_DEFAULT_VALUE_ADDED Box.high", true },
        { "scalar Date", "enum Date { NOW }", "Breaking TYPE_CHANGED_KIND Date", true },
        { "type Extra { date: Date other: C }", "type Extra { date: Int other: C }", "Breaking FIELD_CHANGED_KIND Extra.date", true },
        { "type Extra { date: Date other: C }", "", "Breaking TYPE_REMOVED Extra", true },
        { "scalar Date", "scalar Date scalar Time", "Safe TYPE_ADDED Time", true },
        { "scalar Date", "\"A day.\" scalar Date", "Safe DESCRIPTION_CHANGED Date", true },
        { "directive @mark(name: String, level: Int! = 1) repeatable on FIELD | QUERY", "", "Breaking DIRECTIVE_REMOVED @mark", true },
        { "repeatable on FIELD", "on FIELD", "Breaking DIRECTIVE_REPEATABLE_REMOVED @mark", true },
        { "FIELD | QUERY", "FIELD", "Breaking DIRECTIVE_LOCATION_REMOVED @mark", true },
        { "FIELD | QUERY", "FIELD | QUERY | MUTATION", "Safe DIRECTIVE_LOCATION_ADDED @mark", true },
        { "@mark(name: String, ", "@mark(", "Breaking DIRECTIVE_ARG_REMOVED @mark(name:)", true },
        { "@mark(name: String, ", "@mark(name: String, more: Int!, ", "Breaking REQUIRED_DIRECTIVE_ARG_ADDED @mark(more:)", true },
        { "@mark(name: String, ", "@mark(name: String, more: Int, ", "Safe OPTIONAL_DIRECTIVE_ARG_ADDED @mark(more:)", true },
        { "@mark(name: String", "@mark(name: Int", "Breaking ARG_CHANGED_KIND @mark(name:)", true },
        { "level: Int! = 1", "level: Int! = 2", "Dangerous ARG_DEFAULT_VALUE_CHANGE @mark(level:)", true },

        // What graphql-js takes too lightly.
        { "low: Int! = 1", "low: Int!", "Breaking INPUT_FIELD_DEFAULT_VALUE_REMOVED Box.low", false },
        { "input Pick {", "input Pick @oneOf {", "Breaking ONE_OF_ADDED Pick", false },
        { "scalar Date", "scalar Date schema { query: A }", "Breaking ROOT_TYPE_CHANGED query", false },

        // What graphql-js does not look at.
        { "scalar Date", "scalar Date @specifiedBy(url: \"https://example.org\")", "Dangerous APPLIED_DIRECTIVE_ADDED Date", false },
        { "type C {", "type C @cost(weight: \"2\") {", "Dangerous APPLIED_DIRECTIVE_ADDED C", false },
        { "list: [Int]", "list: [Int] @listSize(assumedSize: 3)", "Dangerous APPLIED_DIRECTIVE_ADDED Query.list", false },
        { "must(id: ID!)", "must(id: ID! @cost(weight: \"2\"))", "Dangerous APPLIED_DIRECTIVE_ADDED Query.must(id:)", false },
        { "@kept(by: \"a\", for: {x: 1, y: 2}) @kept", "@kept(for: {y: 2, x: 1}, by: \"a\") @kept", "", false },
        { "@kept(by: \"a\", for: {x: 1, y: 2}) @kept", "@kept", "Safe APPLIED_DIRECTIVE_REMOVED Marked", false },
        { "@kept(by: \"a\", for: {x: 1, y: 2}) @kept", "@kept @kept", "Safe APPLIED_DIRECTIVE_REMOVED Marked, Safe APPLIED_DIRECTIVE_ADDED Marked", false },
        { "enum Kind { NEW OLD }", "enum Kind { NEW OLD @kept }", "Safe APPLIED_DIRECTIVE_ADDED Kind.OLD", false },
        { "high: Int", "high: Int @kept", "Safe APPLIED_DIRECTIVE_ADDED Box.high", false },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_change_is_named_and_judged(string written, string instead, string changes, bool asTheReference)
    {
        _ = asTheReference;
        Assert.Equal(changes, string.Join(", ", SchemaChanges.Between(SdlSchema.Read(Before), SdlSchema.Read(After(written, instead))).Select(change => $"{change.Effect} {change.Name}")));
    }

    [Fact]
    public void Equal_schemas_have_no_changes() => Assert.Empty(SchemaChanges.Between(SdlSchema.Read(Before), SdlSchema.Read(Before)));

    [Fact]
    public void The_order_of_a_default_s_fields_is_no_change() => Assert.Empty(SchemaChanges.Between(
        SdlSchema.Read("type Query { a(b: B = {x: 1, y: 2}): Int } input B { x: Int y: Int }"),
        SdlSchema.Read("type Query { a(b: B = {y: 2, x: 1}): Int } input B { x: Int y: Int }")));

    [Fact]
    public async Task The_reference_finds_the_same_breaking_and_dangerous_changes()
    {
        var cases = Cases.Select(one => one.Data).Where(one => one.Item4).ToArray();
        var answers = await Peers.RunWithLinesAsync("schema-changes.mjs", [.. cases.Select(one => JsonSerializer.Serialize(new { before = Before, after = After(one.Item1, one.Item2) }))]);
        var lines = answers.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(cases.Length, lines.Length);
        Assert.All(cases.Zip(lines), pair =>
        {
            var ours = SchemaChanges.Between(SdlSchema.Read(Before), SdlSchema.Read(After(pair.First.Item1, pair.First.Item2)))
                .Where(change => change.Effect > ChangeEffect.Safe).Select(change => change.Kind).Order(StringComparer.Ordinal);
            var theirs = JsonSerializer.Deserialize<ReferenceChange[]>(pair.Second, JsonSerializerOptions.Web)!.Select(change => change.Type).Order(StringComparer.Ordinal);
            Assert.Equal(theirs, ours);
        });
    }

    [Fact]
    public void Places_of_changes_are_schema_coordinates() => Assert.All(
        Cases.Select(one => one.Data).SelectMany(one => SchemaChanges.Between(SdlSchema.Read(Before), SdlSchema.Read(After(one.Item1, one.Item2)))),
        change => Assert.Equal(change.Coordinate, GraphQLDocumentParser.ParseCoordinate(Encoding.UTF8.GetBytes(change.Coordinate)).ToString()));

    static string After(string written, string instead)
    {
        Assert.Contains(written, Before, StringComparison.Ordinal);
        return Before.Replace(written, instead, StringComparison.Ordinal);
    }

    sealed record ReferenceChange(string Type);
}
