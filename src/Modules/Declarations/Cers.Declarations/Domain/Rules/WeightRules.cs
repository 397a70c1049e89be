using Cers.Declarations.Domain.Elements;
using Cers.Lookups.Contracts;

namespace Cers.Declarations.Domain.Rules;

/// <summary>Gross weights.</summary>
internal static class WeightRules
{
    [Rule("DEC-WGT-001")]
    public static void GrossWeightIsGreaterThanZero(Judgement j)
    {
        foreach (var (line, at) in j.NumberedLines())
        {
            // Electrical energy weighs nothing.
            if (line.GrossWeight <= 0 && line.HsCode?.StartsWith("2716", StringComparison.Ordinal) != true)
            {
                j.FindsAtLine(at, "grossWeight");
            }
        }
    }

    [Rule("DEC-WGT-002")]
    public static void WeightUnitIsKnown(Judgement j)
    {
        foreach (var (line, at) in j.NumberedLines())
        {
            if (line.GrossWeightUnit is { } unit && !j.Knows(CodeTable.WeightUnits, unit))
            {
                j.FindsAtLine(at, "grossWeightUnit");
            }
        }
    }

    [Rule("DEC-WGT-003")]
    public static void GrossWeightIsNotBelowTheNetQuantity(Judgement j)
    {
        foreach (var (line, at) in j.NumberedLines())
        {
            if (Normalization.Kilograms(line.Quantity, line.QuantityUnit, j.KilogramFactor) is { } net
                && Normalization.Kilograms(line.GrossWeight, line.GrossWeightUnit, j.KilogramFactor) is { } gross
                && gross < net)
            {
                j.FindsAtLine(at, "grossWeight");
            }
        }
    }
}
