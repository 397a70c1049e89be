using Cers.GraphQL.Language;

namespace Cers.GraphQL.Validation.Rules;

/// <summary>The schema has a root type for each operation (specification 5.2.1.1).</summary>
sealed class KnownOperationTypes(ValidationContext context) : ValidationRule(context)
{
    public override void EnterOperation(OperationDefinitionNode operation)
    {
        var (root, name) = operation.Operation switch
        {
            OperationType.Query => (Context.Schema.QueryType, "query"),
            OperationType.Mutation => (Context.Schema.MutationType, "mutation"),
            _ => (Context.Schema.SubscriptionType, "subscription"),
        };
        if (root is null)
            Context.Report($"The {name} operation is not supported by the schema.", operation.Location);
    }
}
