using Cers.GraphQL.Execution;
using Cers.GraphQL.Language;

namespace Cers.GraphQL.TypeSystem;

/// <summary>
/// Input values that cannot be written, or whose defaults would need themselves (specification sections 3.10 and 5.6), and defaults that are no
/// values of their types: checked last, as coercing a default that needs itself would not end.
/// </summary>
static class InputValueCycles
{
    public static void Check(Schema schema, List<string> faults)
    {
        var inputs = schema.Types.OfType<InputObjectType>().ToArray();
        faults.AddRange(Unwritable(inputs).Select(input => input.IsOneOf
            ? $"{input.Name} requires itself through each of its fields: no value of it can be written."
            : $"{input.Name} requires itself through non-null fields: no value of it can be written."));

        var cycles = new Defaults(faults);
        foreach (var input in inputs)
        {
            cycles.Visit(input);
        }

        if (cycles.Found)
        {
            return;
        }

        foreach (var (coordinate, value) in Values(schema, inputs))
        {
            if (value.DefaultValue is { } literal && LiteralCoercion.Coerce(value.Type, literal, VariableValues.None).Error is { } error)
            {
                faults.Add($"{coordinate}{(value.Member is null ? "" : $" ({value.Member})")} is {value.Type} and cannot have the default {literal}: {error}");
            }
        }
    }

    /// <summary>Grows the set of those that can be written until it grows no more.</summary>
    static IEnumerable<InputObjectType> Unwritable(IReadOnlyList<InputObjectType> inputs)
    {
        var writable = new HashSet<InputObjectType>();
        bool grew;
        do
        {
            grew = false;
            foreach (var input in inputs.Where(input => !writable.Contains(input)))
            {
                var can = input.IsOneOf
                    ? input.Fields.Count == 0 || input.Fields.Any(field => field.Type.Nullable is not InputObjectType needed || writable.Contains(needed))
                    : input.Fields.All(field => field.Type is not NonNullType { OfType: InputObjectType needed } || writable.Contains(needed));
                grew |= can && writable.Add(input);
            }
        }
        while (grew);
        return inputs.Where(input => !writable.Contains(input));
    }

    static IEnumerable<(string Coordinate, InputValueDefinition Value)> Values(Schema schema, IEnumerable<InputObjectType> inputs) =>
        inputs.SelectMany(input => input.Fields.Select(field => ($"{input.Name}.{field.Name}", field)))
            .Concat(schema.Types.OfType<IFieldsType>().Where(owner => !owner.Name.StartsWith("__", StringComparison.Ordinal)).SelectMany(owner =>
                owner.Fields.SelectMany(field => field.Arguments.Select(argument => ($"{owner.Name}.{field.Name}({argument.Name}:)", argument)))))
            .Concat(schema.Directives.SelectMany(directive => directive.Arguments.Select(argument => ($"@{directive.Name}({argument.Name}:)", argument))));

    /// <summary>Follows what coercing a default takes: the defaults of the fields that the literal leaves out.</summary>
    sealed class Defaults(List<string> faults)
    {
        readonly List<InputValueDefinition> path = [];
        readonly List<string> coordinates = [];
        readonly HashSet<InputValueDefinition> seen = new(ReferenceEqualityComparer.Instance);

        public bool Found { get; private set; }

        public void Visit(InputObjectType input) => Follow(input, new ObjectValueNode([], default));

        void Follow(GraphQLType type, ValueNode literal)
        {
            switch (literal)
            {
                case ListValueNode list:
                    foreach (var item in list.Values)
                    {
                        Follow(type.Nullable is ListType items ? items.OfType : type, item);
                    }

                    break;
                case ObjectValueNode written when type.Named is InputObjectType input:
                    foreach (var field in input.Fields)
                    {
                        if (written.Fields.FirstOrDefault(given => given.Name == field.Name) is { } given)
                        {
                            Follow(field.Type, given.Value);
                        }
                        else if (field.DefaultValue is { } fallback && field.Type.Named is InputObjectType)
                        {
                            Follow(input, field, fallback);
                        }
                    }

                    break;
            }
        }

        void Follow(InputObjectType input, InputValueDefinition field, ValueNode fallback)
        {
            var coordinate = $"{input.Name}.{field.Name}";
            var start = path.IndexOf(field);
            if (start >= 0)
            {
                Found = true;
                faults.Add($"{coordinate}: its default needs itself, by way of {string.Join(", ", coordinates.Skip(start))}.");
                return;
            }

            if (!seen.Add(field))
            {
                return;
            }

            path.Add(field);
            coordinates.Add(coordinate);
            Follow(field.Type, fallback);
            path.RemoveAt(path.Count - 1);
            coordinates.RemoveAt(coordinates.Count - 1);
        }
    }
}
