using System.Globalization;
using Cers.Kernel;
using Cers.ModuleKit.Data;

namespace Cers.Declarations.Domain.Rules;

/// <summary>What the catalogue says of a rule: its weight, its texts and its source. The texts' {placeholders} are filled by the rule.</summary>
internal sealed record RuleEntry(string Id, Severity Severity, LocalizedText Text, string Citation)
{
    /// <summary>The places of the elements that it looks at; <c>*</c> for any.</summary>
    public required IReadOnlyList<string> Elements { get; init; }

    /// <summary>When it looks.</summary>
    public required string AppliesWhen { get; init; }

    /// <summary>What must be so; null when it only tells.</summary>
    public string? PassesIf { get; init; }

    /// <summary>The first day on which it judges what is received; null when it always did.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>The last such day; null when no end is set.</summary>
    public DateOnly? ValidTo { get; init; }

    public bool InForce(DateOnly on) => (ValidFrom is not { } from || from <= on) && (ValidTo is not { } to || on <= to);

    /// <summary>Refuses by a rule without placeholders, where nothing else is judged.</summary>
    public RuleViolation ToViolation(string path) => new(Id, Text, path, Severity);
}

/// <summary>The catalogue of rules: one source for severities, texts, dates of effect and citations (rules.csv).</summary>
internal static class RuleCatalogue
{
    private static readonly Dictionary<string, RuleEntry> Entries;

    static RuleCatalogue()
    {
        All = [.. ReferenceCsv.Rows(typeof(RuleCatalogue).Assembly, "rules.csv").Select(Read)];
        Entries = All.ToDictionary(e => e.Id, StringComparer.Ordinal);
    }

    /// <summary>Every rule of the catalogue, in its order, with code or without.</summary>
    public static IReadOnlyList<RuleEntry> All { get; }

    public static RuleEntry Find(string id) =>
        Entries.TryGetValue(id, out var entry) ? entry : throw new InvalidOperationException($"The catalogue has no rule {id}.");

    private static RuleEntry Read(IReadOnlyDictionary<string, string> row) => new(
        row["id"],
        Enum.Parse<Severity>(row["severity"], ignoreCase: true),
        new LocalizedText(row["message_en"], row["message_fr"]),
        row.GetValueOrDefault("citation", ""))
    {
        Elements = row["elements"].Split(';'),
        AppliesWhen = row["applies_when"],
        PassesIf = row["check"] == "-" ? null : row["check"],
        ValidFrom = Day(row, "valid_from"),
        ValidTo = Day(row, "valid_to"),
    };

    private static DateOnly? Day(IReadOnlyDictionary<string, string> row, string column) =>
        row.TryGetValue(column, out var text) ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
}
