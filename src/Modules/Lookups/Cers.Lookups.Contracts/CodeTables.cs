using System.Collections.Frozen;

namespace Cers.Lookups.Contracts;

/// <summary>All code tables as they were when the snapshot was taken. Immutable; shared by all requests.</summary>
public sealed class CodeTables
{
    private readonly FrozenDictionary<CodeTable, FrozenDictionary<string, Code>> tables;
    private readonly FrozenDictionary<string, HsExportCode> hs;

    public CodeTables(IEnumerable<KeyValuePair<CodeTable, Code>> codes, IEnumerable<HsExportCode> hsCodes)
    {
        tables = codes.GroupBy(c => c.Key).ToFrozenDictionary(g => g.Key, g => g.ToFrozenDictionary(c => c.Value.Value, c => c.Value, StringComparer.Ordinal));
        hs = hsCodes.ToFrozenDictionary(c => c.Code.Value, StringComparer.Ordinal);
    }

    /// <summary>The code, when the table has it and it is in force on the day.</summary>
    public Code? Find(CodeTable table, string? code, DateOnly on) => Find(table, code) is { } known && known.InForce(on) ? known : null;

    /// <summary>The code, in force or not.</summary>
    public Code? Find(CodeTable table, string? code) =>
        code is not null && tables.TryGetValue(table, out var codes) ? codes.GetValueOrDefault(code) : null;

    /// <summary>The export code of eight digits, in force or not.</summary>
    public HsExportCode? FindHs(string? code) => code is null ? null : hs.GetValueOrDefault(code);

    /// <summary>The codes of a table by code.</summary>
    public IReadOnlyList<Code> All(CodeTable table) =>
        tables.TryGetValue(table, out var codes) ? [.. codes.Values.OrderBy(c => c.Value, StringComparer.Ordinal)] : [];

    /// <summary>How many export codes there are.</summary>
    public int HsCount => hs.Count;
}
