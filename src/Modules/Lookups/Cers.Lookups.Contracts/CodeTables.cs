using System.Collections.Frozen;

namespace Cers.Lookups.Contracts;

/// <summary>
/// All code tables as they were when the snapshot was taken. A code has a state for each time that its names or other columns changed; on a day at most one of them is in
/// force. Immutable; shared by all requests.
/// </summary>
public sealed class CodeTables
{
    private readonly FrozenDictionary<CodeTable, FrozenDictionary<string, Code[]>> tables;
    private readonly FrozenDictionary<string, HsExportCode[]> hs;

    public CodeTables(IEnumerable<KeyValuePair<CodeTable, Code>> codes, IEnumerable<HsExportCode> hsCodes)
    {
        hs = hsCodes.GroupBy(c => c.Code.Value).ToFrozenDictionary(g => g.Key, g => g.OrderBy(c => c.ValidFrom ?? DateOnly.MinValue).ToArray(), StringComparer.Ordinal);
        tables = codes.Concat(hs.Values.SelectMany(states => states).Select(c => KeyValuePair.Create(CodeTable.HsExportCodes, c.AsCode())))
            .GroupBy(c => c.Key)
            .ToFrozenDictionary(
                g => g.Key,
                g => g.Select(c => c.Value).GroupBy(c => c.Value)
                    .ToFrozenDictionary(states => states.Key, states => states.OrderBy(c => c.ValidFrom ?? DateOnly.MinValue).ToArray(), StringComparer.Ordinal));
    }

    /// <summary>The code, when the table has it and it is in force on the day.</summary>
    public Code? Find(CodeTable table, string? code, DateOnly on) => Array.Find(States(table, code), c => c.InForce(on));

    /// <summary>The last state of the code, in force or not.</summary>
    public Code? Find(CodeTable table, string? code) => States(table, code) is [.., var last] ? last : null;

    /// <summary>The export code of eight digits, when it is in force on the day.</summary>
    public HsExportCode? FindHs(string? code, DateOnly on) => Array.Find(HsStates(code), c => c.InForce(on));

    /// <summary>The last state of the export code of eight digits, in force or not.</summary>
    public HsExportCode? FindHs(string? code) => HsStates(code) is [.., var last] ? last : null;

    /// <summary>The rate that is used for a currency on the day; null when there is none, or only one of a later day.</summary>
    public ExchangeRate? FindRate(string? currency, DateOnly on) =>
        Find(CodeTable.ExchangeRates, currency, on) is { } row && ExchangeRate.Of(row) is var rate && rate.RateDate <= on ? rate : null;

    /// <summary>Every state of the codes of a table, by code and day.</summary>
    public IReadOnlyList<Code> All(CodeTable table) =>
        tables.TryGetValue(table, out var codes) ? [.. codes.OrderBy(c => c.Key, StringComparer.Ordinal).SelectMany(c => c.Value)] : [];

    /// <summary>How many export codes there are.</summary>
    public int HsCount => hs.Count;

    private Code[] States(CodeTable table, string? code) =>
        code is not null && tables.TryGetValue(table, out var codes) ? codes.GetValueOrDefault(code, []) : [];

    private HsExportCode[] HsStates(string? code) => code is null ? [] : hs.GetValueOrDefault(code, []);
}
