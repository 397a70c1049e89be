using Cers.GraphQL.Language;

namespace Cers.GraphQL.Validation.Rules;

/// <summary>Variables that are defined are used (specification 5.8.4).</summary>
sealed class NoUnusedVariables(ValidationContext context) : ValidationRule(context)
{
    public override void LeaveDocument()
    {
        foreach (var operation in Context.Document.Definitions.OfType<OperationDefinitionNode>())
        {
            if (operation.VariableDefinitions.IsEmpty)
                continue;
            var used = Context.UsagesOf(operation).Select(usage => usage.Node.Name).ToHashSet(StringComparer.Ordinal);
            var suffix = operation.Name is null ? "" : $" in operation \"{operation.Name}\"";
            foreach (var variable in operation.VariableDefinitions)
            {
                if (!used.Contains(variable.Variable.Name))
                    Context.Report($"Variable \"${variable.Variable.Name}\" is never used{suffix}.", variable.Location);
            }
        }
    }
}
