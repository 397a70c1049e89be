using Cers.GraphQL.Language;
using Cers.GraphQL.TypeSystem;

namespace Cers.GraphQL.Validation.Rules;

/// <summary>A fragment is spread where some object can be of its type (specification 5.5.2.3).</summary>
sealed class PossibleFragmentSpreads(ValidationContext context) : ValidationRule(context)
{
    readonly Dictionary<(NamedType, NamedType), bool> known = [];

    public override void EnterInlineFragment(InlineFragmentNode fragment, NamedType? type)
    {
        if (type is { IsComposite: true } && Context.ParentType is { } parent && !Overlap(type, parent))
            Context.Report($"Fragment cannot be spread here as objects of type \"{parent}\" can never be of type \"{type}\".", fragment.Location);
    }

    public override void EnterFragmentSpread(FragmentSpreadNode spread)
    {
        if (Context.ParentType is not { } parent || Context.Fragments.Find(spread.Name) is not { } fragment)
            return;
        if (Context.TypeOf(fragment.TypeCondition) is { IsComposite: true } type && !Overlap(type, parent))
        {
            Context.Report(
                $"Fragment \"{spread.Name}\" cannot be spread here as objects of type \"{parent}\" can never be of type \"{type}\".",
                spread.Location);
        }
    }

    bool Overlap(NamedType a, NamedType b)
    {
        if (ReferenceEquals(a, b))
            return true;
        if (!known.TryGetValue((a, b), out var overlap))
        {
            overlap = Context.Schema.GetPossibleTypes(a).Any(possible => Context.Schema.IsPossibleType(b, possible));
            known.Add((a, b), overlap);
        }

        return overlap;
    }
}
