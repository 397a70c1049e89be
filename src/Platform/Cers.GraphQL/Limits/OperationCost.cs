using Cers.GraphQL.Execution;
using Cers.GraphQL.TypeSystem;

namespace Cers.GraphQL.Limits;

/// <summary>
/// What an operation may cost, reckoned before it runs with its real variables: a resolver costs 10, one that loads in batches and an
/// object cost 1, a plain value nothing; what lies below a list is multiplied by the list's size. Doubles cannot wrap around.
/// </summary>
sealed class OperationCost(Schema schema, VariableValues variables)
{
    const int UnsizedList = 5;

    readonly Dictionary<(SelectionPlan Selection, NamedType Type), double> known = [];

    public double Of(SelectionPlan selection, NamedType type)
    {
        if (!known.TryGetValue((selection, type), out var cost))
        {
            cost = Of(selection, type, null, null);
            known.Add((selection, type), cost);
        }

        return cost;
    }

    double Of(SelectionPlan selection, NamedType type, ListSize? sizedAbove, int? size)
    {
        var dearest = 0d;
        foreach (var possible in schema.GetPossibleTypes(type))
        {
            var sum = 0d;
            foreach (var field in selection.For(possible))
            {
                sum += Of(field, sizedAbove, size);
            }

            dearest = Math.Max(dearest, sum);
        }

        return dearest;
    }

    double Of(FieldPlan field, ListSize? sizedAbove, int? size)
    {
        var definition = field.Definition;
        if (definition.Name.StartsWith("__", StringComparison.Ordinal))
        {
            // Costs nothing, as it is bounded by a depth rule of its own; walked all the same, so that the whole plan is compiled.
            _ = field.Selection is null ? 0 : Of(field.Selection, definition.Type.Named);
            return 0;
        }

        var own = definition.CostWeight ?? definition.Resolver switch
        {
            { UsesLoaders: true } => 1,
            { Read: not null } or null => 0,
            _ => 10,
        };
        for (var i = 0; i < field.Arguments.Length; i++)
        {
            own += field.Arguments[i] is null ? 0 : definition.Arguments[i].CostWeight ?? 0;
        }

        if (field.Selection is null)
        {
            return own;
        }

        var ownSize = definition.ListSize is { } told ? SizeOf(told, field) : (int?)null;
        var hasSizedFields = definition.ListSize is { SizedFields.Count: > 0 };
        double count = 1;
        if (IsList(definition.Type))
        {
            count = sizedAbove?.SizedFields.Contains(definition.Name) == true ? size!.Value : ownSize ?? UnsizedList;
        }

        var below = hasSizedFields
            ? Of(field.Selection, definition.Type.Named, definition.ListSize, ownSize)
            : Of(field.Selection, definition.Type.Named);
        return own + (count * (1 + below));
    }

    int SizeOf(ListSize told, FieldPlan field)
    {
        int? largest = null;
        for (var i = 0; i < field.Arguments.Length; i++)
        {
            var definition = field.Definition.Arguments[i];
            if (!told.SlicingArguments.Contains(definition.Name) || field.Arguments[i] is not { } node)
            {
                continue;
            }

            var value = LiteralCoercion.Coerce(definition.Type.Nullable, node, variables).Value;
            var size = value switch
            {
                int number => number,
                object?[] items => items.Length,
                _ => 0,
            };
            largest = Math.Max(largest ?? 0, Math.Clamp(size, 0, told.AssumedSize ?? int.MaxValue));
        }

        return largest is > 0 ? largest.Value : told.DefaultSize ?? told.AssumedSize ?? UnsizedList;
    }

    static bool IsList(GraphQLType type) => type.Nullable is ListType;
}
