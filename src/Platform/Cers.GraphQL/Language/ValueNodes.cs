using System.Collections.Immutable;

namespace Cers.GraphQL.Language;

/// <summary>A literal or a variable (specification 2.9).</summary>
public abstract class ValueNode : SyntaxNode
{
    private protected ValueNode(SyntaxKind kind, Location location)
        : base(kind, location)
    {
    }
}

/// <summary><c>$name</c>; the name without the dollar sign.</summary>
public sealed class VariableNode(string name, Location nameLocation, Location location) : ValueNode(SyntaxKind.Variable, location)
{
    public string Name { get; } = name;

    public Location NameLocation { get; } = nameLocation;
}

/// <summary>An integer of any size, as written: it is the type that bounds it.</summary>
public sealed class IntValueNode(string value, Location location) : ValueNode(SyntaxKind.IntValue, location)
{
    public string Value { get; } = value;
}

/// <summary>A number with a fraction or an exponent, as written.</summary>
public sealed class FloatValueNode(string value, Location location) : ValueNode(SyntaxKind.FloatValue, location)
{
    public string Value { get; } = value;
}

/// <summary>A string with its escapes resolved; block strings have lost their common indentation.</summary>
public sealed class StringValueNode(string value, bool isBlock, Location location) : ValueNode(SyntaxKind.StringValue, location)
{
    public string Value { get; } = value;

    public bool IsBlock { get; } = isBlock;
}

/// <summary><c>true</c> or <c>false</c>.</summary>
public sealed class BooleanValueNode(bool value, Location location) : ValueNode(SyntaxKind.BooleanValue, location)
{
    public bool Value { get; } = value;
}

/// <summary><c>null</c>, written out: not the same as an absent value.</summary>
public sealed class NullValueNode(Location location) : ValueNode(SyntaxKind.NullValue, location);

/// <summary>A bare name that is none of <c>true</c>, <c>false</c> and <c>null</c>.</summary>
public sealed class EnumValueNode(string value, Location location) : ValueNode(SyntaxKind.EnumValue, location)
{
    public string Value { get; } = value;
}

/// <summary><c>[a, b]</c>.</summary>
public sealed class ListValueNode(ImmutableArray<ValueNode> values, Location location) : ValueNode(SyntaxKind.ListValue, location)
{
    public ImmutableArray<ValueNode> Values { get; } = values;
}

/// <summary><c>{ name: value }</c>. Names may repeat until validation has refused that.</summary>
public sealed class ObjectValueNode(ImmutableArray<ObjectFieldNode> fields, Location location) : ValueNode(SyntaxKind.ObjectValue, location)
{
    public ImmutableArray<ObjectFieldNode> Fields { get; } = fields;
}

/// <summary>One entry of an <see cref="ObjectValueNode"/>. The node starts at its name.</summary>
public sealed class ObjectFieldNode(string name, ValueNode value, Location location) : SyntaxNode(SyntaxKind.ObjectField, location)
{
    public string Name { get; } = name;

    public ValueNode Value { get; } = value;
}
