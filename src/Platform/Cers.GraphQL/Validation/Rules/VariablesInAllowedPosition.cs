using Cers.GraphQL.Language;
using Cers.GraphQL.TypeSystem;

namespace Cers.GraphQL.Validation.Rules;

/// <summary>A variable's type fits wherever the variable is used (specification 5.8.5).</summary>
sealed class VariablesInAllowedPosition(ValidationContext context) : ValidationRule(context)
{
    public override void LeaveDocument()
    {
        foreach (var operation in Context.Document.Definitions.OfType<OperationDefinitionNode>())
        {
            if (operation.VariableDefinitions.IsEmpty)
                continue;
            var defined = new Dictionary<string, (VariableDefinitionNode Node, GraphQLType? Type)>(StringComparer.Ordinal);
            foreach (var variable in operation.VariableDefinitions)
                defined[variable.Variable.Name] = (variable, Context.TypeOf(variable.Type));
            foreach (var usage in Context.UsagesOf(operation))
            {
                if (usage.Type is { } wanted && defined.TryGetValue(usage.Node.Name, out var variable) && variable.Type is { } type)
                    Check(usage, wanted, variable.Node, type);
            }
        }
    }

    void Check(VariableUsage usage, GraphQLType wanted, VariableDefinitionNode variable, GraphQLType type)
    {
        if (!IsAllowed(type, variable.DefaultValue, wanted, usage.HasDefault))
        {
            Context.Report(
                $"Variable \"${usage.Node.Name}\" of type \"{type}\" used in position expecting type \"{wanted}\".",
                variable.Location,
                usage.Node.Location);
        }

        if (usage.ParentObject is { IsOneOf: true } oneOf && !type.IsNonNull)
        {
            Context.Report(
                $"Variable \"${usage.Node.Name}\" is of type \"{type}\" but must be non-nullable to be used for OneOf Input Object \"{oneOf}\".",
                variable.Location,
                usage.Node.Location);
        }
    }

    /// <summary>IsVariableUsageAllowed of the specification: a default on either side lets a nullable variable stand for a non-null value.</summary>
    bool IsAllowed(GraphQLType type, ValueNode? variableDefault, GraphQLType wanted, bool wantedHasDefault)
    {
        if (wanted is not NonNullType nonNull || type.IsNonNull)
            return Context.Schema.IsSubType(type, wanted);
        return (wantedHasDefault || variableDefault is not (null or NullValueNode)) && Context.Schema.IsSubType(type, nonNull.OfType);
    }
}
