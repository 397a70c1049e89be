using Cers.Declarations.Domain.Document;
using Cers.Lookups.Contracts;

namespace Cers.Declarations.Domain.Rules;

/// <summary>By which mode, through which office and when the goods leave.</summary>
internal static class TransportRules
{
    private const string Highway = "2";
    private const string Pipeline = "7";
    private const string Other = "8";
    private const string Marine = "9";

    [Rule("DEC-TRN-001")]
    public static void ModeIsKnown(Judgement j)
    {
        if (j.Mode is { } mode && !j.Knows(CodeTable.ModesOfTransport, mode))
        {
            j.Finds("shipment.modeOfTransport");
        }
    }

    [Rule("DEC-TRN-002")]
    public static void MarineShipmentsNameTheirVessel(Judgement j)
    {
        if (j.Mode == Marine && j.Shipment.VesselName is null)
        {
            j.Finds("shipment.vesselName");
        }
    }

    [Rule("DEC-TRN-003")]
    public static void OnlyMarineShipmentsNameAVessel(Judgement j)
    {
        if (j.Mode is null or Marine)
        {
            return;
        }

        if (j.Shipment.VesselName is not null)
        {
            j.Finds("shipment.vesselName");
        }
        else if (j.Shipment.VesselImoNumber is not null)
        {
            j.Finds("shipment.vesselImoNumber");
        }
    }

    [Rule("DEC-TRN-005")]
    public static void CarrierIsNamed(Judgement j)
    {
        if (j.Mode is not (null or Pipeline) && j.Shipment.CarrierName is null)
        {
            j.Finds("shipment.carrierName");
        }
    }

    [Rule("DEC-TRN-006")]
    public static void CarrierAssignedCodeHasAtMost21(Judgement j)
    {
        if (j.Shipment.CarrierAssignedCode is { } code && (code.Length > 21 || !Formats.LettersAndDigits().IsMatch(code)))
        {
            j.Finds("shipment.carrierAssignedCode");
        }
    }

    [Rule("DEC-TRN-008")]
    public static void PipelinesCarryNoContainers(Judgement j)
    {
        if (j.Mode == Pipeline && j.Shipment.Containerized == true)
        {
            j.Finds("shipment.containerized");
        }
    }

    [Rule("DEC-EXT-001")]
    public static void PlaceOfExitIsKnown(Judgement j)
    {
        if (j.Shipment.PlaceOfExit is { } office && !j.Knows(CodeTable.Offices, office))
        {
            j.Finds("shipment.placeOfExit");
        }
    }

    [Rule("DEC-EXT-003")]
    public static void RestrictedGoodsHaveAPlaceOfReport(Judgement j)
    {
        var office = j.Shipment.PlaceOfReport;
        if ((j.AnyRestricted && office is null) || (office is not null && !j.Knows(CodeTable.Offices, office)))
        {
            j.Finds("shipment.placeOfReport");
        }
    }

    [Rule("DEC-TIM-001")]
    public static void ExportIsAtMostAYearAhead(Judgement j)
    {
        if (j.Shipment.ExportDateTime is { } export && export > j.ReceivedAt.AddDays(365))
        {
            j.Finds("shipment.exportDateTime");
        }
    }

    [Rule("DEC-TIM-002")]
    public static void ExportIsAtMostSixYearsAgo(Judgement j)
    {
        if (j.Shipment.ExportDateTime is { } export && export < j.ReceivedAt.AddYears(-6))
        {
            j.Finds("shipment.exportDateTime");
        }
    }

    [Rule("DEC-TIM-003")]
    public static void LoadingIsGivenWhereItDecidesTheDeadline(Judgement j)
    {
        if (j.Shipment is { ModeOfTransport: "1" or "3" or "6" or Marine, TimeCategory: null or TimeCategory.None, LoadingDateTime: null })
        {
            j.Finds("shipment.loadingDateTime");
        }
    }

    [Rule("DEC-TIM-004")]
    public static void LoadingIsNotAfterExport(Judgement j)
    {
        if (j.Shipment.LoadingDateTime > j.Shipment.ExportDateTime)
        {
            j.Finds("shipment.loadingDateTime");
        }
    }

    [Rule("DEC-TIM-007")]
    public static void SpecialCategoriesAreNotForRestrictedGoods(Judgement j)
    {
        if (j.Shipment.TimeCategory is not (null or TimeCategory.None) && j.AnyRestricted)
        {
            j.Finds("shipment.timeCategory");
        }
    }

    [Rule("DEC-TRN-004")]
    public static void ImoNumberPassesItsCheckDigit(Judgement j)
    {
        if (j.Shipment.VesselImoNumber is { } number && Formats.ImoNumber().IsMatch(number) && !CheckDigits.Imo(number))
        {
            j.Finds("shipment.vesselImoNumber");
        }
    }

    [Rule("DEC-TRN-007")]
    public static void PipelinesCarryWhatFlows(Judgement j)
    {
        foreach (var (line, at) in j.NumberedLines())
        {
            if (j.Mode == Pipeline && line.HsCode is { } code
                && !Headings.Within(code, "2709", "2716") && !Headings.Within(code, "2201", "2202") && !Headings.Under(code, "2804", "2814"))
            {
                j.FindsAtLine(at, "hsCode");
            }
        }
    }

    [Rule("DEC-TRN-009")]
    public static void ElectricalEnergyLeavesByPowerLine(Judgement j)
    {
        foreach (var (line, at) in j.NumberedLines())
        {
            if (j.Mode is not (null or Other) && Headings.Under(line.HsCode, "271600"))
            {
                j.FindsAtLine(at, "hsCode");
            }
        }
    }

    [Rule("DEC-TRN-010")]
    public static void GoodsTruckedToAnAirportLeaveByHighway(Judgement j)
    {
        if (j.Mode == Highway && j.Shipment.TransportDocumentNumber is { } number && Formats.AirWaybill().IsMatch(number))
        {
            j.Finds("shipment.modeOfTransport");
        }
    }

    [Rule("DEC-EXT-002")]
    public static void OfficeServesTheMode(Judgement j)
    {
        if (j.Mode is { } mode && j.Tables.Find(CodeTable.Offices, j.Shipment.PlaceOfExit, j.On)?.Attribute("modes") is { } modes
            && !modes.Split(';', StringSplitOptions.TrimEntries).Contains(mode))
        {
            j.Finds("shipment.placeOfExit");
        }
    }

    [Rule("DEC-EXT-004")]
    public static void PermitIsPresentedWhereItSays(Judgement j)
    {
        if (j.AnyRestricted && j.Shipment is { PlaceOfReport: { } report, PlaceOfExit: { } exit } && report != exit)
        {
            j.Finds("shipment.placeOfReport");
        }
    }

    [Rule("DEC-TIM-008")]
    public static void LiveAnimalsAreAlive(Judgement j)
    {
        if (j.Shipment.TimeCategory == TimeCategory.LiveAnimals && j.Lines.Any(l => l.HsCode is { } code && !Headings.Under(code, "01", "0301", "03063", "0307")))
        {
            j.Finds("shipment.timeCategory");
        }
    }
}
