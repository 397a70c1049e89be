using Cers.GraphQL.Language;

namespace Cers.GraphQL.Validation.Rules;

/// <summary>Fragments that are spread exist (specification 5.5.2.1).</summary>
sealed class KnownFragmentNames(ValidationContext context) : ValidationRule(context)
{
    public override void EnterFragmentSpread(FragmentSpreadNode spread)
    {
        if (Context.Fragments.Find(spread.Name) is null)
            Context.Report($"Unknown fragment \"{spread.Name}\".", spread.NameLocation);
    }
}
