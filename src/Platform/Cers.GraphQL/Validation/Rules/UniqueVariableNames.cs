using Cers.GraphQL.Language;

namespace Cers.GraphQL.Validation.Rules;

/// <summary>No two variables of an operation share a name (specification 5.8.1).</summary>
sealed class UniqueVariableNames(ValidationContext context) : ValidationRule(context)
{
    public override void EnterOperation(OperationDefinitionNode operation)
    {
        foreach (var same in operation.VariableDefinitions.GroupBy(variable => variable.Variable.Name, StringComparer.Ordinal).Where(same => same.Skip(1).Any()))
            Context.Report($"There can be only one variable named \"${same.Key}\".", [.. same.Select(variable => variable.Variable.NameLocation)]);
    }
}
