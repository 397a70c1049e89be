using System.Globalization;
using Cers.Kernel;
using Cers.Lookups.Contracts;

namespace Cers.Declarations.Domain.Rules;

/// <summary>What the goods are and where they come from: export code, quantity, origin.</summary>
internal static class LineRules
{
    /// <summary>The value in Canadian dollars from which a residual code wants a second look.</summary>
    private const decimal ResidualCad = 100_000m;

    private static readonly string[] Generic = ["GOODS", "PARTS", "MERCHANDISE", "MARCHANDISES", "PIÈCES"];

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

    [Rule("DEC-HS-005")]
    public static void ResidualCodesOfGreatValueAreVerified(Judgement j)
    {
        foreach (var (line, at) in j.NumberedLines())
        {
            if (j.InCad(line.FobValue) > ResidualCad && j.Hs(line) is { } hs && hs.Description.En.Contains("n.e.c.", StringComparison.OrdinalIgnoreCase))
            {
                j.FindsAtLine(at, "hsCode");
            }
        }
    }

    [Rule("DEC-HS-006")]
    public static void GoodsAreDescribed(Judgement j)
    {
        foreach (var (line, at) in j.NumberedLines())
        {
            if (line.Description is { } words && (words == line.HsCode || Generic.Any(g => Names.Same(g, words)) || IsTitleOfChapter(line.HsCode, words)))
            {
                j.FindsAtLine(at, "description");
            }
        }

        bool IsTitleOfChapter(string? hsCode, string words) =>
            hsCode is { Length: >= 2 } && j.Tables.Find(CodeTable.HsChapters, hsCode[..2])?.Name is { } title && (Names.Same(title.En, words) || Names.Same(title.Fr, words));
    }

    [Rule("DEC-HS-007")]
    public static void NoTwoLinesAreAlike(Judgement j)
    {
        var seen = new HashSet<(string?, string?, string?, string?, string?)>();
        foreach (var (line, at) in j.NumberedLines())
        {
            if (!seen.Add((line.HsCode, line.QuantityUnit, line.CountryOfOrigin, line.ProvinceOfOrigin, line.Description?.ToUpperInvariant())))
            {
                j.Finds(string.Create(CultureInfo.InvariantCulture, $"lines[{at}]"));
            }
        }
    }

    [Rule("DEC-ORG-004")]
    public static void GoodsRarelyReturnToTheirOrigin(Judgement j)
    {
        foreach (var (line, at) in j.NumberedLines())
        {
            if (line.CountryOfOrigin is { } origin && origin == j.Shipment.CountryOfFinalDestination)
            {
                j.FindsAtLine(at, "countryOfOrigin");
            }
        }
    }

    private static bool IsTariffNumber(string code) => code.Length == 10 && !code.AsSpan().ContainsAnyExceptInRange('0', '9');
}
