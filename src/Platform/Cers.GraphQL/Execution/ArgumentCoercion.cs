using Cers.GraphQL.Language;
using Cers.GraphQL.TypeSystem;

namespace Cers.GraphQL.Execution;

/// <summary>Arguments of a field (specification section 6.4.1).</summary>
static class ArgumentCoercion
{
    /// <summary>Null when all arguments have their values; else why the field fails.</summary>
    public static GraphQLError? TryCoerce(DefinitionList<InputValueDefinition> definitions, ValueNode?[] given, VariableValues variables, out object?[] values)
    {
        values = definitions.Count == 0 ? [] : new object?[definitions.Count];
        for (var i = 0; i < values.Length; i++)
        {
            var definition = definitions[i];
            var node = given[i];

            // An argument bound to a variable that was not given is an argument not given.
            var value = node is null || (node is VariableNode variable && !variables.TryGet(variable.Name, out _))
                ? LiteralCoercion.Missing(definition, $"Argument \"{definition.Name}\"")
                : LiteralCoercion.Convert(definition, LiteralCoercion.Coerce(definition.Type, node, variables));
            if (value.Failed)
            {
                return new($"Argument \"{definition.Name}\" has an invalid value: {value.Error}")
                {
                    Code = GraphQLErrorCodes.BadUserInput,
                    Locations = node is null ? [] : [node.Location],
                };
            }

            values[i] = value.Value;
        }

        return null;
    }
}
