using System.Text.Json.Nodes;
using Cers.GraphQL.TypeSystem;

namespace Cers.GraphQL.Tests.Differential;

/// <summary>Writes the JSON values of variables, the same ones for the same seed, at a rate of a kind that their types refuse.</summary>
internal sealed class VariableGenerator(int seed, double faultRate, IReadOnlyDictionary<string, string[]> scalars)
{
    static readonly string[] Wrong = ["1", "1.5", "\"x\"", "true", "\"DRAFT\"", "null", "[1]", "{\"a\":1}", "[]", "{}", "[[null]]", "99999999999", "2147483648", "1e3", "-0", "1.0", "\"\""];

    readonly Random random = new(seed);

    /// <summary>Values for variables; one that may be absent sometimes is.</summary>
    public JsonObject Of(IReadOnlyDictionary<string, GraphQLType> variables)
    {
        var values = new JsonObject();
        foreach (var (name, type) in variables.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (!Chance(type.IsNonNull ? faultRate : 0.2))
                values[name] = Of(type, 4);
        }

        if (Chance(0.1))
            values["surplus"] = 1;
        return values;
    }

    JsonNode? Of(GraphQLType type, int depth)
    {
        var own = scalars.ContainsKey(type.Named.Name);
        if (!own && Chance(faultRate))
            return JsonNode.Parse(Wrong[random.Next(Wrong.Length)]);
        switch (type)
        {
            case NonNullType nonNull:
                return Of(nonNull.OfType, depth) ?? (Chance(faultRate) ? null : Of(type, depth));
            case var _ when Chance(0.07):
                return null;
            case ListType list when depth > 0 && Chance(0.8):
                return new JsonArray([.. Enumerable.Range(0, random.Next(3)).Select(_ => Of(list.OfType, depth - 1))]);
            case ListType list:
                return Of(list.OfType, depth - 1);
            case InputObjectType input:
                return Object(input, depth);
            case EnumType values:
                return values.Values[random.Next(values.Values.Count)].Name;
            default:
                return Scalar(type.Named.Name);
        }
    }

    JsonObject Object(InputObjectType type, int depth)
    {
        var value = new JsonObject();
        if (type.IsOneOf)
        {
            var one = type.Fields[random.Next(type.Fields.Count)];
            value[one.Name] = Of(new NonNullType(one.Type), depth - 1);
        }
        else
        {
            foreach (var field in type.Fields.Where(field => field.IsRequired ? !Chance(faultRate) : depth > 0 && Chance(0.3)))
                value[field.Name] = Of(field.Type, depth - 1);
        }

        if (Chance(faultRate))
            value[Chance(0.5) ? "amont" : type.Fields[0].Name] = 1;
        return value;
    }

    JsonNode Scalar(string name) => name switch
    {
        _ when scalars.TryGetValue(name, out var literals) => JsonNode.Parse(Pick(literals))!,
        "Int" => JsonNode.Parse(Pick("0", "-0", "1", "42", "-2147483648", "2147483647", "1.0", "1e3"))!,
        "Float" => JsonNode.Parse(Pick("0.0", "-1.5", "1e10", "1.5E-3", "3"))!,
        "Boolean" => Chance(0.5),
        "ID" => JsonNode.Parse(Pick("\"a\"", "1", "9999999999"))!,
        _ => Pick("", "x", "é😀", "\"\\\n"),
    };

    bool Chance(double probability) => random.NextDouble() < probability;

    string Pick(params ReadOnlySpan<string> choices) => choices[random.Next(choices.Length)];
}
