using System.Text;
using Cers.GraphQL.Language;
using Cers.GraphQL.TypeSystem;

namespace Cers.GraphQL.Tests.Fixture;

/// <summary>Prints what validation looks at of a schema, for the reference implementation: no descriptions, no deprecations.</summary>
internal static class Sdl
{
    public static string Print(Schema schema)
    {
        var text = new StringBuilder();
        foreach (var type in schema.Types.Where(type => !type.Name.StartsWith("__", StringComparison.Ordinal)))
        {
            text.AppendLine(type switch
            {
                IFieldsType fields => $"{(type is ObjectType ? "type" : "interface")} {type.Name}{Implements(fields)} {{ {string.Join(' ', fields.Fields.Select(Field))} }}",
                UnionType union => $"union {type.Name} = {string.Join(" | ", union.Members)}",
                EnumType values => $"enum {type.Name} {{ {string.Join(' ', values.Values.Select(value => value.Name))} }}",
                InputObjectType input => $"input {type.Name}{(input.IsOneOf ? " @oneOf" : "")} {{ {string.Join(' ', input.Fields.Select(Value))} }}",
                _ => type.Name is "Int" or "Float" or "String" or "Boolean" or "ID" ? "" : $"scalar {type.Name}",
            });
        }

        foreach (var directive in schema.Directives.Where(directive => !BuiltInDirectives.All.Contains(directive)))
        {
            var locations = string.Join(" | ", directive.Locations.Select(location => NameConventions.UpperSnake(location.ToString())));
            text.AppendLine($"directive @{directive.Name}{Arguments(directive.Arguments)}{(directive.IsRepeatable ? " repeatable" : "")} on {locations}");
        }

        return text.ToString();
    }

    static string Implements(IFieldsType type) => type.Interfaces.Count == 0 ? "" : $" implements {string.Join(" & ", type.Interfaces)}";

    static string Field(FieldDefinition field) => $"{field.Name}{Arguments(field.Arguments)}: {field.Type}";

    static string Arguments(DefinitionList<InputValueDefinition> arguments) => arguments.Count == 0 ? "" : $"({string.Join(", ", arguments.Select(Value))})";

    static string Value(InputValueDefinition value) => $"{value.Name}: {value.Type}{(value.DefaultValue is { } literal ? " = " + SyntaxPrinter.Print(literal) : "")}";
}
