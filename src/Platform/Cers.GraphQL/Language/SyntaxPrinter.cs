using System.Collections.Immutable;
using System.Text;

namespace Cers.GraphQL.Language;

/// <summary>Prints syntax as GraphQL text in the layout of graphql-js: what is printed parses to an equal tree.</summary>
public static class SyntaxPrinter
{
    const int MaxLineLength = 80;

    // Each kind has a method of its own: one large method would take so much stack that deep trees could overflow it.
    public static string Print(SyntaxNode node) => node.Kind switch
    {
        SyntaxKind.Document => string.Join("\n\n", PrintAll(((DocumentNode)node).Definitions)),
        SyntaxKind.OperationDefinition => Operation((OperationDefinitionNode)node),
        SyntaxKind.FragmentDefinition => Fragment((FragmentDefinitionNode)node),
        SyntaxKind.VariableDefinition => VariableDefinition((VariableDefinitionNode)node),
        SyntaxKind.SelectionSet => Block(PrintAll(((SelectionSetNode)node).Selections)),
        SyntaxKind.Field => Field((FieldNode)node),
        SyntaxKind.FragmentSpread => string.Concat("...", ((FragmentSpreadNode)node).Name, Directives(((FragmentSpreadNode)node).Directives)),
        SyntaxKind.InlineFragment => InlineFragment((InlineFragmentNode)node),
        SyntaxKind.Argument => string.Concat(((ArgumentNode)node).Name, ": ", Print(((ArgumentNode)node).Value)),
        SyntaxKind.Directive => Directive((DirectiveNode)node),
        SyntaxKind.NamedType => ((NamedTypeNode)node).Name,
        SyntaxKind.ListType => string.Concat("[", Print(((ListTypeNode)node).Type), "]"),
        SyntaxKind.NonNullType => string.Concat(Print(((NonNullTypeNode)node).Type), "!"),
        SyntaxKind.Variable => string.Concat("$", ((VariableNode)node).Name),
        SyntaxKind.IntValue => ((IntValueNode)node).Value,
        SyntaxKind.FloatValue => ((FloatValueNode)node).Value,
        SyntaxKind.StringValue => String((StringValueNode)node),
        SyntaxKind.BooleanValue => ((BooleanValueNode)node).Value ? "true" : "false",
        SyntaxKind.NullValue => "null",
        SyntaxKind.EnumValue => ((EnumValueNode)node).Value,
        SyntaxKind.ListValue => List((ListValueNode)node),
        SyntaxKind.ObjectValue => Object((ObjectValueNode)node),
        SyntaxKind.ObjectField => string.Concat(((ObjectFieldNode)node).Name, ": ", Print(((ObjectFieldNode)node).Value)),
        _ => throw new ArgumentOutOfRangeException(nameof(node), node.Kind, "Not a syntax node that can be printed."),
    };

    /// <summary>Prints a value on one line for an error message, cut off after so many characters: it costs no more than it shows.</summary>
    internal static string PrintShort(ValueNode value, int maxLength = 200)
    {
        var text = new StringBuilder();
        AppendShort(text, value, maxLength);
        return text.Length <= maxLength ? text.ToString() : text.ToString(0, maxLength) + "…";
    }

    static string Operation(OperationDefinitionNode node)
    {
        var keyword = node.Operation switch
        {
            OperationType.Mutation => "mutation",
            OperationType.Subscription => "subscription",
            _ => "query",
        };
        var head = node.Name + Variables(node.VariableDefinitions);
        var prefix = string.Concat(Description(node.Description), keyword, head.Length > 0 ? " " : "", head + Directives(node.Directives));
        var selections = Print(node.SelectionSet);
        return prefix == "query" ? selections : string.Concat(prefix, " ", selections);
    }

    static string Variables(ImmutableArray<VariableDefinitionNode> definitions)
    {
        if (definitions.IsEmpty)
            return "";
        var printed = PrintAll(definitions);
        return printed.Any(one => one.Contains('\n', StringComparison.Ordinal)) ? $"(\n{string.Join('\n', printed)}\n)" : $"({string.Join(", ", printed)})";
    }

    static string Fragment(FragmentDefinitionNode node) =>
        $"{Description(node.Description)}fragment {node.Name} on {node.TypeCondition.Name}{Directives(node.Directives)} {Print(node.SelectionSet)}";

    static string VariableDefinition(VariableDefinitionNode node) =>
        $"{Description(node.Description)}{Print(node.Variable)}: {Print(node.Type)}{Prefixed(" = ", node.DefaultValue)}{Directives(node.Directives)}";

    static string InlineFragment(InlineFragmentNode node) =>
        string.Concat("...", Prefixed(" on ", node.TypeCondition) + Directives(node.Directives), " ", Print(node.SelectionSet));

    static string Directive(DirectiveNode node) => node.Arguments.IsEmpty ? "@" + node.Name : $"@{node.Name}({string.Join(", ", PrintAll(node.Arguments))})";

    static string Field(FieldNode node)
    {
        var head = FieldHead(node);
        return node.SelectionSet is null ? head : string.Concat(head, " ", Print(node.SelectionSet));
    }

    static string FieldHead(FieldNode node)
    {
        var text = node.Alias is null ? node.Name : $"{node.Alias}: {node.Name}";
        if (!node.Arguments.IsEmpty)
        {
            var arguments = PrintAll(node.Arguments);
            var oneLine = string.Join(", ", arguments);
            text += text.Length + oneLine.Length + 2 > MaxLineLength
                ? $"(\n  {Indented(string.Join('\n', arguments))}\n)"
                : $"({oneLine})";
        }

        return text + Directives(node.Directives);
    }

    static string String(StringValueNode node)
    {
        if (node.IsBlock && BlockString.CanHold(node.Value))
            return BlockString.Print(node.Value);
        var text = new StringBuilder();
        StringText.AppendQuoted(text, node.Value);
        return text.ToString();
    }

    static string List(ListValueNode node)
    {
        var values = PrintAll(node.Values);
        var oneLine = string.Concat("[", string.Join(", ", values), "]");
        return oneLine.Length > MaxLineLength ? string.Concat("[\n  ", Indented(string.Join('\n', values)), "\n]") : oneLine;
    }

    static string Object(ObjectValueNode node)
    {
        if (node.Fields.IsEmpty)
            return "{}";
        var fields = PrintAll(node.Fields);
        var oneLine = string.Concat("{ ", string.Join(", ", fields), " }");
        return oneLine.Length > MaxLineLength ? Block(fields) : oneLine;
    }

    static string[] PrintAll<T>(ImmutableArray<T> nodes)
        where T : SyntaxNode
    {
        var printed = new string[nodes.Length];
        for (var i = 0; i < printed.Length; i++)
            printed[i] = Print(nodes[i]);
        return printed;
    }

    static string Description(StringValueNode? description) => description is null ? "" : Print(description) + "\n";

    static string Prefixed(string prefix, SyntaxNode? node) => node is null ? "" : prefix + Print(node);

    static string Directives(ImmutableArray<DirectiveNode> directives) => directives.IsEmpty ? "" : " " + string.Join(' ', PrintAll(directives));

    static string Block(string[] lines) => string.Concat("{\n  ", Indented(string.Join('\n', lines)), "\n}");

    static string Indented(string text) => text.Replace("\n", "\n  ", StringComparison.Ordinal);

    static void AppendShort(StringBuilder text, ValueNode value, int maxLength)
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
