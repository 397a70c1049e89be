using Cers.GraphQL.Language;
using Cers.GraphQL.TypeSystem;

namespace Cers.GraphQL.Validation.Rules;

/// <summary>Directives exist and stand where they may (specification 5.7.1 and 5.7.2).</summary>
sealed class KnownDirectives(ValidationContext context) : ValidationRule(context)
{
    public override void EnterDirective(DirectiveNode directive, DirectiveLocation location)
    {
        if (Context.Directive is not { } definition)
            Context.Report($"Unknown directive \"@{directive.Name}\".", directive.Location);
        else if (!definition.Locations.Contains(location))
            Context.Report($"Directive \"@{directive.Name}\" may not be used on {NameConventions.UpperSnake(location.ToString())}.", directive.Location);
    }
}
