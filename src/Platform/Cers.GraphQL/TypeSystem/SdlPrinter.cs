using System.Text;
using Cers.GraphQL.Language;
using Cers.GraphQL.TypeSystem.Scalars;

namespace Cers.GraphQL.TypeSystem;

/// <summary>Prints a schema as SDL in the layout of graphql-js, types by name, so that a change shows as a small difference.</summary>
public static class SdlPrinter
{
    /// <param name="schema">What to print.</param>
    /// <param name="withCosts">Whether @cost, @listSize and directives of the application are written where they stand; introspection cannot tell.</param>
    public static string Print(Schema schema, bool withCosts = true)
    {
        var parts = new List<string>();
        if (schema.Description is not null)
        {
            parts.Add($"{Description(schema.Description, "")}schema {{\n{Roots(schema)}}}");
        }

        parts.AddRange(schema.Directives.Where(directive => !BuiltInDirectives.All.Contains(directive)).Select(Directive));
        parts.AddRange(schema.Types.Where(IsPrinted).Select(type => Type(type, withCosts)));
        return string.Join("\n\n", parts) + "\n";
    }

    static bool IsPrinted(NamedType type) =>
        !type.Name.StartsWith("__", StringComparison.Ordinal) && !(type is ScalarType scalar && Scalar.IsSpecified(scalar));

    static string Roots(Schema schema) =>
        $"  query: {schema.QueryType.Name}\n"
        + (schema.MutationType is { } mutation ? $"  mutation: {mutation.Name}\n" : "")
        + (schema.SubscriptionType is { } subscription ? $"  subscription: {subscription.Name}\n" : "");

    static string Directive(DirectiveDefinition directive) =>
        $"{Description(directive.Description, "")}directive @{directive.Name}{Arguments(directive.Arguments, "", false)}"
        + (directive.IsRepeatable ? " repeatable" : "")
        + $" on {string.Join(" | ", directive.Locations.Select(location => NameConventions.UpperSnake(location.ToString())))}";

    static string Type(NamedType type, bool withCosts) => Description(type.Description, "") + type switch
    {
        ScalarType scalar => $"scalar {scalar.Name}{Applied(type, withCosts)}",
        ObjectType found => $"type {found.Name}{Implements(found.Interfaces)}{Applied(type, withCosts)} {Fields(found.Fields, withCosts)}",
        InterfaceType found => $"interface {found.Name}{Implements(found.Interfaces)}{Applied(type, withCosts)} {Fields(found.Fields, withCosts)}",
        UnionType union => $"union {union.Name}{Applied(type, withCosts)} = {string.Join(" | ", union.Members.Select(member => member.Name))}",
        EnumType known => $"enum {known.Name}{Applied(type, withCosts)} {Block(known.Values.Select(value => (value.Description, $"{value.Name}{Applied(value, withCosts)}")))}",
        InputObjectType input => $"input {input.Name}{Applied(type, withCosts)} {Block(input.Fields.Select(field => (field.Description, InputValue(field, withCosts))))}",
        _ => throw new InvalidOperationException(type.Kind.ToString()),
    };

    static string Implements(IReadOnlyList<InterfaceType> interfaces) =>
        interfaces.Count == 0 ? "" : $" implements {string.Join(" & ", interfaces.Select(one => one.Name))}";

    static string Fields(DefinitionList<FieldDefinition> fields, bool withCosts) => Block(fields.Select(field => (
        field.Description,
        $"{field.Name}{Arguments(field.Arguments, "  ", withCosts)}: {field.Type}{Applied(field, withCosts)}")));

    static string Block(IEnumerable<(string? Description, string Line)> lines)
    {
        var text = new StringBuilder("{\n");
        var first = true;
        foreach (var (description, line) in lines)
        {
            text.Append(Description(description, "  ", first)).Append("  ").Append(line).Append('\n');
            first = false;
        }

        return text.Append('}').ToString();
    }

    static string Arguments(DefinitionList<InputValueDefinition> arguments, string indent, bool withCosts)
    {
        if (arguments.Count == 0)
        {
            return "";
        }

        if (arguments.All(argument => argument.Description is null))
        {
            return $"({string.Join(", ", arguments.Select(argument => InputValue(argument, withCosts)))})";
        }

        var text = new StringBuilder("(\n");
        var first = true;
        foreach (var argument in arguments)
        {
            text.Append(Description(argument.Description, indent + "  ", first)).Append(indent).Append("  ").Append(InputValue(argument, withCosts)).Append('\n');
            first = false;
        }

        return text.Append(indent).Append(')').ToString();
    }

    static string InputValue(InputValueDefinition value, bool withCosts) =>
        $"{value.Name}: {value.Type}{(value.DefaultValue is { } literal ? $" = {SyntaxPrinter.Print(literal)}" : "")}{Applied(value, withCosts)}";

    static string Applied(IDefinition definition, bool withCosts) =>
        string.Concat(AppliedDirectives.Of(definition, withCosts).Select(directive => $" {SyntaxPrinter.Print(directive)}"));

    /// <summary>A block string on lines of its own; every one but the first of a block has an empty line before it, as graphql-js prints it.</summary>
    static string Description(string? description, string indent, bool first = true)
    {
        if (description is null)
        {
            return "";
        }

        var printed = SyntaxPrinter.Print(new StringValueNode(description, true, default));
        return $"{(indent.Length > 0 && !first ? "\n" : "")}{indent}{printed.Replace("\n", "\n" + indent, StringComparison.Ordinal)}\n";
    }
}
