using System.Collections.Immutable;
using System.Text;

namespace Cers.GraphQL.Language;

/// <summary>Prints syntax as GraphQL text in the layout of graphql-js: what is printed parses to an equal tree.</summary>
public static class SyntaxPrinter
{
    private const int MaxLineLength = 80;

    public static string Print(SyntaxNode node) => node switch
    {
        DocumentNode n => string.Join("\n\n", n.Definitions.Select(Print)),
        OperationDefinitionNode n => Operation(n),
        FragmentDefinitionNode n =>
            $"{Description(n.Description)}fragment {n.Name} on {n.TypeCondition.Name}{Directives(n.Directives)} {Print(n.SelectionSet)}",
        VariableDefinitionNode n =>
            $"{Description(n.Description)}{Print(n.Variable)}: {Print(n.Type)}{Prefixed(" = ", n.DefaultValue)}{Directives(n.Directives)}",
        SelectionSetNode n => Block(n.Selections.Select(Print)),
        FieldNode n => Field(n),
        FragmentSpreadNode n => $"...{n.Name}{Directives(n.Directives)}",
        InlineFragmentNode n => $"...{Prefixed(" on ", n.TypeCondition)}{Directives(n.Directives)} {Print(n.SelectionSet)}",
        ArgumentNode n => $"{n.Name}: {Print(n.Value)}",
        DirectiveNode n => $"@{n.Name}{(n.Arguments.IsEmpty ? "" : $"({string.Join(", ", n.Arguments.Select(Print))})")}",
        NamedTypeNode n => n.Name,
        ListTypeNode n => $"[{Print(n.Type)}]",
        NonNullTypeNode n => $"{Print(n.Type)}!",
        VariableNode n => "$" + n.Name,
        IntValueNode n => n.Value,
        FloatValueNode n => n.Value,
        StringValueNode n => String(n),
        BooleanValueNode n => n.Value ? "true" : "false",
        NullValueNode => "null",
        EnumValueNode n => n.Value,
        ListValueNode n => List(n),
        ObjectValueNode n => Object(n),
        ObjectFieldNode n => $"{n.Name}: {Print(n.Value)}",
        _ => throw new ArgumentOutOfRangeException(nameof(node), node.Kind, "Not a syntax node that can be printed."),
    };

    /// <summary>Prints a value on one line for an error message, cut off after so many characters: it costs no more than it shows.</summary>
    internal static string PrintShort(ValueNode value, int maxLength = 200)
    {
        var text = new StringBuilder();
        AppendShort(text, value, maxLength);
        return text.Length <= maxLength ? text.ToString() : text.ToString(0, maxLength) + "…";
    }

    private static string Operation(OperationDefinitionNode node)
    {
        var keyword = node.Operation switch
        {
            OperationType.Mutation => "mutation",
            OperationType.Subscription => "subscription",
            _ => "query",
        };
        var printed = node.VariableDefinitions.Select(Print).ToList();
        var variables = printed.Count == 0 ? ""
            : printed.Exists(v => v.Contains('\n', StringComparison.Ordinal)) ? $"(\n{string.Join('\n', printed)}\n)"
            : $"({string.Join(", ", printed)})";
        var head = node.Name + variables;
        var prefix = $"{Description(node.Description)}{keyword}{(head.Length > 0 ? " " : "")}{head}{Directives(node.Directives)}";
        return prefix == "query" ? Print(node.SelectionSet) : $"{prefix} {Print(node.SelectionSet)}";
    }

    private static string Field(FieldNode node)
    {
        var text = node.Alias is null ? node.Name : $"{node.Alias}: {node.Name}";
        if (!node.Arguments.IsEmpty)
        {
            var arguments = node.Arguments.Select(Print).ToList();
            var oneLine = string.Join(", ", arguments);
            text += text.Length + oneLine.Length + 2 > MaxLineLength
                ? $"(\n  {Indented(string.Join('\n', arguments))}\n)"
                : $"({oneLine})";
        }

        text += Directives(node.Directives);
        return node.SelectionSet is null ? text : $"{text} {Print(node.SelectionSet)}";
    }

    private static string String(StringValueNode node)
    {
        if (node.IsBlock && BlockString.CanHold(node.Value))
            return BlockString.Print(node.Value);
        var text = new StringBuilder();
        StringText.AppendQuoted(text, node.Value);
        return text.ToString();
    }

    private static string List(ListValueNode node)
    {
        var values = node.Values.Select(Print).ToList();
        var oneLine = $"[{string.Join(", ", values)}]";
        return oneLine.Length > MaxLineLength ? $"[\n  {Indented(string.Join('\n', values))}\n]" : oneLine;
    }

    private static string Object(ObjectValueNode node)
    {
        if (node.Fields.IsEmpty)
            return "{}";
        var fields = node.Fields.Select(Print).ToList();
        var oneLine = $"{{ {string.Join(", ", fields)} }}";
        return oneLine.Length > MaxLineLength ? Block(fields) : oneLine;
    }

    private static string Description(StringValueNode? description) => description is null ? "" : Print(description) + "\n";

    private static string Prefixed(string prefix, SyntaxNode? node) => node is null ? "" : prefix + Print(node);

    private static string Directives(ImmutableArray<DirectiveNode> directives) => string.Concat(directives.Select(d => " " + Print(d)));

    private static string Block(IEnumerable<string> lines) => $"{{\n  {Indented(string.Join('\n', lines))}\n}}";

    private static string Indented(string text) => text.Replace("\n", "\n  ", StringComparison.Ordinal);

    private static void AppendShort(StringBuilder text, ValueNode value, int maxLength)
    {
        if (text.Length > maxLength)
            return;
        switch (value)
        {
            case ListValueNode list:
                text.Append('[');
                for (var i = 0; i < list.Values.Length && text.Length <= maxLength; i++)
                {
                    text.Append(i > 0 ? ", " : "");
                    AppendShort(text, list.Values[i], maxLength);
                }

                text.Append(']');
                break;
            case ObjectValueNode { Fields.IsEmpty: false } literal:
                text.Append('{');
                for (var i = 0; i < literal.Fields.Length && text.Length <= maxLength; i++)
                {
                    text.Append(i > 0 ? ", " : " ").Append(literal.Fields[i].Name).Append(": ");
                    AppendShort(text, literal.Fields[i].Value, maxLength);
                }

                text.Append(" }");
                break;
            case StringValueNode { Value: var content } when content.Length > maxLength:
                StringText.AppendQuoted(text, content[..maxLength]);
                break;
            default:
                text.Append(Print(value));
                break;
        }
    }
}
