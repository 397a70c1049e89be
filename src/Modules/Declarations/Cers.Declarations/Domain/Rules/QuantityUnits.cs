using Cers.Lookups.Contracts;

namespace Cers.Declarations.Domain.Rules;

/// <summary>Which units of quantity convert into each other.</summary>
internal static class QuantityUnits
{
    private static readonly string[] Measures = ["LENGTH", "AREA", "VOLUME", "WEIGHT"];

    private static readonly string[][] Counts =
    [
        ["NMB", "PCE", "SCO", "DZN", "GRO", "GGR", "CEN", "MIL", "MIO"],
        ["PAR", "DPR"],
        ["JOU", "KJO", "WHR", "KWH", "MWH", "GWH"],
        ["WTT", "KWT", "MAW"],
        ["KVA", "MVA"],
        ["CCI", "MCI"],
    ];

    /// <summary>True when a quantity in one unit can be told in the other: measures of one kind, or counts of the same things.</summary>
    public static bool Convert(CodeTables tables, string unit, string other)
    {
        if (unit == other)
        {
            return true;
        }

        var kind = tables.Find(CodeTable.UnitsOfMeasure, unit)?.Attribute("kind");
        return kind is not null && kind == tables.Find(CodeTable.UnitsOfMeasure, other)?.Attribute("kind")
            && (Measures.Contains(kind) || Counts.Any(group => group.Contains(unit) && group.Contains(other)));
    }
}
