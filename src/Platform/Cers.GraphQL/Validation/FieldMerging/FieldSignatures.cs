using System.Collections.Immutable;
using System.Text;
using Cers.GraphQL.Language;
using Cers.GraphQL.TypeSystem;

namespace Cers.GraphQL.Validation.FieldMerging;

/// <summary>Numbers that are equal for equal calls and equal shapes: long literals are read once, not with every comparison.</summary>
sealed class FieldSignatures(ValidationContext context)
{
    readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    readonly Dictionary<FieldNode, int> calls = new(ReferenceEqualityComparer.Instance);
    readonly Dictionary<GraphQLType, int> shapes = new(ReferenceEqualityComparer.Instance);

    /// <summary>The field's name and arguments; the order of arguments and of object fields does not count.</summary>
    public int Call(FieldNode field)
    {
        if (!calls.TryGetValue(field, out var number))
            calls.Add(field, number = Number(Arguments(field.Name, field.Arguments)));
        return number;
    }

    /// <summary>Lists, non-nulls and the leaf type beneath; all composite types are alike. Null when the field is not known.</summary>
    public int? Shape(FieldNode field)
    {
        if (context.PlaceOf(field).Definition?.Type is not { } type)
            return null;
        if (!shapes.TryGetValue(type, out var number))
            shapes.Add(type, number = Number("type " + Shape(type)));
        return number;
    }

    /// <summary>A text that two argument lists share exactly when they are the same.</summary>
    public static string Arguments(string name, ImmutableArray<ArgumentNode> arguments)
    {
        if (arguments.IsEmpty)
            return name;
        var text = new StringBuilder(name).Append('(');
        foreach (var argument in arguments.OrderBy(argument => argument.Name, StringComparer.Ordinal))
        {
            text.Append(argument.Name).Append(':');
            Append(text, argument.Value);
            text.Append(',');
        }

        return text.Append(')').ToString();
    }

    static string Shape(GraphQLType type) => type switch
    {
        ListType list => $"[{Shape(list.OfType)}]",
        NonNullType nonNull => Shape(nonNull.OfType) + "!",
        NamedType { IsLeaf: true } leaf => leaf.Name,
        _ => "{}",
    };

    static void Append(StringBuilder text, ValueNode value)
    {
        switch (value)
        {
            case ListValueNode list:
                text.Append('[');
                foreach (var item in list.Values)
                {
                    Append(text, item);
                    text.Append(',');
                }

                text.Append(']');
                break;
            case ObjectValueNode literal:
                text.Append('{');
                foreach (var field in literal.Fields.OrderBy(field => field.Name, StringComparer.Ordinal))
                {
                    text.Append(field.Name).Append(':');
                    Append(text, field.Value);
                    text.Append(',');
                }

                text.Append('}');
                break;
            case StringValueNode literal:
                // "A" and """A""" are different literals to the reference implementation.
                text.Append(literal.IsBlock ? "block" : "");
                StringText.AppendQuoted(text, literal.Value);
                break;
            default:
                text.Append(SyntaxPrinter.Print(value));
                break;
        }
    }

    int Number(string text)
    {
        if (!numbers.TryGetValue(text, out var number))
            numbers.Add(text, number = numbers.Count);
        return number;
    }
}
