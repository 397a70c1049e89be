using System.Collections.Frozen;
using Cers.Kernel;
using Cers.ModuleKit.Data;

namespace Cers.Declarations.Domain.Rules;

/// <summary>What the catalogue says of a rule: its weight, its texts and its source. The texts' {placeholders} are filled by the rule.</summary>
internal sealed record RuleEntry(string Id, Severity Severity, LocalizedText Text, string Citation)
{
    /// <summary>Refuses by a rule without placeholders, where nothing else is judged.</summary>
    public RuleViolation ToViolation(string path) => new(Id, Text, path, Severity);
}

/// <summary>The catalogue of rules: one source for severities, texts and citations (rules.csv).</summary>
internal static class RuleCatalogue
{
    private static readonly FrozenDictionary<string, RuleEntry> Entries = ReferenceCsv.Rows(typeof(RuleCatalogue).Assembly, "rules.csv")
        .Select(row => new RuleEntry(
            row["id"],
            Enum.Parse<Severity>(row["severity"], ignoreCase: true),
            new LocalizedText(row["message_en"], row["message_fr"]),
            row.GetValueOrDefault("citation", "")))
        .ToFrozenDictionary(e => e.Id, StringComparer.Ordinal);

    public static RuleEntry Find(string id) =>
        Entries.TryGetValue(id, out var entry) ? entry : throw new InvalidOperationException($"The catalogue has no rule {id}.");
}
