using Cers.GraphQL.Language;

namespace Cers.GraphQL.Validation.Rules;

/// <summary>Variables that are used are defined by every operation that reaches the use (specification 5.8.3).</summary>
sealed class NoUndefinedVariables(ValidationContext context) : ValidationRule(context)
{
    public override void LeaveDocument()
    {
        foreach (var operation in Context.Document.Definitions.OfType<OperationDefinitionNode>())
        {
            var defined = operation.VariableDefinitions.Select(variable => variable.Variable.Name).ToHashSet(StringComparer.Ordinal);
            var suffix = operation.Name is null ? "" : $" by operation \"{operation.Name}\"";
            foreach (var usage in Context.UsagesOf(operation))
            {
                if (!defined.Contains(usage.Node.Name))
                    Context.Report($"Variable \"${usage.Node.Name}\" is not defined{suffix}.", usage.Node.Location, operation.Location);
            }
        }
    }
}
