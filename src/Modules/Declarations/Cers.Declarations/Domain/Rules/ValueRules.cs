using System.Globalization;
using Cers.Declarations.Domain.Elements;
using Cers.Kernel;
using Cers.Lookups.Contracts;

namespace Cers.Declarations.Domain.Rules;

/// <summary>What the goods are worth, and why they are exported.</summary>
internal static class ValueRules
{
    private const decimal GreatCad = 100_000_000m;

    [Rule("DEC-VAL-001")]
    public static void CurrencyIsKnown(Judgement j)
    {
        if (j.Content.Totals?.Currency is { } currency && !j.Knows(CodeTable.Currencies, currency))
        {
            j.Finds("totals.currency");
        }
    }

    [Rule("DEC-VAL-002")]
    public static void AmountsFitTheCurrency(Judgement j)
    {
        var units = j.Tables.Find(CodeTable.Currencies, j.Content.Totals?.Currency)?.Attribute("minor_units");
        var most = Math.Min(2, units is null ? 2 : int.Parse(units, NumberStyles.None, CultureInfo.InvariantCulture));
        Look("totals.freightCharges", j.Content.Totals?.FreightCharges);
        foreach (var (line, at) in j.NumberedLines())
        {
            Look(string.Create(CultureInfo.InvariantCulture, $"lines[{at}].fobValue"), line.FobValue);
        }

        void Look(string path, decimal? amount)
        {
            if (amount is { } figure && (figure < 0 || Formats.Decimals(figure) > most))
            {
                j.Finds(path);
            }
        }
    }

    [Rule("DEC-VAL-003")]
    public static void ValueIsGreaterThanZero(Judgement j)
    {
        // Gifts, returns, samples and replacements may be worth nothing.
        if (j.Content.ReasonForExport?.Code is "07" or "10" or "11" or "12")
        {
            return;
        }

        foreach (var (line, at) in j.NumberedLines())
        {
            if (line.FobValue == 0)
            {
                j.FindsAtLine(at, "fobValue");
            }
        }
    }

    [Rule("DEC-VAL-004")]
    public static void FreightIsPartOfTheValue(Judgement j)
    {
        if (j.Content.Totals is { FreightCharges: { } freight, TotalFobValue: { } total } && freight > total)
        {
            j.Finds("totals.freightCharges");
        }
    }

    [Rule("DEC-VAL-005")]
    public static void FreightIsAtMostHalfOfTheValue(Judgement j)
    {
        if (j.Content.Totals is { FreightCharges: { } freight, TotalFobValue: > 0 and { } total } && freight > total / 2)
        {
            j.Finds("totals.freightCharges");
        }
    }

    [Rule("DEC-RSN-001")]
    public static void ReasonIsKnown(Judgement j)
    {
        if (!j.Knows(CodeTable.ReasonsForExport, j.Content.ReasonForExport?.Code))
        {
            j.Finds("reasonForExport.code");
        }
    }

    [Rule("DEC-RSN-002")]
    public static void OtherReasonsAreExplained(Judgement j)
    {
        if (j.Content.ReasonForExport is { Code: "99", Detail: null })
        {
            j.Finds("reasonForExport.detail");
        }
    }

    [Rule("DEC-RSN-003")]
    public static void LeasesLoansAndShowsHaveAPeriod(Judgement j)
    {
        if (j.Content.ReasonForExport is { Code: "03" or "04" or "08", PeriodMonths: null or < 1 or > 999 })
        {
            j.Finds("reasonForExport.periodMonths");
        }
    }

    [Rule("DEC-VAL-006")]
    public static void SmallShipmentsNeedNoDeclaration(Judgement j)
    {
        if (j.Content.Totals?.TotalFobValueCad is { } value && !j.AnyRestricted && value < j.Figure("threshold.noDeclarationCad", j.ReceivedOn))
        {
            j.Finds("totals.totalFobValueCad");
        }
    }

    [Rule("DEC-VAL-008")]
    public static void GreatValuesAreVerified(Judgement j)
    {
        if (j.Content.Totals?.TotalFobValueCad > GreatCad)
        {
            j.Finds("totals.totalFobValueCad");
        }
    }

    [Rule("DEC-VAL-009")]
    public static void AnExchangeRateIsKnown(Judgement j)
    {
        if (j.Content.Totals?.Currency is { } currency and not Normalization.CanadianDollar && j.CadPerUnit(currency) is null)
        {
            j.Finds("totals.currency", ("days", Same(j.MaxRateAgeDays.ToString(CultureInfo.InvariantCulture))), ("currency", Same(currency)));
        }

        static LocalizedText Same(string text) => new(text, text);
    }

    [Rule("DEC-RSN-004")]
    public static void GoodsThatReturnMayNeedNoDeclaration(Judgement j)
    {
        if (j.Content.ReasonForExport is { Code: "03" or "04" or "05" or "08", PeriodMonths: <= 12 } && !j.AnyRestricted)
        {
            j.Finds("reasonForExport.periodMonths");
        }
    }

    [Rule("DEC-RSN-005")]
    public static void EffectsOfEmigrantsAreDeclared(Judgement j)
    {
        if (j.Content.ReasonForExport?.Code == "09")
        {
            j.Finds("reasonForExport.code");
        }
    }
}
