using Cers.GraphQL.Language;

namespace Cers.GraphQL.Validation.Rules;

/// <summary>No two fragments share a name (specification 5.5.1.1).</summary>
sealed class UniqueFragmentNames(ValidationContext context) : ValidationRule(context)
{
    readonly Dictionary<string, Location> known = new(StringComparer.Ordinal);

    public override void EnterFragment(FragmentDefinitionNode fragment)
    {
        if (!known.TryAdd(fragment.Name, fragment.NameLocation))
            Context.Report($"There can be only one fragment named \"{fragment.Name}\".", known[fragment.Name], fragment.NameLocation);
    }
}
