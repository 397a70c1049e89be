using Cers.GraphQL.Language;
using Cers.GraphQL.TypeSystem;

namespace Cers.GraphQL.Validation.Rules;

/// <summary>Fragments are on objects, interfaces and unions (specification 5.5.1.3).</summary>
sealed class FragmentsOnCompositeTypes(ValidationContext context) : ValidationRule(context)
{
    public override void EnterInlineFragment(InlineFragmentNode fragment, NamedType? type)
    {
        if (fragment.TypeCondition is { } condition && type is { IsComposite: false })
            Context.Report($"Fragment cannot condition on non composite type \"{condition.Name}\".", condition.Location);
    }

    public override void EnterFragment(FragmentDefinitionNode fragment)
    {
        if (Context.TypeOf(fragment.TypeCondition) is { IsComposite: false } type)
            Context.Report($"Fragment \"{fragment.Name}\" cannot condition on non composite type \"{type}\".", fragment.TypeCondition.Location);
    }
}
