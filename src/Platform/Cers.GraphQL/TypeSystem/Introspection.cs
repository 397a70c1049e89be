using Cers.GraphQL.Execution;
using Cers.GraphQL.Language;
using Cers.GraphQL.TypeSystem.Scalars;

namespace Cers.GraphQL.TypeSystem;

/// <summary>The types and fields by which a schema describes itself (specification section 4).</summary>
public static class Introspection
{
    static readonly EnumType TypeKindEnum = Enumeration<TypeKind>("__TypeKind", "An enum describing what kind of type a given `__Type` is.");

    static readonly EnumType LocationEnum = Enumeration<DirectiveLocation>(
        "__DirectiveLocation",
        "A Directive can be adjacent to many parts of the GraphQL language, a __DirectiveLocation describes one such possible adjacencies.");

    /// <summary><c>__Schema</c>.</summary>
    public static ObjectType SchemaType { get; } = new("__Schema", SchemaFields, description: "The types, directives and operations that a server offers.");

    static ObjectType TypeType { get; } = new("__Type", TypeFields, description: "A named type, or a list or non-null wrapper around another type.");

    static ObjectType FieldType { get; } = new("__Field", FieldFields, description: "A field of an object type or interface.");

    static ObjectType InputValueType { get; } = new("__InputValue", InputValueFields, description: "An argument, or a field of an input object.");

    static ObjectType EnumValueType { get; } = new("__EnumValue", EnumValueFields, description: "One possible value of an enum.");

    static ObjectType DirectiveType { get; } = new("__Directive", DirectiveFields, description: "A directive that documents or schemas may apply.");

    /// <summary><c>__typename</c>: answered by the executor from the run-time type.</summary>
    public static FieldDefinition TypeNameField { get; } = new("__typename", new NonNullType(Scalar.String), description: "The name of the current Object type at runtime.");

    public static FieldDefinition SchemaField { get; } = new("__schema", new NonNullType(SchemaType), description: "Access the current type schema of this server.")
    {
        Resolver = FieldResolver.FromSync(context => context.Schema),
        Authorization = FieldAuthorization.Anonymous,
    };

    public static FieldDefinition TypeField { get; } = new(
        "__type",
        TypeType,
        [new("name", new NonNullType(Scalar.String))],
        "Request the type information of a single type.")
    {
        Resolver = FieldResolver.FromSync(context => context.Schema.GetType((string)context.Arguments[0]!)),
        Authorization = FieldAuthorization.Anonymous,
    };

    /// <summary>Whether a type is one of these, not one of a schema's own.</summary>
    public static bool Owns(NamedType type) =>
        new NamedType[] { SchemaType, TypeType, FieldType, InputValueType, EnumValueType, DirectiveType, TypeKindEnum, LocationEnum }.Contains(type);

    static IEnumerable<FieldDefinition> SchemaFields() =>
    [
        Read<Schema>("description", Scalar.String, schema => schema.Description),
        Read<Schema>("types", ListOf(TypeType), schema => schema.Types),
        Read<Schema>("queryType", new NonNullType(TypeType), schema => schema.QueryType),
        Read<Schema>("mutationType", TypeType, schema => schema.MutationType),
        Read<Schema>("subscriptionType", TypeType, schema => schema.SubscriptionType),
        Read<Schema>("directives", ListOf(DirectiveType), schema => schema.Directives),
    ];

    static IEnumerable<FieldDefinition> TypeFields() =>
    [
        Read<GraphQLType>("kind", new NonNullType(TypeKindEnum), type => type.Kind),
        Read<GraphQLType>("name", Scalar.String, type => (type as NamedType)?.Name),
        Read<GraphQLType>("description", Scalar.String, type => (type as NamedType)?.Description),
        Read<GraphQLType>("specifiedByURL", Scalar.String, type => (type as ScalarType)?.SpecifiedByUrl),
        WithDeprecated<GraphQLType, FieldDefinition>("fields", FieldType, type => (type as IFieldsType)?.Fields, field => field.DeprecationReason),
        Read<GraphQLType>("interfaces", NullableListOf(TypeType), type => (type as IFieldsType)?.Interfaces),
        new("possibleTypes", NullableListOf(TypeType))
        {
            Resolver = FieldResolver.FromSync(context => context.Parent is NamedType { IsAbstract: true } type ? context.Schema.GetPossibleTypes(type) : null),
        },
        WithDeprecated<GraphQLType, EnumValueDefinition>("enumValues", EnumValueType, type => (type as EnumType)?.Values, value => value.DeprecationReason),
        WithDeprecated<GraphQLType, InputValueDefinition>("inputFields", InputValueType, type => (type as InputObjectType)?.Fields, field => field.DeprecationReason),
        Read<GraphQLType>("ofType", TypeType, type => type is ListType list ? list.OfType : (type as NonNullType)?.OfType),
        Read<GraphQLType>("isOneOf", Scalar.Boolean, type => (type as InputObjectType)?.IsOneOf),
    ];

    static IEnumerable<FieldDefinition> FieldFields() =>
    [
        Read<FieldDefinition>("name", new NonNullType(Scalar.String), field => field.Name),
        Read<FieldDefinition>("description", Scalar.String, field => field.Description),
        WithDeprecated<FieldDefinition, InputValueDefinition>("args", InputValueType, field => field.Arguments, value => value.DeprecationReason, nullable: false),
        Read<FieldDefinition>("type", new NonNullType(TypeType), field => field.Type),
        Read<FieldDefinition>("isDeprecated", new NonNullType(Scalar.Boolean), field => field.DeprecationReason is not null),
        Read<FieldDefinition>("deprecationReason", Scalar.String, field => field.DeprecationReason),
    ];

    static IEnumerable<FieldDefinition> InputValueFields() =>
    [
        Read<InputValueDefinition>("name", new NonNullType(Scalar.String), value => value.Name),
        Read<InputValueDefinition>("description", Scalar.String, value => value.Description),
        Read<InputValueDefinition>("type", new NonNullType(TypeType), value => value.Type),
        Read<InputValueDefinition>("defaultValue", Scalar.String, value => value.DefaultValue is { } literal ? SyntaxPrinter.Print(literal) : null),
        Read<InputValueDefinition>("isDeprecated", new NonNullType(Scalar.Boolean), value => value.DeprecationReason is not null),
        Read<InputValueDefinition>("deprecationReason", Scalar.String, value => value.DeprecationReason),
    ];

    static IEnumerable<FieldDefinition> EnumValueFields() =>
    [
        Read<EnumValueDefinition>("name", new NonNullType(Scalar.String), value => value.Name),
        Read<EnumValueDefinition>("description", Scalar.String, value => value.Description),
        Read<EnumValueDefinition>("isDeprecated", new NonNullType(Scalar.Boolean), value => value.DeprecationReason is not null),
        Read<EnumValueDefinition>("deprecationReason", Scalar.String, value => value.DeprecationReason),
    ];

    static IEnumerable<FieldDefinition> DirectiveFields() =>
    [
        Read<DirectiveDefinition>("name", new NonNullType(Scalar.String), directive => directive.Name),
        Read<DirectiveDefinition>("description", Scalar.String, directive => directive.Description),
        Read<DirectiveDefinition>("isRepeatable", new NonNullType(Scalar.Boolean), directive => directive.IsRepeatable),
        Read<DirectiveDefinition>("locations", ListOf(LocationEnum), directive => directive.Locations),
        WithDeprecated<DirectiveDefinition, InputValueDefinition>("args", InputValueType, directive => directive.Arguments, value => value.DeprecationReason, nullable: false),
    ];

    static FieldDefinition Read<T>(string name, GraphQLType type, Func<T, object?> read) =>
        new(name, type) { Resolver = FieldResolver.FromRead(source => read((T)source)) };

    static FieldDefinition WithDeprecated<TSource, TItem>(
        string name,
        GraphQLType item,
        Func<TSource, IReadOnlyList<TItem>?> read,
        Func<TItem, string?> reason,
        bool nullable = true) =>
        new(
            name,
            nullable ? NullableListOf(item) : ListOf(item),
            [new("includeDeprecated", new NonNullType(Scalar.Boolean), new BooleanValueNode(false, default))])
        {
            Resolver = FieldResolver.FromSync(context =>
                read((TSource)context.Parent) is not { } items ? null : context.Arguments[0] is true ? items : items.Where(item => reason(item) is null).ToArray()),
        };

    static GraphQLType ListOf(GraphQLType item) => new NonNullType(NullableListOf(item));

    static ListType NullableListOf(GraphQLType item) => new(new NonNullType(item));

    static EnumType Enumeration<T>(string name, string description)
        where T : struct, Enum =>
        new(name, Enum.GetValues<T>().Select(value => new EnumValueDefinition(NameConventions.UpperSnake(value.ToString()), value)), description)
        {
            RuntimeType = typeof(T),
        };
}
