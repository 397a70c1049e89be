using System.Globalization;

namespace Cers.Declarations.Domain.Rules;

/// <summary>What does not fit what was declared before.</summary>
internal static class EarlierRules
{
    // A price within a tenth and ten times of the usual one is nothing special.
    private const int FarFromUsual = 10;

    [Rule("DEC-CVY-005")]
    public static void ConveyancesWereNotDeclaredBefore(Judgement j)
    {
        foreach (var (line, at) in j.NumberedLines())
        {
            foreach (var (number, i) in (line.ConveyanceIds ?? []).Select((n, i) => (n, i)))
            {
                j.FindsEarlier(Mark.OfConveyance(j, number), string.Create(CultureInfo.InvariantCulture, $"lines[{at}].conveyanceIds[{i}]"));
            }
        }
    }

    [Rule("DEC-REF-002")]
    public static void ReferencesAreNew(Judgement j)
    {
        foreach (var (reference, i) in (j.Content.References ?? []).Select((r, i) => (r, i)))
        {
            j.FindsEarlier(Mark.OfReference(j, reference), string.Create(CultureInfo.InvariantCulture, $"references[{i}]"));
        }
    }

    [Rule("DEC-DUP-001")]
    public static void NothingIsDeclaredTwice(Judgement j)
    {
        if (j.Change is null)
        {
            j.FindsEarlier(j.Likeness, "");
        }
    }

    [Rule("DEC-VAL-007")]
    public static void UnitPricesAreUsual(Judgement j)
    {
        foreach (var (line, at) in j.NumberedLines())
        {
            if (line is { UnitPrice: { } price, HsCode: { } code, QuantityUnit: { } unit } && j.Earlier.UsualPrices.TryGetValue((code, unit), out var usual)
                && (price < usual / FarFromUsual || price > usual * FarFromUsual))
            {
                j.FindsAtLine(at, "unitPrice");
            }
        }
    }
}
