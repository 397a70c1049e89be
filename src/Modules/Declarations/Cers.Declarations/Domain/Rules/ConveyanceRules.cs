using System.Globalization;
using Cers.Kernel;

namespace Cers.Declarations.Domain.Rules;

/// <summary>The identification numbers of vehicles, ships and the like that are exported themselves.</summary>
internal static class ConveyanceRules
{
    private const string VehicleNumber = "VIN";

    [Rule("DEC-CVY-001")]
    public static void ConveyancesAreIdentified(Judgement j)
    {
        foreach (var (line, at) in j.NumberedLines())
        {
            if (j.Hs(line)?.ConveyanceId is not null && line.ConveyanceIds is null or [])
            {
                j.FindsAtLine(at, "conveyanceIds");
            }
        }
    }

    [Rule("DEC-CVY-004")]
    public static void NoConveyanceIsDeclaredTwice(Judgement j)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (line, at) in j.NumberedLines())
        {
            foreach (var (number, i) in (line.ConveyanceIds ?? []).Select((n, i) => (n, i)))
            {
                if (!seen.Add(number))
                {
                    j.FindsAtLine(at, string.Create(CultureInfo.InvariantCulture, $"conveyanceIds[{i}]"));
                }
            }
        }
    }

    [Rule("DEC-CVY-002")]
    public static void EachPieceHasItsNumber(Judgement j)
    {
        foreach (var (line, at) in j.NumberedLines())
        {
            if (line is { QuantityUnit: "NMB", Quantity: { } pieces, ConveyanceIds: { Count: > 0 } ids } && ids.Count != pieces && j.Hs(line)?.ConveyanceId is not null)
            {
                j.Finds($"lines[{at}].conveyanceIds", ("ids", Figure(ids.Count)), ("quantity", Figure(pieces)));
            }
        }
    }

    [Rule("DEC-CVY-003")]
    public static void VehicleNumbersLookRight(Judgement j)
    {
        foreach (var (line, at) in j.NumberedLines())
        {
            if (j.Hs(line)?.ConveyanceId != VehicleNumber)
            {
                continue;
            }

            foreach (var (number, i) in (line.ConveyanceIds ?? []).Select((n, i) => (n, i)))
            {
                if (!CheckDigits.Vin(number))
                {
                    j.FindsAtLine(at, string.Create(CultureInfo.InvariantCulture, $"conveyanceIds[{i}]"));
                }
            }
        }
    }

    [Rule("DEC-CVY-006")]
    public static void PapersOfVehiclesGoToCustomsFirst(Judgement j)
    {
        if (j.Content.ReasonForExport?.Code is not ("01" or "06" or "09" or "10"))
        {
            return;
        }

        foreach (var (line, at) in j.NumberedLines())
        {
            if (j.Hs(line)?.ConveyanceId == VehicleNumber)
            {
                j.FindsAtLine(at, "conveyanceIds");
            }
        }
    }

    private static LocalizedText Figure(decimal figure)
    {
        var text = figure.ToString("0.###", CultureInfo.InvariantCulture);
        return new LocalizedText(text, text);
    }
}
