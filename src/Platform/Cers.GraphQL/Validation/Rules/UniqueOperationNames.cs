using Cers.GraphQL.Language;

namespace Cers.GraphQL.Validation.Rules;

/// <summary>No two operations share a name (specification 5.2.2.1).</summary>
sealed class UniqueOperationNames(ValidationContext context) : ValidationRule(context)
{
    readonly Dictionary<string, Location> known = new(StringComparer.Ordinal);

    public override void EnterOperation(OperationDefinitionNode operation)
    {
        if (operation.Name is { } name && !known.TryAdd(name, operation.NameLocation))
            Context.Report($"There can be only one operation named \"{name}\".", known[name], operation.NameLocation);
    }
}
