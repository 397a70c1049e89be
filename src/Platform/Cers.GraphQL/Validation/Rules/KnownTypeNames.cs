using Cers.GraphQL.Language;

namespace Cers.GraphQL.Validation.Rules;

/// <summary>Types that are named exist (specification 5.5.1.2).</summary>
sealed class KnownTypeNames(ValidationContext context) : ValidationRule(context)
{
    public override void EnterNamedType(NamedTypeNode type)
    {
        if (Context.TypeOf(type) is null)
            Context.Report($"Unknown type \"{type.Name}\".{Suggestions.For(Context, type.Name, Context.Schema.Types)}", type.Location);
    }
}
