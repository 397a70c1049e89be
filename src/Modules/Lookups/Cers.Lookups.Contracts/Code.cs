using Cers.Kernel;

namespace Cers.Lookups.Contracts;

/// <summary>A code of a table, its names, the days on which it is in force, and what else the table says of it.</summary>
public sealed record Code(string Value, LocalizedText Name, DateOnly? ValidFrom, DateOnly? ValidTo, IReadOnlyDictionary<string, string> Attributes)
{
    /// <summary>An export code that has no French text of its own: the name in French is its chapter's.</summary>
    public bool FrenchFromChapter { get; init; }

    /// <summary>A table without dates of effect holds codes that are always in force.</summary>
    public bool InForce(DateOnly on) => (ValidFrom is not { } from || from <= on) && (ValidTo is not { } to || on <= to);

    /// <summary>Another column of the table; null when it is empty or the table has no such column.</summary>
    public string? Attribute(string name) => Attributes.GetValueOrDefault(name);
}
