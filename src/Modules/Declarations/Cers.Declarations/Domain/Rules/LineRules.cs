using Cers.Kernel;
using Cers.Lookups.Contracts;

namespace Cers.Declarations.Domain.Rules;

/// <summary>What the goods are and where they come from: export code, quantity, origin.</summary>
internal static class LineRules
{
    // Units that count whole things.
    private static readonly HashSet<string> Whole = ["NMB", "PCE", "SET", "PAR", "DPR", "GRO", "GGR", "NAP", "NPL"];

    [Rule("DEC-HS-001")]
    public static void ExportCodeHasEightDigits(Judgement j)
    {
        foreach (var (line, at) in j.NumberedLines())
        {
            // Ten digits are told apart: DEC-HS-004.
            if (line.HsCode is { } code && !HsCode.TryParse(code, out _) && !IsTariffNumber(code))
            {
                j.FindsAtLine(at, "hsCode");
            }
        }
    }

    [Rule("DEC-HS-002")]
    public static void ExportCodeIsKnown(Judgement j)
    {
        foreach (var (line, at) in j.NumberedLines())
        {
            if (HsCode.TryParse(line.HsCode, out var code) && code.Chapter != "77" && j.Hs(line) is null)
            {
                j.FindsAtLine(at, "hsCode");
            }
        }
    }

    [Rule("DEC-HS-003")]
    public static void Chapter77IsReserved(Judgement j)
    {
        foreach (var (line, at) in j.NumberedLines())
        {
            if (HsCode.TryParse(line.HsCode, out var code) && code.Chapter == "77")
            {
                j.FindsAtLine(at, "hsCode");
            }
        }
    }

    [Rule("DEC-HS-004")]
    public static void TariffNumberIsNoExportCode(Judgement j)
    {
        foreach (var (line, at) in j.NumberedLines())
        {
            if (line.HsCode is { } code && IsTariffNumber(code))
            {
                j.FindsAtLine(at, "hsCode");
            }
        }
    }

    [Rule("DEC-QTY-001")]
    public static void UnitIsKnown(Judgement j)
    {
        foreach (var (line, at) in j.NumberedLines())
        {
            if (line.QuantityUnit is { } unit && !j.Knows(CodeTable.UnitsOfMeasure, unit))
            {
                j.FindsAtLine(at, "quantityUnit");
            }
        }
    }

    [Rule("DEC-QTY-002")]
    public static void UnitIsThatOfTheExportCode(Judgement j)
    {
        foreach (var (line, at) in j.NumberedLines())
        {
            if (line.QuantityUnit is { } unit && j.Knows(CodeTable.UnitsOfMeasure, unit) && j.Hs(line) is { } hs && !QuantityUnits.Convert(j.Tables, unit, hs.Unit))
            {
                // A unit that is only the chapter's usual one does not bind.
                j.Finds($"lines[{at}].quantityUnit", hs.UnitOfChapter ? Severity.Warning : null, ("unit", new LocalizedText(hs.Unit, hs.Unit)));
            }
        }
    }

    [Rule("DEC-QTY-003")]
    public static void QuantityIsGreaterThanZero(Judgement j)
    {
        foreach (var (line, at) in j.NumberedLines())
        {
            if (line is { QuantityUnit: not "NAR", Quantity: <= 0 })
            {
                j.FindsAtLine(at, "quantity");
            }
        }
    }

    [Rule("DEC-QTY-004")]
    public static void PiecesAreWhole(Judgement j)
    {
        foreach (var (line, at) in j.NumberedLines())
        {
            if (line is { QuantityUnit: { } unit, Quantity: { } quantity } && Whole.Contains(unit) && quantity != decimal.Truncate(quantity))
            {
                j.FindsAtLine(at, "quantity");
            }
        }
    }

    [Rule("DEC-QTY-005")]
    public static void NoUnitMeansNoQuantity(Judgement j)
    {
        foreach (var (line, at) in j.NumberedLines())
        {
            if (line is { QuantityUnit: "NAR", Quantity: not (null or 0) })
            {
                j.FindsAtLine(at, "quantity");
            }
        }
    }

    [Rule("DEC-ORG-001")]
    public static void CountryOfOriginIsKnown(Judgement j)
    {
        foreach (var (line, at) in j.NumberedLines())
        {
            if (line.CountryOfOrigin is { } country && !j.Knows(CodeTable.Countries, country))
            {
                j.FindsAtLine(at, "countryOfOrigin");
            }
        }
    }

    [Rule("DEC-ORG-002")]
    public static void CanadianOriginNamesAProvince(Judgement j)
    {
        foreach (var (line, at) in j.NumberedLines())
        {
            if (line.CountryOfOrigin == "CA" && !j.Knows(CodeTable.Provinces, line.ProvinceOfOrigin))
            {
                j.FindsAtLine(at, "provinceOfOrigin");
            }
        }
    }

    [Rule("DEC-ORG-003")]
    public static void ForeignOriginNamesNoProvince(Judgement j)
    {
        foreach (var (line, at) in j.NumberedLines())
        {
            if (line is { CountryOfOrigin: not (null or "CA"), ProvinceOfOrigin: not null })
            {
                j.FindsAtLine(at, "provinceOfOrigin");
            }
        }
    }

    private static bool IsTariffNumber(string code) => code.Length == 10 && !code.AsSpan().ContainsAnyExceptInRange('0', '9');
}
