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

    [Rule("DEC-WGT-004")]
    public static void WeightSuitsTheMode(Judgement j)
    {
        decimal? most = j.Mode switch
        {
            "1" => 150_000m,
            "2" => 70_000m * Math.Max(1, j.Content.Containers?.Count ?? 0),
            "3" => 1_000m,
            _ => null,
        };
        if (j.Content.Totals?.TotalGrossWeightKg > most)
        {
            j.Finds("totals.totalGrossWeightKg");
        }
    }

    [Rule("DEC-WGT-005")]
    public static void CarsWeighWhatCarsWeigh(Judgement j)
    {
        foreach (var (line, at) in j.NumberedLines())
        {
            if (line is { QuantityUnit: "NMB", Quantity: >= 1 and { } pieces } && Headings.Under(line.HsCode, "8703")
                && Normalization.Kilograms(line.GrossWeight, line.GrossWeightUnit, j.KilogramFactor) is { } weight && (weight / pieces) is < 200 or > 5_000)
            {
                j.FindsAtLine(at, "grossWeight");
            }
        }
    }
}
