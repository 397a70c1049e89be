using Cers.Declarations.Domain.Rules;
using Cers.Kernel;

namespace Cers.Declarations.Domain.Bulk;

/// <summary>The rules by which a file is refused before it is read.</summary>
internal static class BulkRules
{
    public static RuleViolation Broken(string rule, params (string Placeholder, string Value)[] values)
    {
        var text = RuleCatalogue.Find(rule).Text;
        foreach (var (placeholder, value) in values)
        {
            text = new LocalizedText(
                text.En.Replace(placeholder, value, StringComparison.Ordinal), text.Fr.Replace(placeholder, value, StringComparison.Ordinal));
        }

        return new RuleViolation(rule, text, "file");
    }
}
