using Cers.GraphQL.Execution;
using Cers.GraphQL.Language;
using Cers.GraphQL.TypeSystem;

namespace Cers.GraphQL.Limits;

/// <summary>
/// What an operation may cost, reckoned before it runs with its real variables: a resolver costs 10, one that loads in batches and an
/// object cost 1, a plain value nothing; what lies below a list is multiplied by the list's size. Of the types that an abstract one can be,
/// the dearest counts.
/// </summary>
sealed class OperationCost(Schema schema, VariableValues variables)
{
    const int UnsizedList = 5;

    readonly Dictionary<(SelectionPlan Selection, NamedType Type), Cost> known = [];

    /// <summary>Whether the field's cost is another one with other variables: of what an argument may hold, a list's size and fields of input objects weigh.</summary>
    public static bool DependsOnVariables(FieldDefinition field, InputValueDefinition argument, ValueNode? given) =>
        given is not null && HoldsVariable(given)
        && (argument.Type.Named is InputObjectType || field.ListSize?.SlicingArguments.Contains(argument.Name) == true);

    static bool HoldsVariable(ValueNode given) => given switch
    {
        VariableNode => true,
        ListValueNode list => list.Values.Any(HoldsVariable),
        ObjectValueNode literal => literal.Fields.Any(field => HoldsVariable(field.Value)),
        _ => false,
    };

    /// <summary>One object of that type with what is selected of it.</summary>
    /// <exception cref="GraphQLException">A list is sliced by none of its arguments, or by several, and must be by one.</exception>
    public Cost Of(SelectionPlan selection, NamedType type)
    {
        if (!known.TryGetValue((selection, type), out var cost))
        {
            cost = Of(selection, type, null, 0);
            known.Add((selection, type), cost);
        }

        return cost;
    }

    Cost Of(SelectionPlan selection, NamedType type, ListSize? sizedAbove, int size)
    {
        var dearest = default(Cost);
        foreach (var possible in schema.GetPossibleTypes(type))
        {
            var sum = new Cost(0, possible.CostWeight ?? 1);
            foreach (var field in selection.For(possible))
            {
                sum += Of(field, sizedAbove, size);
            }

            dearest = Cost.Dearer(dearest, sum);
        }

        return dearest;
    }

    Cost Of(FieldPlan field, ListSize? sizedAbove, int size)
    {
        var definition = field.Definition;
        if (definition.Name.StartsWith("__", StringComparison.Ordinal))
        {
            // Costs nothing, as it is bounded by a depth rule of its own; walked all the same, so that the whole plan is compiled.
            _ = field.Selection is null ? default : Of(field.Selection, definition.Type.Named);
            return default;
        }

        var own = definition.CostWeight ?? definition.Resolver switch
        {
            { UsesLoaders: true } => 1,
            { Read: not null } or null => 0,
            _ => 10,
        };
        for (var i = 0; i < field.Arguments.Length; i++)
        {
            if (field.Arguments[i] is { } given)
            {
                own += (definition.Arguments[i].CostWeight ?? 0) + OfInput(definition.Arguments[i].Type, given);
            }
        }

        var ownSize = definition.ListSize is { } told ? SizeOf(told, field) : (int?)null;
        double count = 1;
        if (definition.Type.Nullable is ListType)
        {
            count = sizedAbove?.SizedFields.Contains(definition.Name) == true ? size : ownSize ?? UnsizedList;
        }

        var one = field.Selection switch
        {
            null => new Cost(0, definition.Type.Named.CostWeight ?? 0),
            { } below when definition.ListSize is { SizedFields.Count: > 0 } sized => Of(below, definition.Type.Named, sized, ownSize!.Value),
            { } below => Of(below, definition.Type.Named),
        };
        return new Cost(own, 0) + (count * one);
    }

    /// <summary>Weights of the input fields that are given. Literals are as deep as the parser lets them be; variables were reckoned when they were read.</summary>
    double OfInput(GraphQLType type, ValueNode given)
    {
        switch (given)
        {
            case VariableNode variable:
                return variables.CostOf(variable.Name);
            case ListValueNode list:
                return list.Values.Sum(item => OfInput((type.Nullable as ListType)?.OfType ?? type, item));
            case ObjectValueNode literal when type.Named is InputObjectType input:
                return literal.Fields.Sum(field => input.Fields.TryGet(field.Name, out var known) ? (known.CostWeight ?? 0) + OfInput(known.Type, field.Value) : 0);
            default:
                return 0;
        }
    }

    int SizeOf(ListSize told, FieldPlan field)
    {
        int? largest = null;
        var given = 0;
        for (var i = 0; i < field.Arguments.Length; i++)
        {
            var definition = field.Definition.Arguments[i];
            if (!told.SlicingArguments.Contains(definition.Name))
            {
                continue;
            }

            var node = field.Arguments[i] is VariableNode variable && !variables.TryGet(variable.Name, out _) ? null : field.Arguments[i];
            var value = (node ?? definition.DefaultValue) is { } literal ? LiteralCoercion.Coerce(definition.Type.Nullable, literal, variables).Value : null;
            if (value is null)
            {
                continue;
            }

            given++;
            largest = Math.Max(largest ?? 0, value switch
            {
                int number => number,
                object?[] items => items.Length,
                _ => 0,
            });
        }

        if (told is { RequireOne: true, SlicingArguments.Count: > 0 } && given != 1)
        {
            throw new GraphQLException([new GraphQLError($"Give exactly one of {string.Join(", ", told.SlicingArguments)} at {field.Definition.Name}, so that its list is bounded.")
            {
                Code = GraphQLErrorCodes.SlicingArguments,
                Locations = field.Locations,
            }]);
        }

        return largest ?? told.DefaultSize ?? told.AssumedSize ?? UnsizedList;
    }
}
