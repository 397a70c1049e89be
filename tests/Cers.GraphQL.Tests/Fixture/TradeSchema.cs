using Cers.GraphQL.Language;
using Cers.GraphQL.TypeSystem;
using Cers.GraphQL.TypeSystem.Scalars;

namespace Cers.GraphQL.Tests.Fixture;

/// <summary>A schema with one of everything the rules look at: interfaces of interfaces, unions, oneOf, defaults on both sides of non-null.</summary>
internal static class TradeSchema
{
    static readonly EnumType State = new("State", [new("DRAFT"), new("SUBMITTED"), new("VOIDED")]);

    static readonly InputObjectType Money = new("Money", () => [new("amount", NotNull(Scalar.Float)), new("currency", Scalar.String, Text("CAD"))]);

    static readonly InputObjectType Line = new("LineInput", () =>
    [
        new("hsCode", NotNull(Scalar.String)),
        new("quantity", Scalar.Int, Number(1)),
        new("marks", List(List(NotNull(Scalar.Int)))),
        new("parent", Line!),
    ]);

    static readonly InputObjectType Lookup = new("Lookup", () => [new("id", Scalar.Id), new("number", Scalar.String), new("money", Money)]) { IsOneOf = true };

    static readonly InputObjectType Declaration = new("DeclarationInput", () =>
    [
        new("number", NotNull(Scalar.String)),
        new("value", Money),
        new("lines", List(NotNull(Line))),
        new("final", Scalar.Boolean),
        new("state", State, new EnumValueNode("DRAFT", default)),
        new("copies", NotNull(Scalar.Int), Number(1)),
        new("lookup", Lookup),
    ]);

    static readonly InterfaceType Node = new("Node", () => [new("id", NotNull(Scalar.Id))]);

    static readonly InterfaceType Party = new("Party", () => [PartyName()]);

    static readonly InterfaceType Trader = new("Trader", () => [PartyName(), new("number", Scalar.String)], () => [Party]);

    static readonly ObjectType Exporter = new(
        "Exporter",
        () =>
        [
            new("id", NotNull(Scalar.Id)),
            PartyName(),
            new("number", Scalar.String),
            new("suspended", Scalar.Boolean),
            new("state", State),
            new("partner", Party),
            new("actor", Actor!),
            new("owner", Exporter!),
            new("declarations", NotNull(List(NotNull(Exported!))), [new("first", Scalar.Int, Number(10)), new("states", List(NotNull(State)))]),
            new("holds", Scalar.Boolean, [new("permit", NotNull(State))]),
        ],
        () => [Node, Trader, Party]);

    static readonly ObjectType Carrier = new(
        "Carrier",
        () =>
        [
            new("id", NotNull(Scalar.Id)),
            PartyName(),
            new("number", Scalar.String),
            new("suspended", Scalar.String),
            new("state", NotNull(State)),
            new("fleet", Scalar.Int, [new("size", NotNull(Scalar.Int))]),
            new("owner", Carrier!),
            new("actor", List(Actor!)),
        ],
        () => [Node, Trader, Party]);

    static readonly ObjectType Officer = new("Officer", () => [PartyName(), new("badge", Scalar.Id), new("owner", Exporter)], () => [Party]);

    static readonly UnionType Actor = new("Actor", () => [Exporter, Carrier, Officer]);

    static readonly UnionType Business = new("Business", () => [Exporter, Carrier]);

    static readonly ObjectType Exported = new(
        "Declaration",
        () =>
        [
            new("id", NotNull(Scalar.Id)),
            new("number", NotNull(Scalar.String)),
            new("state", State),
            new("exporter", NotNull(Exporter)),
            new("carriers", List(NotNull(Carrier))),
            new("party", Party),
            new("amount", Scalar.Float, [new("currency", Scalar.String)]),
        ],
        () => [Node]);

    static readonly ObjectType Arguments = new("Arguments", () =>
    [
        Taking("intArg", Scalar.Int),
        Taking("requiredInt", NotNull(Scalar.Int)),
        Taking("stringArg", Scalar.String),
        Taking("booleanArg", Scalar.Boolean),
        Taking("floatArg", Scalar.Float),
        Taking("idArg", Scalar.Id),
        Taking("enumArg", State),
        Taking("listArg", List(Scalar.String)),
        Taking("nonNullListArg", List(NotNull(Scalar.String))),
        Taking("requiredListArg", NotNull(List(NotNull(Scalar.Int)))),
        Taking("matrixArg", List(List(Scalar.Int))),
        Taking("moneyArg", Money),
        Taking("declarationArg", Declaration),
        Taking("lookupArg", Lookup),
        Taking("requiredLookupArg", NotNull(Lookup)),
        new("defaulted", Scalar.Int, [new("v", NotNull(Scalar.Int), Number(0))]),
        new("two", Scalar.Int, [new("x", NotNull(Scalar.Int)), new("y", NotNull(Scalar.Int))]),
    ]);

    static readonly ObjectType Query = new("Query", () =>
    [
        new("node", Node, [new("id", NotNull(Scalar.Id))]),
        new("exporter", Exporter, [new("id", Scalar.Id)]),
        new("carrier", Carrier),
        new("declaration", Exported, [new("number", Scalar.String)]),
        new("party", Party),
        new("trader", Trader),
        new("actor", Actor),
        new("business", Business),
        new("actors", NotNull(List(NotNull(Actor)))),
        new("arguments", NotNull(Arguments)),
        new("count", NotNull(Scalar.Int)),
    ]);

    static readonly ObjectType Mutation = new("Mutation", () => [new("submit", Exported, [new("input", NotNull(Declaration))]), new("void", Scalar.Boolean, [new("id", NotNull(Scalar.Id))])]);

    static readonly ObjectType Subscription = new("Subscription", () => [new("submitted", Exported, [new("exporter", Scalar.Id)]), new("voided", Scalar.Id)]);

    public static Schema Schema { get; } = new(
        Query,
        Mutation,
        Subscription,
        directives:
        [
            new("onQuery", [DirectiveLocation.Query]),
            new("onMutation", [DirectiveLocation.Mutation]),
            new("onSubscription", [DirectiveLocation.Subscription]),
            new("onField", [DirectiveLocation.Field]),
            new("onFragmentDefinition", [DirectiveLocation.FragmentDefinition]),
            new("onFragmentSpread", [DirectiveLocation.FragmentSpread]),
            new("onInlineFragment", [DirectiveLocation.InlineFragment]),
            new("onVariableDefinition", [DirectiveLocation.VariableDefinition]),
            new("limit", [DirectiveLocation.Field], [new("n", NotNull(Scalar.Int)), new("why", Scalar.String, Text("because"))]),
            new("tag", [DirectiveLocation.Field, DirectiveLocation.Query], [new("name", NotNull(Scalar.String))], isRepeatable: true),
        ]);

    /// <summary>A schema without mutations and subscriptions.</summary>
    public static Schema ReadOnly { get; } = new(new ObjectType("Query", () => [new("count", Scalar.Int)]));

    static FieldDefinition PartyName() => new("name", Scalar.String, [new("short", Scalar.Boolean)]);

    static FieldDefinition Taking(string name, GraphQLType type) => new(name, Scalar.String, [new("v", type)]);

    static NonNullType NotNull(GraphQLType type) => new(type);

    static ListType List(GraphQLType type) => new(type);

    static StringValueNode Text(string value) => new(value, false, default);

    static IntValueNode Number(int value) => new(value.ToString(System.Globalization.CultureInfo.InvariantCulture), default);
}
