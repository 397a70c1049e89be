using Cers.GraphQL.TypeSystem;
using Cers.GraphQL.TypeSystem.Scalars;

namespace Cers.GraphQL.Tests.TypeSystem;

/// <summary>What no schema may be, one fault each.</summary>
public sealed class SchemaValidatorTests
{
    const string Query = "type Query { a: Int } ";

    [Theory]
    [InlineData("type __Query { a: Int } schema { query: __Query }", "__Query: '__Query' is not a name that a schema may use.")]
    [InlineData("type Query { __a: Int }", "Query.__a: '__a' is not a name that a schema may use.")]
    [InlineData("type Query { a(__b: Int): Int }", "Query.a(__b:): '__b' is not a name that a schema may use.")]
    [InlineData(Query + "directive @__d on FIELD", "@__d: '__d' is not a name that a schema may use.")]
    [InlineData(Query + "enum E { __A }", "E.__A: '__A' is not a name that a schema may use.")]
    [InlineData(Query + "type T", "T has no fields.")]
    [InlineData(Query + "interface T", "T has no fields.")]
    [InlineData(Query + "input I", "I has no fields.")]
    [InlineData(Query + "enum E", "E has no values.")]
    [InlineData(Query + "union U", "U has no member: no class of the added assemblies implements it.")]
    [InlineData("type Query { a: I } input I { a: Int }", "Query.a is I, which only goes in.")]
    [InlineData("type Query { a(q: [Query!]): Int }", "Query.a(q:) is [Query!], which only comes out.")]
    [InlineData(Query + "input I { q: Query }", "I.q is Query, which only comes out.")]
    [InlineData(Query + "directive @d(q: Query) on FIELD", "@d(q:) is Query, which only comes out.")]
    [InlineData(Query + "type M { a: Int } schema { query: M mutation: M }", "M is the root of more than one kind of operation.")]
    [InlineData(Query + "scalar S @specifiedBy(url: \"nowhere\")", "S is specified by 'nowhere', which is no absolute URL.")]
    public void Names_kinds_and_roots(string sdl, string? fault) => Check(sdl, fault is null ? [] : [fault]);

    [Theory]
    [InlineData("type T implements I { b: Int } interface I { a: Int }", "T implements I and lacks its field a.")]
    [InlineData("type T implements I { a: String } interface I { a: Int }", "T.a is String, which does not fit Int of I.a.")]
    [InlineData("type T implements I { a: Int } interface I { a: Int! }", "T.a is Int, which does not fit Int! of I.a.")]
    [InlineData("type T implements I { a: [Int] } interface I { a: Int }", "T.a is [Int], which does not fit Int of I.a.")]
    [InlineData("type T implements I { a: Int! } interface I { a: Int }", null)]
    [InlineData("type T implements I { a: [T!]! } interface I { a: [I] }", null)]
    [InlineData("type T implements I { a: T } interface I { a: U } union U = T", null)]
    [InlineData("type T implements I { a: Int } interface I { a(b: Int): Int }", "T.a lacks the argument b: Int of I.a.")]
    [InlineData("type T implements I { a(b: Int!): Int } interface I { a(b: Int): Int }", "T.a lacks the argument b: Int of I.a.")]
    [InlineData("type T implements I { a(b: Int, c: Int!): Int } interface I { a(b: Int): Int }", "T.a(c:) is required, but I.a does not know it.")]
    [InlineData("type T implements I { a(b: Int, c: Int! = 1, d: Int): Int } interface I { a(b: Int): Int }", null)]
    [InlineData("type T implements J { a: Int } interface I { a: Int } interface J implements I { a: Int }", "T implements J and must also implement I.")]
    [InlineData("interface I implements I { a: Int }", "I implements itself by way of I.")]
    [InlineData("interface I implements J { a: Int } interface J implements I { a: Int }", "I implements itself by way of J.")]
    [InlineData("interface J implements I { b: Int } interface I { a: Int }", "J implements I and lacks its field a.")]
    [InlineData("type T implements I { a: Int @deprecated } interface I { a: Int }", "T.a is deprecated, but I.a is not.")]
    [InlineData("type T implements I { a: Int @deprecated } interface I { a: Int @deprecated }", null)]
    public void Interfaces_are_kept(string sdl, string? fault) => Check(Query + sdl, fault is null ? [] : [fault], isFirst: true);

    [Theory]
    [InlineData("input I { a: I! }", "I requires itself through non-null fields: no value of it can be written.")]
    [InlineData("input I { a: J! } input J { a: I! }", "I requires itself through non-null fields: no value of it can be written.")]
    [InlineData("input I { a: [I!]! b: I }", null)]
    [InlineData("input I @oneOf { a: I }", "I requires itself through each of its fields: no value of it can be written.")]
    [InlineData("input I @oneOf { a: I b: J } input J @oneOf { c: I }", "I requires itself through each of its fields: no value of it can be written.")]
    [InlineData("input I @oneOf { a: I b: [I] }", null)]
    [InlineData("input I @oneOf { a: Int! }", "I.a: fields of a oneOf input are nullable and have no default.")]
    [InlineData("input I @oneOf { a: Int = 1 }", "I.a: fields of a oneOf input are nullable and have no default.")]
    [InlineData("input I { a: I = {} }", "I.a: its default needs itself, by way of I.a.")]
    [InlineData("input I { a: J = {} } input J { b: [I] = [{}] }", "I.a: its default needs itself, by way of I.a, J.b.")]
    [InlineData("input I { a: J = {b: null} } input J { b: I = {} }", null)]
    [InlineData("input I { a: I = {a: {}} }", "I.a: its default needs itself, by way of I.a.")]
    [InlineData("input I { a: I = {a: null} }", null)]
    [InlineData("input I { a: Int! @deprecated }", "I.a is required and cannot be deprecated.")]
    [InlineData("input I { a: Int! = 1 @deprecated b: Int @deprecated }", null)]
    [InlineData("extend type Query { b(a: Int! @deprecated): Int }", "Query.b(a:) is required and cannot be deprecated.")]
    [InlineData("directive @d(a: Int! @deprecated) on FIELD", "@d(a:) is required and cannot be deprecated.")]
    public void Inputs_can_be_written(string sdl, string? fault) => Check(Query + sdl, fault is null ? [] : [fault], isFirst: true);

    [Theory]
    [InlineData("a: Int! = null")]
    [InlineData("a: Int = 1.5")]
    [InlineData("a: Int = \"1\"")]
    [InlineData("a: [Int!] = [1, null]")]
    [InlineData("a: E = \"A\"")]
    [InlineData("a: E = B")]
    [InlineData("a: I = {c: 1}")]
    [InlineData("a: I = {}")]
    [InlineData("a: O = {}")]
    [InlineData("a: O = {a: null}")]
    public void A_default_is_a_value_of_its_type(string value)
    {
        const string types = Query + "enum E { A } input I { b: Int! } input O @oneOf { a: Int } ";
        foreach (var place in (string[])["extend type Query { f(%): Int }", "input J { % }", "directive @d(%) on FIELD"])
        {
            Assert.Contains(" and cannot have the default ", Assert.Single(SchemaValidator.Validate(SdlSchema.Read(types + place.Replace("%", value, StringComparison.Ordinal)))), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("a: Int = 1")]
    [InlineData("a: Float = 1")]
    [InlineData("a: ID = 1")]
    [InlineData("a: [[Int!]] = 1")]
    [InlineData("a: Int = null")]
    [InlineData("a: E! = A")]
    [InlineData("a: I = {b: 1}")]
    [InlineData("a: O = {a: 1}")]
    public void A_fitting_default_is_no_fault(string value) =>
        Check(Query + $"enum E {{ A }} input I {{ b: Int! c: Int = 3 }} input O @oneOf {{ a: Int }} input J {{ {value} }}", []);

    [Theory]
    [InlineData("b: Int @cost(weight: \"-1\")", "Query.b has the weight -1; weights are finite and not negative.")]
    [InlineData("b: [Int] @listSize(assumedSize: -1)", "Query.b has a negative list size.")]
    [InlineData("b: [Int] @listSize(slicingArguments: [\"first\"])", "Query.b is sliced by first, which is none of its arguments of the type Int or a list.")]
    [InlineData("b(first: String): [Int] @listSize(slicingArguments: [\"first\"])", "Query.b is sliced by first, which is none of its arguments of the type Int or a list.")]
    [InlineData("b(ids: [ID!]!): [Int] @listSize(slicingArguments: [\"ids\"])", null)]
    [InlineData("b: Int @listSize(assumedSize: 1)", "Query.b has a list size and is no list.")]
    [InlineData("b: Query @listSize(assumedSize: 1, sizedFields: [\"a\"])", "Query.b sizes a, which is no list of Query.")]
    public void Costs_can_be_reckoned(string field, string? fault) => Check(Query + $"extend type Query {{ {field} }}", fault is null ? [] : [fault]);

    [Fact]
    public void Two_types_of_one_name_are_no_schema() => Assert.Contains(
        "Two types are named Same",
        Assert.Throws<ArgumentException>(() => new Schema(new ObjectType("Query", () =>
            [new("a", new ObjectType("Same", () => [new("x", Scalar.Int)])), new("b", new ObjectType("Same", () => [new("x", Scalar.Int)]))]))).Message,
        StringComparison.Ordinal);

    static void Check(string sdl, string[] faults, bool isFirst = false)
    {
        var found = SchemaValidator.Validate(SdlSchema.Read(sdl));
        Assert.Equal(faults, isFirst ? found.Take(1) : found);
    }
}
