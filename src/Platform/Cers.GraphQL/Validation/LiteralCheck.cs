using Cers.GraphQL.Language;
using Cers.GraphQL.TypeSystem;

namespace Cers.GraphQL.Validation;

/// <summary>Compares a literal with the type wanted. Variables in it are left to their own rule.</summary>
readonly struct LiteralCheck(ValidationContext context)
{
    public void Check(ValueNode value, GraphQLType type)
    {
        if (value is VariableNode)
            return;
        if (type is NonNullType nonNull)
        {
            if (value is NullValueNode)
            {
                context.Report($"Expected value of non-null type \"{type}\" not to be null.", value.Location);
                return;
            }

            type = nonNull.OfType;
        }

        if (value is NullValueNode)
            return;
        switch (type)
        {
            case ListType list when value is ListValueNode items:
                foreach (var item in items.Values)
                    Check(item, list.OfType);
                break;
            case ListType list:
                Check(value, list.OfType);
                break;
            case InputObjectType inputObject:
                CheckObject(value, inputObject);
                break;
            case EnumType enumType:
                CheckEnum(value, enumType);
                break;
            case ScalarType scalar when scalar.ParseLiteral(value).Error is { } error:
                context.Report(error, value.Location);
                break;
        }
    }

    void CheckObject(ValueNode value, InputObjectType type)
    {
        if (value is not ObjectValueNode literal)
        {
            context.Report($"Expected value of type \"{type}\" to be an object, found: {SyntaxPrinter.PrintShort(value)}.", value.Location);
            return;
        }

        // Of two entries with one name the last counts, as in graphql-js; another rule refuses them.
        var given = new Dictionary<string, ObjectFieldNode>(StringComparer.Ordinal);
        foreach (var entry in literal.Fields)
            given[entry.Name] = entry;

        foreach (var field in type.Fields)
        {
            if (given.TryGetValue(field.Name, out var entry))
            {
                Check(entry.Value, field.Type);
            }
            else if (field.IsRequired)
            {
                context.Report(
                    $"Expected value of type \"{type}\" to include required field \"{field.Name}\", found: {SyntaxPrinter.PrintShort(value)}.",
                    value.Location);
            }
        }

        ObjectFieldNode? known = null;
        var knownCount = 0;
        foreach (var entry in literal.Fields)
        {
            if (type.Fields.Contains(entry.Name))
            {
                known = entry;
                knownCount++;
                continue;
            }

            var hint = Suggestions.For(context, entry.Name, type.Fields);
            context.Report(
                $"Expected value of type \"{type}\" not to include unknown field \"{entry.Name}\"{(hint.Length > 0 ? $".{hint} Found" : ", found")}: {SyntaxPrinter.PrintShort(value)}.",
                entry.Location);
        }

        if (type.IsOneOf && (knownCount != 1 || known!.Value is NullValueNode))
        {
            context.Report(
                $"Within OneOf Input Object type \"{type}\", exactly one field must be specified, and the value for that field must be non-null.",
                value.Location);
        }
    }

    void CheckEnum(ValueNode value, EnumType type)
    {
        if (value is EnumValueNode name && type.Values.Contains(name.Value))
            return;
        var text = SyntaxPrinter.PrintShort(value);
        var hint = Suggestions.For(context, text, type.Values, "the enum value");
        context.Report(
            value is EnumValueNode ? $"Value \"{text}\" does not exist in \"{type}\" enum.{hint}" : $"Enum \"{type}\" cannot represent non-enum value: {text}.{hint}",
            value.Location);
    }
}
