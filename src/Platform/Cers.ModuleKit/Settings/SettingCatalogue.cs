using System.Collections.Frozen;
using System.Globalization;
using Cers.Kernel;
using Cers.Messaging.Operations;
using Cers.ModuleKit.Data;

namespace Cers.ModuleKit.Settings;

/// <summary>A figure that the agency may change by dates: what it is called, counted in, and may be.</summary>
internal sealed record SettingDefinition(string Key, LocalizedText Name, LocalizedText Unit, SettingRange Range)
{
    /// <summary>The value as it is kept, or null where the text is no number in the range.</summary>
    public string? Read(string? text) =>
        decimal.TryParse(text?.Trim(), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
        && value >= Range.Min && value <= Range.Max && value == decimal.Round(value, Range.Decimals)
            ? value.ToString($"F{Range.Decimals}", CultureInfo.InvariantCulture)
            : null;
}

/// <summary>All figures of Data/Reference/settings.csv, in its order.</summary>
internal static class SettingCatalogue
{
    public static IReadOnlyList<SettingDefinition> All { get; } =
        [.. ReferenceCsv.Rows(typeof(SettingCatalogue).Assembly, "settings.csv").Select(row => new SettingDefinition(
            row["Key"],
            new(row["NameEn"], row["NameFr"]),
            new(row["UnitEn"], row["UnitFr"]),
            new(Number(row["Min"]), Number(row["Max"]), (int)Number(row["Decimals"]))))];

    private static readonly FrozenDictionary<string, SettingDefinition> ByKey = All.ToFrozenDictionary(d => d.Key, StringComparer.Ordinal);

    public static SettingDefinition? Find(string key) => ByKey.GetValueOrDefault(key);

    private static decimal Number(string text) => decimal.Parse(text, NumberStyles.Number, CultureInfo.InvariantCulture);
}
