using Cers.GraphQL.TypeSystem;

namespace Cers.GraphQL.Execution;

/// <summary>A place in the answer that holds others: slots are reserved in order, filled in whatever order values arrive.</summary>
abstract class ResultNode(ResultNode? parent, int index, object?[] values)
{
    public ResultNode? Parent { get; } = parent;

    /// <summary>This node's slot in its parent.</summary>
    public int Index { get; } = index;

    /// <summary>A leaf's C# value, an enum's definition, another node, or null.</summary>
    public object?[] Values { get; } = values;

    /// <summary>A null has taken this node's place: nothing below it is worth doing, or told of.</summary>
    public bool IsGone { get; set; }

    public abstract GraphQLType SlotType(int slot);

    protected abstract object Key(int slot);

    public bool IsUnderGone()
    {
        for (var node = this; node is not null; node = node.Parent)
        {
            if (node.IsGone)
            {
                return true;
            }
        }

        return false;
    }

    public IReadOnlyList<object> PathTo(int slot)
    {
        var path = new List<object> { Key(slot) };
        for (var node = this; node.Parent is { } above; node = above)
        {
            path.Add(above.Key(node.Index));
        }

        path.Reverse();
        return path;
    }
}

/// <summary>An object of the answer.</summary>
sealed class ResultObject(ResultNode? parent, int index, FieldPlan[] fields, ObjectType type, object source)
    : ResultNode(parent, index, new object?[fields.Length])
{
    public FieldPlan[] Fields { get; } = fields;

    public ObjectType Type { get; } = type;

    public object Source { get; } = source;

    public override GraphQLType SlotType(int slot) => Fields[slot].Definition.Type;

    protected override object Key(int slot) => Fields[slot].ResponseName;
}

/// <summary>A list of the answer.</summary>
sealed class ResultList(ResultNode parent, int index, GraphQLType itemType, int count) : ResultNode(parent, index, new object?[count])
{
    public override GraphQLType SlotType(int slot) => itemType;

    protected override object Key(int slot) => slot;
}
