using Cers.GraphQL.Language;

namespace Cers.GraphQL.Validation.Rules;

/// <summary>An operation without a name is the only one (specification 5.2.3.1).</summary>
sealed class LoneAnonymousOperation(ValidationContext context) : ValidationRule(context)
{
    readonly bool several = context.Document.Definitions.OfType<OperationDefinitionNode>().Skip(1).Any();

    public override void EnterOperation(OperationDefinitionNode operation)
    {
        if (operation.Name is null && several)
            Context.Report("This anonymous operation must be the only defined operation.", operation.Location);
    }
}
