using System.Globalization;
using Cers.GraphQL.TypeSystem;

namespace Cers.GraphQL.Tests.Differential;

/// <summary>Writes literals of input types, with a fault rate now and then of another type.</summary>
/// <param name="scalars">Literals of scalars of the schema's own, which graphql-js takes whatever they are: they never go wrong.</param>
internal sealed class ValueGenerator(int seed, IReadOnlyDictionary<string, string[]>? scalars = null)
{
    static readonly string[] Wrong = ["1", "1.5", "\"x\"", "true", "DRAFT", "null", "[1]", "{a: 1}", "[]", "{}", "[[null]]", "99999999999", "\"\"\"x\"\"\""];

    static readonly string[] Strings =
    [
        "\"\"", "\"x\"", "\"é😀\"", "\"\\u00e9\\n\"", "\"\\u{1F600}\"", "\"\\uD83D\\uDE00\"", "\"\\\"\\\\\"", "\"\"\"\n   block\n     text\n  \"\"\"", "\"\"\" \\\"\"\" \"\"\"", "\"# no comment\"",
    ];

    readonly Random random = new(seed);

    public Faults Faults { get; set; } = new(seed);

    /// <param name="variable">Makes a variable of a type and gives its use.</param>
    public string Of(GraphQLType type, int depth, Func<GraphQLType, string> variable)
    {
        if (!IsOwn(type) && Faults.Make("ValuesOfCorrectType"))
            return Wrong[random.Next(Wrong.Length)];
        switch (type)
        {
            case NonNullType nonNull:
                return Of(nonNull.OfType, depth, variable) is var value && value == "null" && !Faults.Make("ValuesOfCorrectType") ? Of(type, depth, variable) : value;
            case var _ when Chance(0.07):
                return "null";
            case ListType list when depth > 0 && Chance(0.8):
                return $"[{string.Join(DocumentGenerator.Gap, Enumerable.Range(0, random.Next(3)).Select(_ => Item(list.OfType, depth, variable)))}]";
            case ListType list:
                return NotNull(list.OfType, depth, variable);
            case InputObjectType input:
                return Object(input, depth, variable);
            case EnumType values:
                return values.Values[random.Next(values.Values.Count)].Name;
            default:
                return Scalar(type.Named.Name);
        }
    }

    string Item(GraphQLType type, int depth, Func<GraphQLType, string> variable) => Chance(0.1) ? variable(type) : Of(type, depth - 1, variable);

    string NotNull(GraphQLType type, int depth, Func<GraphQLType, string> variable) => Of(type is NonNullType ? type : new NonNullType(type), depth, variable);

    string Object(InputObjectType type, int depth, Func<GraphQLType, string> variable)
    {
        var chosen = type.IsOneOf ? [type.Fields[random.Next(type.Fields.Count)]]
            : type.Fields.Where(field => field.IsRequired ? !Faults.Make("ValuesOfCorrectType") : depth > 0 && Chance(0.3)).ToList();
        if (type.IsOneOf && Faults.Make("ValuesOfCorrectType"))
            chosen.Add(type.Fields[random.Next(type.Fields.Count)]);
        if (chosen.Count > 0 && Faults.Make("UniqueInputFieldNames"))
            chosen.Add(chosen[0]);
        var entries = chosen.Select(field => $"{field.Name}:{DocumentGenerator.Gap}{(type.IsOneOf ? NotNull(field.Type, depth - 1, variable) : Item(field.Type, depth, variable))}").ToList();
        if (Faults.Make("ValuesOfCorrectType"))
            entries.Add("amont: 1");
        return $"{{{string.Join(DocumentGenerator.Gap, entries)}}}";
    }

    bool IsOwn(GraphQLType type) => scalars?.ContainsKey(type.Named.Name) == true;

    string Scalar(string name) => name switch
    {
        _ when scalars?.TryGetValue(name, out var literals) == true => Pick(literals),
        "Int" => Pick("0", "-0", "1", "42", "-2147483648", "2147483647", random.Next().ToString(CultureInfo.InvariantCulture)),
        "Float" => Pick("0.0", "-1.5", "1e10", "1.5E-3", "3", "-0"),
        "Boolean" => Pick("true", "false"),
        "ID" => Pick("\"a\"", "1", "9999999999"),
        _ => Strings[random.Next(Strings.Length)],
    };

    bool Chance(double probability) => random.NextDouble() < probability;

    string Pick(params ReadOnlySpan<string> choices) => choices[random.Next(choices.Length)];
}
