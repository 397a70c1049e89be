using System.Globalization;
using System.Text;
using System.Text.Json;
using Cers.GraphQL.Language;
using Cers.GraphQL.TypeSystem.Scalars;

namespace Cers.GraphQL.TypeSystem;

/// <summary>Reads a schema from SDL: for comparing with another one and for checks. It has no resolvers, and its own scalars take any value.</summary>
public sealed class SdlSchema
{
    static readonly Dictionary<string, ScalarType> Specified =
        new[] { Scalar.Int, Scalar.Float, Scalar.String, Scalar.Boolean, (ScalarType)Scalar.Id }.ToDictionary(scalar => scalar.Name, StringComparer.Ordinal);

    readonly Dictionary<string, NamedType> types = new(StringComparer.Ordinal);
    readonly List<string> faults = [];

    SdlSchema()
    {
    }

    /// <exception cref="GraphQLSyntaxException">The text is no schema document.</exception>
    /// <exception cref="SchemaException">It names types that it does not define, defines a name twice, or has no query type.</exception>
    public static Schema Read(string sdl) => new SdlSchema().Build(GraphQLDocumentParser.ParseSchema(Encoding.UTF8.GetBytes(sdl)));

    Schema Build(IReadOnlyList<TypeSystemDefinition> definitions)
    {
        foreach (var parts in definitions.OfType<TypeSyntax>().GroupBy(type => type.Name, StringComparer.Ordinal))
        {
            var all = parts.ToArray();
            if (all.Count(part => !part.IsExtension) != 1 || all.Select(part => part.Kind).Distinct().Count() > 1)
            {
                faults.Add($"{parts.Key} must be defined once, and extended only as what it is.");
            }

            types[parts.Key] = Type([.. all.OrderBy(part => part.IsExtension)]);
        }

        var roots = definitions.OfType<SchemaDefinition>().SelectMany(schema => schema.Roots).ToLookup(root => root.Operation, root => root.Type.Name);
        var isSaid = definitions.OfType<SchemaDefinition>().Any(schema => !schema.IsExtension);
        ObjectType? Root(OperationType operation)
        {
            var name = roots[operation].FirstOrDefault() ?? (isSaid ? null : operation.ToString());
            return name is null || !types.TryGetValue(name, out var type) ? null : type as ObjectType ?? Missing($"{name} is no object type, and cannot be a root.");
        }

        ObjectType? Missing(string fault)
        {
            faults.Add(fault);
            return null;
        }

        foreach (var directive in definitions.OfType<DirectiveSyntax>().Where(directive => NeedsItself(directive, definitions)))
        {
            faults.Add($"@{directive.Name} stands in its own definition.");
        }

        var query = Root(OperationType.Query) ?? Missing("There is no query type.");
        Schema? schema = null;
        if (query is not null)
        {
            schema = new(
                query,
                Root(OperationType.Mutation),
                Root(OperationType.Subscription),
                types.Values,
                definitions.OfType<DirectiveSyntax>().Where(directive => BuiltInDirectives.All.All(known => known.Name != directive.Name)).Select(Directive).ToArray(),
                definitions.OfType<SchemaDefinition>().FirstOrDefault(one => !one.IsExtension)?.Description);
        }

        return faults.Count == 0 ? schema! : throw new SchemaException([.. faults.Distinct(StringComparer.Ordinal)]);
    }

    /// <summary>Through directives at its arguments, at their types, and at those types' fields and values.</summary>
    static bool NeedsItself(DirectiveSyntax start, IReadOnlyList<TypeSystemDefinition> definitions)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Stack<InputValueSyntax>(start.Arguments);
        while (waiting.TryPop(out var value))
        {
            var named = value.Type;
            while (named is not NamedTypeNode)
            {
                named = named is ListTypeNode list ? list.Type : ((NonNullTypeNode)named).Type;
            }

            var meant = seen.Add(((NamedTypeNode)named).Name) ? definitions.OfType<TypeSyntax>().Where(type => type.Name == ((NamedTypeNode)named).Name).ToArray() : [];
            foreach (var applied in value.Directives.Concat(meant.SelectMany(type => type.Directives)).Concat(meant.SelectMany(type => type.Values).SelectMany(one => one.Directives)))
            {
                if (applied.Name == start.Name)
                {
                    return true;
                }

                if (seen.Add("@" + applied.Name) && definitions.OfType<DirectiveSyntax>().FirstOrDefault(one => one.Name == applied.Name) is { } further)
                {
                    Push(further.Arguments);
                }
            }

            Push(meant.SelectMany(type => type.InputFields));
        }

        return false;

        void Push(IEnumerable<InputValueSyntax> values)
        {
            foreach (var value in values)
            {
                waiting.Push(value);
            }
        }
    }

    NamedType Type(TypeSyntax[] parts)
    {
        var first = parts[0];
        var directives = parts.SelectMany(part => part.Directives).ToArray();
        var cost = Cost(directives);
        var applied = Own(directives);
        return first.Kind switch
        {
            TypeSyntaxKind.Scalar => new AnyScalar(first.Name, first.Description, (Argument(directives, "specifiedBy", "url") as StringValueNode)?.Value) { CostWeight = cost, Directives = applied },
            TypeSyntaxKind.Object => new ObjectType(first.Name, () => Fields(parts), () => Named<InterfaceType>(parts.SelectMany(part => part.Interfaces)), first.Description) { CostWeight = cost, Directives = applied },
            TypeSyntaxKind.Interface => new InterfaceType(first.Name, () => Fields(parts), () => Named<InterfaceType>(parts.SelectMany(part => part.Interfaces)), first.Description) { Directives = applied },
            TypeSyntaxKind.Union => new UnionType(first.Name, () => Named<ObjectType>(parts.SelectMany(part => part.Members)), first.Description) { Directives = applied },
            TypeSyntaxKind.Enum => new EnumType(first.Name, Unique(parts.SelectMany(part => part.Values).Select(EnumValue), first.Name), first.Description) { CostWeight = cost, Directives = applied },
            _ => new InputObjectType(first.Name, () => InputValues(parts.SelectMany(part => part.InputFields), first.Name), first.Description)
            {
                IsOneOf = directives.Any(directive => directive.Name == "oneOf"),
                Directives = applied,
            },
        };
    }

    IEnumerable<FieldDefinition> Fields(TypeSyntax[] parts) => Unique(
        parts.SelectMany(part => part.Fields).Select(field => new FieldDefinition(
            field.Name, Type(field.Type), InputValues(field.Arguments, $"{parts[0].Name}.{field.Name}"), field.Description)
        {
            DeprecationReason = Deprecation(field.Directives),
            CostWeight = Cost(field.Directives),
            ListSize = Size(field.Directives),
            Directives = Own(field.Directives),
        }),
        parts[0].Name);

    IEnumerable<InputValueDefinition> InputValues(IEnumerable<InputValueSyntax> values, string owner) => Unique(
        values.Select(value => new InputValueDefinition(value.Name, Type(value.Type), value.DefaultValue, value.Description)
        {
            DeprecationReason = Deprecation(value.Directives),
            CostWeight = Cost(value.Directives),
            Directives = Own(value.Directives),
        }),
        owner);

    static EnumValueDefinition EnumValue(EnumValueSyntax value) => new(value.Name, description: value.Description) { DeprecationReason = Deprecation(value.Directives), Directives = Own(value.Directives) };

    DirectiveDefinition Directive(DirectiveSyntax directive) => new(
        directive.Name,
        directive.Locations.Select(Location).OfType<DirectiveLocation>(),
        InputValues(directive.Arguments, $"@{directive.Name}"),
        directive.IsRepeatable,
        directive.Description);

    DirectiveLocation? Location(string name)
    {
        if (Enum.TryParse<DirectiveLocation>(name.Replace("_", "", StringComparison.Ordinal), ignoreCase: true, out var known))
        {
            return known;
        }

        faults.Add($"{name} is no place for a directive.");
        return null;
    }

    GraphQLType Type(TypeNode node) => node switch
    {
        NonNullTypeNode nonNull => new NonNullType(Type(nonNull.Type)),
        ListTypeNode list => new ListType(Type(list.Type)),
        NamedTypeNode named => Specified.GetValueOrDefault(named.Name) ?? types.GetValueOrDefault(named.Name) ?? Unknown(named.Name),
        _ => throw new InvalidOperationException(node.Kind.ToString()),
    };

    NamedType Unknown(string name)
    {
        faults.Add($"{name} is not defined.");
        return Scalar.String;
    }

    T[] Named<T>(IEnumerable<NamedTypeNode> names)
        where T : NamedType
    {
        var found = new List<T>();
        foreach (var name in names)
        {
            if (types.GetValueOrDefault(name.Name) is T type)
            {
                found.Add(type);
            }
            else
            {
                faults.Add($"{name.Name} is no {typeof(T).Name}.");
            }
        }

        return [.. found];
    }

    T[] Unique<T>(IEnumerable<T> definitions, string owner)
        where T : IDefinition
    {
        var all = definitions.ToArray();
        foreach (var twice in all.GroupBy(one => one.Name, StringComparer.Ordinal).Where(same => same.Skip(1).Any()))
        {
            faults.Add($"{owner}.{twice.Key} is defined twice.");
        }

        return [.. all.DistinctBy(one => one.Name, StringComparer.Ordinal)];
    }

    /// <summary>Those that are not held in a form of their own.</summary>
    static DirectiveNode[] Own(IEnumerable<DirectiveNode> directives) =>
        [.. directives.Where(directive => directive.Name is not ("deprecated" or "specifiedBy" or "oneOf" or "cost" or "listSize"))];

    static string? Deprecation(IEnumerable<DirectiveNode> directives) => directives.All(directive => directive.Name != "deprecated")
        ? null
        : (Argument(directives, "deprecated", "reason") as StringValueNode)?.Value ?? BuiltInDirectives.DefaultDeprecationReason;

    static double? Cost(IEnumerable<DirectiveNode> directives) =>
        Argument(directives, "cost", "weight") is StringValueNode weight ? double.Parse(weight.Value, CultureInfo.InvariantCulture) : null;

    static ListSize? Size(IEnumerable<DirectiveNode> directives) => directives.All(directive => directive.Name != "listSize")
        ? null
        : new(
            Int(directives, "assumedSize"),
            Strings(directives, "slicingArguments"),
            Strings(directives, "sizedFields"),
            Int(directives, "slicingArgumentDefaultValue"),
            Argument(directives, "listSize", "requireOneSlicingArgument") is not BooleanValueNode { Value: false });

    static int? Int(IEnumerable<DirectiveNode> directives, string name) =>
        Argument(directives, "listSize", name) is IntValueNode value ? int.Parse(value.Value, CultureInfo.InvariantCulture) : null;

    static string[] Strings(IEnumerable<DirectiveNode> directives, string name) => Argument(directives, "listSize", name) switch
    {
        ListValueNode list => [.. list.Values.OfType<StringValueNode>().Select(value => value.Value)],
        StringValueNode one => [one.Value],
        _ => [],
    };

    static ValueNode? Argument(IEnumerable<DirectiveNode> directives, string directive, string name) =>
        directives.FirstOrDefault(one => one.Name == directive)?.Arguments.FirstOrDefault(argument => argument.Name == name)?.Value;

    /// <summary>A scalar of which only the name is known.</summary>
    sealed class AnyScalar(string name, string? description, string? specifiedByUrl) : ScalarType(name, description, specifiedByUrl)
    {
        public override Type RuntimeType => typeof(object);

        public override ParsedValue ParseLiteral(ValueNode literal) => ParsedValue.Of(literal);

        public override ParsedValue ParseValue(JsonElement value) => ParsedValue.Of(value);

        public override void Serialize(Utf8JsonWriter writer, object value) => throw new NotSupportedException("A schema that was read from SDL is not executed.");

        public override ValueNode ToLiteral(object value) => (ValueNode)value;
    }
}
