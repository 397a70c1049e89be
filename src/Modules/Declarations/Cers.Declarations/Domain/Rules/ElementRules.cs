using System.Collections.Frozen;
using System.Globalization;
using Cers.Declarations.Domain.Elements;
using Cers.Kernel;

namespace Cers.Declarations.Domain.Rules;

/// <summary>What the table of elements demands of every element. Where an element has a rule of its own for the same fault, only that one reports it.</summary>
internal static class ElementRules
{
    // Emptiness that another rule reports (DEC-CRT-001, DEC-CNT-003).
    private static readonly FrozenSet<string> OwnEmptiness = FrozenSet.Create("certifier.certified", "containers[].type");

    // Lengths that follow from a format or a table of its own.
    private static readonly FrozenSet<string> OwnLength =
        FrozenSet.Create("exporter.businessNumber", "exporter.authorizationId", "shipment.carrierAssignedCode");

    // Too short is reported as a wrong format.
    private static readonly FrozenSet<string> OwnMinimum = FrozenSet.Create("certifier.phone");

    private static readonly FrozenDictionary<string, Func<Judgement, int?, bool>> Conditions = new Dictionary<string, Func<Judgement, int?, bool>>
    {
        ["exporter.address.subdivision"] = (j, _) => j.Content.Exporter?.Address?.Country is "CA" or "US",
        ["exporter.address.postalCode"] = (j, _) => j.Content.Exporter?.Address?.Country is "CA" or "US",
        ["consignee.address.subdivision"] = (j, _) => j.Content.Consignee?.Address?.Country is "US",
        ["consignee.address.postalCode"] = (j, _) => j.Content.Consignee?.Address?.Country is "US",
        ["shipment.usConsumption"] = (j, _) => j.Shipment.CountryOfFinalDestination is "US" or "PR" or "VI",
        ["lines[].quantity"] = (j, i) => j.Lines[i!.Value] is { QuantityUnit: not "NAR" } line && j.Hs(line) is { Unit: not "NAR" },
        ["lines[].grossWeight"] = (j, i) => j.Lines[i!.Value].HsCode?.StartsWith("2716", StringComparison.Ordinal) != true,
        ["control.contingencyFiledAt"] = (j, _) => j.Content.Control?.ContingencyFiled == true,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, Func<object, bool>> OwnFormats = new Dictionary<string, Func<object, bool>>
    {
        ["shipment.carrierCode"] = v => Formats.CarrierCode().IsMatch((string)v),
        ["shipment.vesselImoNumber"] = v => Formats.ImoNumber().IsMatch((string)v),
        ["shipment.cargoControlNumber"] = v => Formats.LettersAndDigits().IsMatch((string)v),
        ["shipment.packageCount"] = v => v is >= 1 and <= 99_999_999,
        ["totals.freightCharges"] = v => Formats.Fits(decimal.Truncate((decimal)v), 13, 0),
        ["reasonForExport.periodMonths"] = v => v is >= 1 and <= 999,
        ["lines[].quantity"] = v => Formats.Fits((decimal)v, 10, 3),
        ["lines[].fobValue"] = v => Formats.Fits(decimal.Truncate((decimal)v), 13, 0),
        ["lines[].grossWeight"] = v => Formats.Fits((decimal)v, 10, 3),
        ["permits[].number"] = v => Formats.PermitNumber().IsMatch((string)v),
        ["containers[].seal"] = v => Formats.LettersAndDigits().IsMatch((string)v),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    [Rule("DEC-GEN-001")]
    public static void MandatoryElementsAreFilled(Judgement j)
    {
        foreach (var place in j.Elements)
        {
            if (place.Value is null && IsAskedFor(place.Element, place.Index))
            {
                j.Finds(place.Path, ("field", place.Element.Name));
            }
        }

        bool IsAskedFor(Element element, int? index) => element.Usage == Usage.Mandatory ? !OwnEmptiness.Contains(element.Json)
            : element.Usage == Usage.Conditional && Conditions.TryGetValue(element.Json, out var holds) && holds(j, index);
    }

    [Rule("DEC-GEN-002")]
    public static void ValuesHaveTheFormatOfTheirElement(Judgement j)
    {
        foreach (var place in j.Elements)
        {
            if (place.Value is { } value && OwnFormats.TryGetValue(place.Element.Json, out var fits) && !fits(value))
            {
                j.Finds(place.Path, ("field", place.Element.Name));
            }
        }
    }

    [Rule("DEC-GEN-003")]
    public static void TextsHaveTheLengthOfTheirElement(Judgement j)
    {
        foreach (var place in j.Elements)
        {
            var element = place.Element;
            if (place.Value is not string text || element.Table is not null || element.Max is not { } max || OwnLength.Contains(element.Json))
            {
                continue;
            }

            var min = Math.Max(1, element.Min ?? 1);
            if (text.Length > max || (text.Length < min && !OwnMinimum.Contains(element.Json)))
            {
                j.Finds(place.Path, ("field", element.Name), ("min", Same(element.Min ?? 0)), ("max", Same(max)));
            }
        }
    }

    [Rule("DEC-GEN-004")]
    public static void TextsHoldAcceptedCharacters(Judgement j)
    {
        foreach (var place in j.Elements)
        {
            // Most texts are plain, and need no second look.
            if (place.Value is string text && text.AsSpan().ContainsAnyExceptInRange(' ', '~') && text.Any(c => char.IsControl(c) || char.IsSurrogate(c) || c is '\uFFFE' or '\uFFFF'))
            {
                j.Finds(place.Path, ("field", place.Element.Name));
            }
        }
    }

    [Rule("DEC-GEN-005")]
    public static void LinesAreOneTo999(Judgement j)
    {
        if (j.Lines.Count is < 1 or > 999)
        {
            j.Finds("lines");
        }
    }

    [Rule("DEC-GEN-006")]
    public static void GroupsHaveAtMost999(Judgement j)
    {
        Look("permits", j.Content.Permits?.Count, new LocalizedText("permits", "permis"));
        Look("containers", j.Content.Containers?.Count, new LocalizedText("containers", "conteneurs"));
        Look("references", j.Content.References?.Count, new LocalizedText("reference numbers", "numéros de référence"));

        void Look(string path, int? count, LocalizedText group)
        {
            if (count > 999)
            {
                j.Finds(path, ("group", group));
            }
        }
    }

    [Rule("DEC-GEN-007")]
    public static void LineNumbersFollowFromOne(Judgement j)
    {
        foreach (var (line, at) in j.NumberedLines())
        {
            if (line.LineNumber != at + 1)
            {
                j.FindsAtLine(at, "lineNumber");
                return;
            }
        }
    }

    private static LocalizedText Same(int number)
    {
        var text = number.ToString(CultureInfo.InvariantCulture);
        return new LocalizedText(text, text);
    }
}
