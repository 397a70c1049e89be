using System.Text.Json;
using Cers.GraphQL.Language;
using Cers.GraphQL.TypeSystem;

namespace Cers.GraphQL.Execution;

/// <summary>Variables of the chosen operation (specification section 6.1.2). Recursion is as deep as the JSON, which the reader bounds.</summary>
sealed class VariableCoercion(Schema schema, int maxListItems)
{
    const int MostErrors = 10;

    readonly List<GraphQLError> errors = [];
    double cost;

    /// <summary>Faults found, told or not: what holds one is not made.</summary>
    int faults;

    public static IReadOnlyList<GraphQLError> Coerce(
        Schema schema, OperationDefinitionNode operation, JsonElement? given, int maxListItems, out VariableValues values)
    {
        if (operation.VariableDefinitions.Length == 0)
        {
            values = VariableValues.None;
            return [];
        }

        var coercion = new VariableCoercion(schema, maxListItems);
        values = coercion.All(operation, given);
        return coercion.errors;
    }

    VariableValues All(OperationDefinitionNode operation, JsonElement? given)
    {
        var values = new VariableValues();
        foreach (var definition in operation.VariableDefinitions)
        {
            if (errors.Count >= MostErrors)
            {
                break;
            }

            var name = definition.Variable.Name;
            var type = TypeOf(definition.Type);
            if (given is not { } all || !all.TryGetProperty(name, out var json))
            {
                if (definition.DefaultValue is { } literal)
                {
                    var value = LiteralCoercion.Coerce(type, literal, VariableValues.None);
                    if (value.Failed)
                    {
                        Add(definition, null, value.Error!);
                    }

                    values.Set(name, value.Value);
                }
                else if (type.IsNonNull)
                {
                    errors.Add(Error(definition, $"Variable \"${name}\" of required type \"{type}\" was not provided.", GraphQLErrorCodes.BadUserInput));
                }

                continue;
            }

            if (json.ValueKind == JsonValueKind.Null && type.IsNonNull)
            {
                errors.Add(Error(definition, $"Variable \"${name}\" of non-null type \"{type}\" must not be null.", GraphQLErrorCodes.BadUserInput));
                continue;
            }

            cost = 0;
            values.Set(name, Value(definition, type, json, new JsonPlace(null, name)));
            if (cost > 0)
            {
                values.SetCost(name, cost);
            }
        }

        return values;
    }

    object? Value(VariableDefinitionNode definition, GraphQLType type, JsonElement json, JsonPlace place)
    {
        if (json.ValueKind == JsonValueKind.Null)
        {
            return type.IsNonNull ? Add(definition, place, $"Expected a value of non-null type {type}, found null.") : null;
        }

        switch (type.Nullable)
        {
            case ListType list:
                return List(definition, list, json, place);
            case InputObjectType input:
                return Object(definition, input, json, place);
            case ScalarType scalar:
                var parsed = scalar.ParseValue(json);
                return parsed.Failed ? Add(definition, place, parsed.Error!) : parsed.Value;
            case EnumType known:
                return json.ValueKind == JsonValueKind.String && known.Values.TryGet(json.GetString()!, out var found)
                    ? found.Value
                    : Add(definition, place, $"Enum {known.Name} has no such value.");
            default:
                return Add(definition, place, $"{type} is no input type.");
        }
    }

    object? List(VariableDefinitionNode definition, ListType list, JsonElement json, JsonPlace place)
    {
        if (json.ValueKind != JsonValueKind.Array)
        {
            return new[] { Value(definition, list.OfType, json, place) };
        }

        var count = json.GetArrayLength();
        if (count > maxListItems)
        {
            faults++;
            errors.Add(Error(definition, $"{place} has {count} items; at most {maxListItems} can be sent.", GraphQLErrorCodes.LimitListItems));
            return null;
        }

        var values = new object?[count];
        var i = 0;
        foreach (var item in json.EnumerateArray())
        {
            values[i] = Value(definition, list.OfType, item, new JsonPlace(place, i));
            i++;
        }

        return values;
    }

    object? Object(VariableDefinitionNode definition, InputObjectType input, JsonElement json, JsonPlace place)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            return Add(definition, place, $"Expected type \"{input.Name}\" to be an object.");
        }

        var before = faults;
        foreach (var property in json.EnumerateObject())
        {
            if (!input.Fields.Contains(property.Name))
            {
                Add(definition, place, $"Field \"{Short(property.Name)}\" is not defined by type \"{input.Name}\".");
            }
        }

        var values = new object?[input.Fields.Count];
        for (var i = 0; i < values.Length; i++)
        {
            var field = input.Fields[i];
            var inner = new JsonPlace(place, field.Name);
            ParsedValue value;
            if (json.TryGetProperty(field.Name, out var given))
            {
                cost += field.CostWeight ?? 0;
                var found = faults;
                var coerced = Value(definition, field.Type, given, inner);
                value = faults > found ? ParsedValue.Of(null) : LiteralCoercion.Convert(field, ParsedValue.Of(coerced));
            }
            else
            {
                value = LiteralCoercion.Missing(field, $"Field \"{field.Name}\"");
                inner = place;
            }

            if (value.Failed)
            {
                Add(definition, inner, value.Error!);
            }

            values[i] = value.Value;
        }

        if (faults > before)
        {
            return null;
        }

        var made = LiteralCoercion.Construct(input, values);
        return made.Failed ? Add(definition, place, made.Error!) : made.Value;
    }

    object? Add(VariableDefinitionNode definition, JsonPlace? place, string reason)
    {
        faults++;
        if (errors.Count < MostErrors)
        {
            var at = place is { Above: not null } ? $" at \"{place}\"" : "";
            errors.Add(Error(definition, $"Variable \"${definition.Variable.Name}\" got invalid value{at}; {reason}", GraphQLErrorCodes.BadUserInput));
        }

        return null;
    }

    static GraphQLError Error(VariableDefinitionNode definition, string message, string code) => new(message) { Code = code, Locations = [definition.Location] };

    GraphQLType TypeOf(TypeNode node) => node switch
    {
        NonNullTypeNode nonNull => new NonNullType(TypeOf(nonNull.Type)),
        ListTypeNode list => new ListType(TypeOf(list.Type)),
        NamedTypeNode named => schema.GetType(named.Name) ?? throw new InvalidOperationException($"{named.Name} passed validation and does not exist."),
        _ => throw new InvalidOperationException(node.Kind.ToString()),
    };

    static string Short(string name) => name.Length <= 60 ? name : name[..60];

    /// <summary>Where in a variable's JSON a value stands; written out only when it is at fault.</summary>
    sealed record JsonPlace(JsonPlace? Above, object Key)
    {
        public override string ToString() => (Above, Key) switch
        {
            (null, _) => $"{Key}",
            (_, int index) => $"{Above}[{index}]",
            _ => $"{Above}.{Key}",
        };
    }
}
