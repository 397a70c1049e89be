using Cers.GraphQL.Language;
using Cers.GraphQL.TypeSystem;

namespace Cers.GraphQL.Execution;

/// <summary>
/// Literals into values (specification section 3, 'Input Coercion' of each type). Recursion is as deep as the literal, which the parser bounds.
/// </summary>
static class LiteralCoercion
{
    /// <summary>The value, or why there is none. A variable that was not given makes a list item null and an object's field absent.</summary>
    public static ParsedValue Coerce(GraphQLType type, ValueNode literal, VariableValues variables)
    {
        if (literal is VariableNode variable)
        {
            var value = variables.TryGet(variable.Name, out var given) ? given : null;
            return value is null && type.IsNonNull ? ParsedValue.Refused($"Expected a value of non-null type {type}, found ${variable.Name} with null.") : ParsedValue.Of(value);
        }

        if (literal is NullValueNode)
        {
            return type.IsNonNull ? ParsedValue.Refused($"Expected a value of non-null type {type}, found null.") : ParsedValue.Of(null);
        }

        return type.Nullable switch
        {
            ListType list => CoerceList(list, literal, variables),
            ScalarType scalar => scalar.ParseLiteral(literal),
            EnumType known => literal is EnumValueNode name && known.Values.TryGet(name.Value, out var found)
                ? ParsedValue.Of(found.Value)
                : ParsedValue.Refused($"Enum {known.Name} has no such value."),
            InputObjectType input => CoerceObject(input, literal, variables),
            _ => ParsedValue.Refused($"{type} is no input type."),
        };
    }

    static ParsedValue CoerceList(ListType list, ValueNode literal, VariableValues variables)
    {
        if (literal is not ListValueNode items)
        {
            var single = Coerce(list.OfType, literal, variables);
            return single.Failed ? single : ParsedValue.Of(new[] { single.Value });
        }

        var values = new object?[items.Values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            var item = Coerce(list.OfType, items.Values[i], variables);
            if (item.Failed)
            {
                return item;
            }

            values[i] = item.Value;
        }

        return ParsedValue.Of(values);
    }

    static ParsedValue CoerceObject(InputObjectType input, ValueNode literal, VariableValues variables)
    {
        if (literal is not ObjectValueNode written)
        {
            return ParsedValue.Refused($"Expected an object of type {input.Name}.");
        }

        var given = new Dictionary<string, ValueNode>(StringComparer.Ordinal);
        foreach (var field in written.Fields)
        {
            if (!input.Fields.Contains(field.Name))
            {
                return ParsedValue.Refused($"{input.Name} has no field {field.Name}.");
            }

            given[field.Name] = field.Value;
        }

        var values = new object?[input.Fields.Count];
        for (var i = 0; i < values.Length; i++)
        {
            var field = input.Fields[i];
            var found = given.TryGetValue(field.Name, out var node) && !(node is VariableNode variable && !variables.TryGet(variable.Name, out _));
            var value = found ? Convert(field, Coerce(field.Type, node!, variables)) : Missing(field, $"{input.Name}.{field.Name}");
            if (value.Failed)
            {
                return value;
            }

            values[i] = value.Value;
        }

        return Construct(input, values);
    }

    /// <summary>The default, or absent; refused when the value is required.</summary>
    public static ParsedValue Missing(InputValueDefinition definition, string coordinate)
    {
        if (definition.DefaultValue is { } literal)
        {
            return Convert(definition, Coerce(definition.Type, literal, VariableValues.None));
        }

        return definition.Type.IsNonNull ? ParsedValue.Refused($"{coordinate} of type {definition.Type} is required and was not given.") : ParsedValue.Of(Absent.Value);
    }

    public static ParsedValue Convert(InputValueDefinition definition, ParsedValue value) =>
        value.Failed || definition.Convert is null || value.Value is null ? value : definition.Convert(value.Value);

    public static ParsedValue Construct(InputObjectType input, object?[] values)
    {
        if (input.IsOneOf && (values.Count(value => value is not Absent) != 1 || values.Any(value => value is null)))
        {
            return ParsedValue.Refused($"Exactly one field of {input.Name} must be given, and it must not be null.");
        }

        if (input.Construct is { } construct)
        {
            return ParsedValue.Of(construct(values));
        }

        var plain = new Dictionary<string, object?>(StringComparer.Ordinal);
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] is not Absent)
            {
                plain[input.Fields[i].Name] = values[i];
            }
        }

        return ParsedValue.Of(plain);
    }
}
