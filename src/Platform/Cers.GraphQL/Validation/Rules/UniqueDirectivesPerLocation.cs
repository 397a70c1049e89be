using System.Collections.Immutable;
using Cers.GraphQL.Language;

namespace Cers.GraphQL.Validation.Rules;

/// <summary>A directive stands once at a place, unless it is repeatable (specification 5.7.3).</summary>
sealed class UniqueDirectivesPerLocation(ValidationContext context) : ValidationRule(context)
{
    public override void EnterDirectives(ImmutableArray<DirectiveNode> directives)
    {
        if (directives.Length == 1)
            return;
        var seen = new Dictionary<string, DirectiveNode>(StringComparer.Ordinal);
        foreach (var directive in directives)
        {
            if (Context.Schema.Directives.Find(directive.Name) is { IsRepeatable: false } && !seen.TryAdd(directive.Name, directive))
            {
                Context.Report(
                    $"The directive \"@{directive.Name}\" can only be used once at this location.", seen[directive.Name].Location, directive.Location);
            }
        }
    }
}
