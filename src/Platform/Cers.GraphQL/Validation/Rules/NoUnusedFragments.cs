using Cers.GraphQL.Language;

namespace Cers.GraphQL.Validation.Rules;

/// <summary>Every fragment is reached from an operation (specification 5.5.1.4).</summary>
sealed class NoUnusedFragments(ValidationContext context) : ValidationRule(context)
{
    public override void LeaveDocument()
    {
        var used = Context.Fragments.ReachedFrom(Context.Document.Definitions.OfType<OperationDefinitionNode>())
            .Select(fragment => fragment.Name)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var fragment in Context.Document.Definitions.OfType<FragmentDefinitionNode>())
        {
            if (!used.Contains(fragment.Name))
                Context.Report($"Fragment \"{fragment.Name}\" is never used.", fragment.Location);
        }
    }
}
