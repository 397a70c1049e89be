using Cers.GraphQL.Language;
using Cers.GraphQL.Tests.Fixture;
using Cers.GraphQL.Tests.Fixture.Harbour;
using Cers.GraphQL.TypeSystem;
using Microsoft.Extensions.DependencyInjection;

namespace Cers.GraphQL.Tests.TypeSystem;

public sealed class SdlSchemaTests
{
    const string Kitchen = """"
        """All of it."""
        schema @tag(name: "x") { query: Root mutation: Change }
        extend schema { subscription: Watch }
        "A mark." directive @tag(name: String! = "a" @deprecated) repeatable on | SCHEMA | FIELD_DEFINITION | INPUT_FIELD_DEFINITION
        scalar Date @specifiedBy(url: "https://example.org/date")
        extend scalar Date @tag(name: "y")
        interface Named { name: String }
        interface Titled implements Named { name: String title: String @deprecated(reason: "Use name.") }
        type Root implements & Named & Titled @tag(name: "z") {
          name: String title: String @deprecated(reason: "No.")
          """
          Found by
          kind.
          """
          find(kind: Kind = NEW, "How many." count: Int = 3 @deprecated, box: Box = {low: 1, high: [2, 3]}): [Any!]!
        }
        extend type Root { more: Date }
        type Change { go: Int } type Watch { seen: Int @cost(weight: "2.5") }
        union Any = | Root | Change
        extend union Any = Watch
        enum Kind { NEW OLD @deprecated }
        extend enum Kind { GONE }
        input Box { low: Int! = 1 high: [Int!] kind: Kind = OLD }
        extend input Box { other: Box }
        input Pick @oneOf { a: Int b: String }
        extend interface Named @tag(name: "w")
        """";

    [Fact]
    public void What_is_printed_is_read_as_the_same_schema()
    {
        using var services = new ServiceCollection().AddHarbour().BuildServiceProvider();
        foreach (var schema in new[] { services.GetRequiredService<Schema>(), TradeSchema.Schema })
        {
            var printed = SdlPrinter.Print(schema);
            var read = SdlSchema.Read(printed);
            Assert.Equal(printed, SdlPrinter.Print(read));
            Assert.Empty(SchemaChanges.Between(schema, read));
        }
    }

    [Fact]
    public void All_definitions_and_extensions_are_read()
    {
        var schema = SdlSchema.Read(Kitchen);
        Assert.Empty(SchemaValidator.Validate(schema));
        Assert.Equal(("Root", "Change", "Watch", "All of it."), (schema.QueryType.Name, schema.MutationType!.Name, schema.SubscriptionType!.Name, schema.Description));
        Assert.Equal(["Named", "Titled"], schema.QueryType.Interfaces.Select(one => one.Name));
        Assert.Equal("Found by\nkind.", schema.QueryType.Fields.Find("find")!.Description);
        Assert.Equal("Date", schema.QueryType.Fields.Find("more")!.Type.ToString());
        Assert.Equal("No longer supported", schema.QueryType.Fields.Find("find")!.Arguments.Find("count")!.DeprecationReason);
        Assert.Equal("{ low: 1, high: [2, 3] }", schema.QueryType.Fields.Find("find")!.Arguments.Find("box")!.DefaultValue!.ToString());
        Assert.Equal(["Root", "Change", "Watch"], ((UnionType)schema.GetType("Any")!).Members.Select(one => one.Name));
        Assert.Equal(["NEW", "OLD", "GONE"], ((EnumType)schema.GetType("Kind")!).Values.Select(one => one.Name));
        Assert.Equal(["low", "high", "kind", "other"], ((InputObjectType)schema.GetType("Box")!).Fields.Select(one => one.Name));
        Assert.True(((InputObjectType)schema.GetType("Pick")!).IsOneOf);
        Assert.Equal("https://example.org/date", ((ScalarType)schema.GetType("Date")!).SpecifiedByUrl);
        Assert.Equal(2.5, schema.SubscriptionType.Fields.Find("seen")!.CostWeight);
        Assert.True(schema.Directives.Find("tag")!.IsRepeatable);
        Assert.Equal(SdlPrinter.Print(schema), SdlPrinter.Print(SdlSchema.Read(SdlPrinter.Print(schema))));
    }

    [Theory]
    [InlineData("type Query {", 1, 13)]
    [InlineData("type Query { }", 1, 14)]
    [InlineData("type Query { a }", 1, 16)]
    [InlineData("type Query { a(): Int }", 1, 16)]
    [InlineData("\"d\" extend type Query { a: Int }", 1, 5)]
    [InlineData("extend directive @a on FIELD", 1, 8)]
    [InlineData("enum E { true }", 1, 10)]
    [InlineData("input I { a: Int = $v }", 1, 20)]
    [InlineData("schema { }", 1, 10)]
    [InlineData("query { a }", 1, 1)]
    [InlineData("", 1, 1)]
    public void What_is_no_schema_is_refused_at_its_place(string sdl, int line, int column)
    {
        var error = Assert.Throws<GraphQLSyntaxException>(() => SdlSchema.Read(sdl)).ToError();
        Assert.Equal((line, column), (error.Locations[0].Line, error.Locations[0].Column));
    }

    [Theory]
    [InlineData("type Query { a: Nothing }", "Nothing is not defined.")]
    [InlineData("type Query { a: Int a: Int }", "Query.a is defined twice.")]
    [InlineData("type Query { a: Int } type Query { b: Int }", "Query must be defined once")]
    [InlineData("type Query { a: Int } extend enum Query { A }", "Query must be defined once")]
    [InlineData("type Other { a: Int }", "There is no query type.")]
    [InlineData("type Query implements Other { a: Int } type Other { a: Int }", "Other is no InterfaceType.")]
    [InlineData("type Query { a: Int } union U = Int", "Int is no ObjectType.")]
    [InlineData("type Query { a: Int } directive @d on NOWHERE", "NOWHERE is no place for a directive.")]
    [InlineData("type Query { a: Int } directive @d(a: Int @d) on FIELD", "@d stands in its own definition.")]
    [InlineData("type Query { a: Int } directive @d(a: [I!]) on INPUT_FIELD_DEFINITION input I { b: J } input J { c: Int @d }", "@d stands in its own definition.")]
    [InlineData("type Query { a: Int } directive @d(a: Int @e) on ARGUMENT_DEFINITION directive @e(a: E) on ARGUMENT_DEFINITION enum E { A @d }", "@d stands in its own definition.")]
    [InlineData("schema { query: Scalar } scalar Scalar", "Scalar is no object type")]
    public void What_does_not_hold_together_is_told(string sdl, string fault) =>
        Assert.Contains(Assert.Throws<SchemaException>(() => SdlSchema.Read(sdl)).Faults, one => one.StartsWith(fault, StringComparison.Ordinal));
}
