using Cers.Lookups.Contracts;

namespace Cers.Lookups.Domain;

/// <summary>A code of a table, as it is from one day to another; the states of a code follow each other.</summary>
internal sealed class CodeVersion
{
    public long Id { get; init; }

    public required CodeTable Table { get; init; }

    public required string Code { get; init; }

    public required string NameEn { get; init; }

    public string? NameFr { get; init; }

    public DateOnly? ValidFrom { get; init; }

    public DateOnly? ValidTo { get; init; }

    public required IReadOnlyDictionary<string, string> Attributes { get; init; }
}
