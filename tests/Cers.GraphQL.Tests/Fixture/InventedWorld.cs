using System.Globalization;
using Cers.GraphQL.Execution;
using Cers.GraphQL.TypeSystem;

namespace Cers.GraphQL.Tests.Fixture;

/// <summary>
/// A world behind any schema: what a field gives follows from its parent's number, its name and its arguments, and is now and then null, an error,
/// out of a scalar's range, of an impossible type, or late. The script invented-world.mjs invents the same one for graphql-js.
/// </summary>
internal sealed class InventedWorld
{
    readonly Schema source;
    readonly Dictionary<string, NamedType> types = new(StringComparer.Ordinal);

    InventedWorld(Schema source) => this.source = source;

    /// <summary>The schema with a resolver on each field of its object types.</summary>
    public static Schema Of(Schema source)
    {
        var world = new InventedWorld(source);
        var kinds = (Type[])[typeof(Kind0), typeof(Kind1), typeof(Kind2), typeof(Kind3)];
        var concrete = Concrete(source);
        return new Schema(
            (ObjectType)world.Map(source.QueryType),
            (ObjectType?)(source.MutationType is { } mutations ? world.Map(mutations) : null),
            null,
            concrete.Select(type => (NamedType)world.Map(type)),
            source.Directives.Except(BuiltInDirectives.All))
        {
            ObjectTypes = concrete.Zip(kinds).ToDictionary(pair => pair.Second, pair => (ObjectType)world.Map(pair.First)),
        };
    }

    /// <summary>The object types that interfaces and unions turn out to be, by name.</summary>
    static List<ObjectType> Concrete(Schema schema) => [.. schema.Types.Where(type => type.IsAbstract).SelectMany(schema.GetPossibleTypes).Distinct().OrderBy(type => type.Name, StringComparer.Ordinal)];

    GraphQLType Map(GraphQLType type) => type switch
    {
        NonNullType nonNull => new NonNullType(Map(nonNull.OfType)),
        ListType list => new ListType(Map(list.OfType)),
        NamedType { IsComposite: true } named => types.TryGetValue(named.Name, out var known) ? known : types[named.Name] = Copy(named),
        _ => type,
    };

    NamedType Copy(NamedType type) => type switch
    {
        ObjectType own => new ObjectType(own.Name, () => own.Fields.Select(Resolving), () => own.Interfaces.Select(one => (InterfaceType)Map(one))),
        InterfaceType shared => new InterfaceType(shared.Name, () => shared.Fields.Select(Resolving), () => shared.Interfaces.Select(one => (InterfaceType)Map(one))),
        _ => new UnionType(type.Name, () => ((UnionType)type).Members.Select(member => (ObjectType)Map(member))),
    };

    FieldDefinition Resolving(FieldDefinition field) => new(field.Name, Map(field.Type), field.Arguments) { Resolver = Resolver(field) };

    /// <summary>Pure reads, immediate and late resolvers, by the field's name, so that each way through the executor is taken.</summary>
    FieldResolver Resolver(FieldDefinition field) => (field.Arguments.Count, Hash(field.Name) % 3) switch
    {
        (0, not 0) => FieldResolver.FromRead(parent => Resolve(parent, field, [])),
        (_, 1) => FieldResolver.FromSync(context => Resolve(context.Parent, field, context.Arguments)),
        (_, var late) => FieldResolver.From(
            async context =>
            {
                await Task.Yield();
                return Resolve(context.Parent, field, context.Arguments);
            },
            parallel: late == 2),
    };

    object? Resolve(object parent, FieldDefinition field, object?[] arguments)
    {
        var given = field.Arguments.Zip(arguments).Where(pair => pair.Second is not Absent).Select(pair => $"{pair.First.Name}={Show(pair.Second)}");
        var number = Hash($"{((parent as Thing)?.Number ?? 0).ToString(CultureInfo.InvariantCulture)}.{field.Name}({string.Join(",", given)})");
        return number % 31 == 0 ? throw new GraphQLException("Invented.", "INVENTED") : Value(field.Type, number);
    }

    object? Value(GraphQLType type, uint number)
    {
        switch (type)
        {
            case NonNullType nonNull:
                return number % 31 == 0 ? null : Value(nonNull.OfType, Hash($"{number}!"));
            case var _ when number % 13 == 0:
                return null;
            case ListType list:
                return Enumerable.Range(0, (int)(number % 6)).Select(i => Value(list.OfType, Hash($"{number}[{i}]"))).ToArray();
            case EnumType known:
                return number % 37 == 0 ? "NOTHING" : known.Values[(int)(number % known.Values.Count)].Name;
            case ObjectType:
                return new Thing(number);
            case NamedType { IsAbstract: true } several:
                var possible = source.GetPossibleTypes(several).OrderBy(one => one.Name, StringComparer.Ordinal).ToList();
                return number % 29 == 0 ? new Thing(number) : Make(Concrete(source).IndexOf(possible[(int)(number % possible.Count)]), number);
            default:
                return Scalar(type.Named.Name, number);
        }
    }

    static object Scalar(string name, uint number) => name switch
    {
        "Int" => number % 41 == 0 ? 1L << 40 : (long)(number % 2001) - 1000,
        "Float" => number % 43 == 0 ? double.NaN : (number % 4001 / 8.0) - 250,
        "Boolean" => number % 2 == 1,
        "ID" => $"{number}",
        _ => $"é😀\"\\\n<{number % 1000}>",
    };

    static Thing Make(int kind, uint number) => kind switch { 0 => new Kind0(number), 1 => new Kind1(number), 2 => new Kind2(number), _ => new Kind3(number) };

    static string Show(object? value) => value switch
    {
        null => "null",
        bool known => known ? "true" : "false",
        int number => $"{number * 1000L}",
        double number => $"{(long)Math.Floor((number * 1000) + 0.5)}",
        string text => $"\"{text}\"",
        IReadOnlyDictionary<string, object?> entries => $"{{{string.Join(",", entries.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}:{Show(pair.Value)}"))}}}",
        System.Collections.IEnumerable items => $"[{string.Join(",", items.Cast<object?>().Select(Show))}]",
        _ => throw new NotSupportedException(value.GetType().Name),
    };

    /// <summary>FNV-1a over UTF-16 units, stirred so that remainders spread.</summary>
    static uint Hash(string text)
    {
        var hash = 2166136261u;
        foreach (var letter in text)
            hash = unchecked((hash ^ letter) * 16777619u);
        hash = unchecked((hash ^ (hash >> 16)) * 2246822507u);
        return hash ^ (hash >> 13);
    }

    record Thing(uint Number);

    // What interfaces and unions turn out to be is told by the C# type.
    sealed record Kind0(uint Number) : Thing(Number);

    sealed record Kind1(uint Number) : Thing(Number);

    sealed record Kind2(uint Number) : Thing(Number);

    sealed record Kind3(uint Number) : Thing(Number);
}
