using Cers.GraphQL.TypeSystem;

namespace Cers.GraphQL.Execution;

/// <summary>Value completion: from what resolvers give to what the schema promises (specification section 6.4.3).</summary>
sealed partial class Executor
{
    /// <summary>Writes a resolver's value into its slot (specification section 6.4.3). Recursion is as deep as the query, which limits bound.</summary>
    void Complete(ResultNode node, int slot, GraphQLType type, object? value, FieldPlan field)
    {
        if (value is FieldFailure failure)
        {
            Fail(node, slot, field, failure.Errors);
            return;
        }

        if (value is null)
        {
            if (type.IsNonNull)
            {
                Fail(node, slot, field, $"Cannot return null for non-null field {field.Definition.Name}.", GraphQLErrorCodes.NonNullViolated);
            }
            else
            {
                node.Values[slot] = null;
            }

            return;
        }

        switch (type.Nullable)
        {
            case ListType list:
                CompleteList(node, slot, list, value, field);
                break;
            case ScalarType scalar when scalar.CheckResult(value) is { } reason:
                Fail(node, slot, field, reason, GraphQLErrorCodes.InvalidResult);
                break;
            case ScalarType:
                node.Values[slot] = value;
                break;
            case EnumType known when known.FindByValue(value) is { } name:
                node.Values[slot] = name;
                break;
            case EnumType known:
                Fail(node, slot, field, $"Enum {known.Name} cannot represent the value.", GraphQLErrorCodes.InvalidResult);
                break;
            case NamedType composite:
                CompleteObject(node, slot, composite, value, field);
                break;
        }
    }

    void CompleteList(ResultNode node, int slot, ListType list, object value, FieldPlan field)
    {
        if (value is string || value is not System.Collections.IEnumerable sequence)
        {
            Fail(node, slot, field, $"Expected a list for {field.Definition.Name}.", GraphQLErrorCodes.InvalidResult);
            return;
        }

        object?[] items;
        try
        {
            items = Items(sequence);
        }
        catch (Exception thrown)
        {
            Complete(node, slot, list, Failure(thrown, field), field);
            return;
        }

        if (list.Named is ObjectType only && field.Selection!.PlainFor(only) is { } plain && request.TryWrite(plain, list, items) is { } written)
        {
            node.Values[slot] = written;
            return;
        }

        var result = new ResultList(node, slot, list.OfType, items.Length);
        node.Values[slot] = result;
        for (var i = 0; i < items.Length && !result.IsGone; i++)
        {
            Complete(result, i, list.OfType, items[i], field);
        }
    }

    void CompleteObject(ResultNode node, int slot, NamedType composite, object value, FieldPlan field)
    {
        var type = composite as ObjectType ?? FindType(value.GetType());
        if (type is null || !request.Schema.IsPossibleType(composite, type))
        {
            Fail(node, slot, field, $"The value is of no type that {composite.Name} can be.", GraphQLErrorCodes.InvalidResult);
            return;
        }

        if (type.Authorization is { } needed && request.KnownRefusal(needed) is { } refusal)
        {
            Fail(node, slot, field, [refusal]);
            return;
        }

        if (field.Selection!.PlainFor(type) is { } plain && request.TryWrite(plain, type, value) is { } written)
        {
            node.Values[slot] = written;
            return;
        }

        var result = new ResultObject(node, slot, field.Selection!.For(type), type, value);
        node.Values[slot] = result;
        StartFields(result);
    }

    static object?[] Items(System.Collections.IEnumerable sequence)
    {
        if (sequence is not System.Collections.IList known)
        {
            return [.. sequence.Cast<object?>()];
        }

        var items = new object?[known.Count];
        known.CopyTo(items, 0);
        return items;
    }

    ObjectType? FindType(Type? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (request.Schema.ObjectTypes.TryGetValue(type, out var found))
            {
                return found;
            }
        }

        return null;
    }

    void Fail(ResultNode node, int slot, FieldPlan field, string message, string code) => Fail(node, slot, field, [new(message) { Code = code }]);

    void Fail(ResultNode node, int slot, FieldPlan field, IReadOnlyList<GraphQLError> errors)
    {
        var path = node.PathTo(slot);
        foreach (var error in errors)
        {
            request.AddError(error with { Path = error.Path ?? path, Locations = error.Locations.Count > 0 ? error.Locations : field.Locations });
        }

        // Upwards to the nearest place that may be null.
        while (node.SlotType(slot).IsNonNull)
        {
            node.IsGone = true;
            if (node.Parent is null)
            {
                rootIsNull = true;
                return;
            }

            (slot, node) = (node.Index, node.Parent);
        }

        node.Values[slot] = null;
    }
}
