using Cers.Lookups.Contracts;

namespace Cers.Declarations.Domain.Rules;

/// <summary>Who receives the goods, and where they go.</summary>
internal static class DestinationRules
{
    private static readonly string[] PlaceHolders = ["TO ORDER", "VARIOUS", "UNKNOWN", "N/A", "TBD", "DIVERS", "À DÉTERMINER"];

    [Rule("DEC-CNE-001")]
    public static void ConsigneeIsAbroad(Judgement j)
    {
        if (j.Content.Consignee?.Address?.Country == "CA")
        {
            j.Finds("consignee.address.country");
        }
    }

    [Rule("DEC-CNE-002")]
    public static void ConsigneeIsInTheCountryOfDestination(Judgement j)
    {
        if (j.Content.Consignee?.Address?.Country is { } country && j.Shipment.CountryOfFinalDestination is { } destination && country != destination)
        {
            j.Finds("consignee.address.country");
        }
    }

    [Rule("DEC-CNE-003")]
    public static void ConsigneeIsNoPlaceHolder(Judgement j)
    {
        if (j.Content.Consignee?.Name is { } name && PlaceHolders.Any(p => Names.Same(p, name)))
        {
            j.Finds("consignee.name");
        }
    }

    [Rule("DEC-CNE-004")]
    public static void NamesDifferWhenUnrelated(Judgement j)
    {
        if (j.Content.RelatedParties == false && Names.Same(j.Content.Consignee?.Name, j.Content.Exporter?.Name))
        {
            j.Finds("relatedParties");
        }
    }

    [Rule("DEC-DST-001")]
    public static void DestinationIsAbroad(Judgement j)
    {
        if (j.Shipment.CountryOfFinalDestination == "CA")
        {
            j.Finds("shipment.countryOfFinalDestination");
        }
    }

    [Rule("DEC-DST-003")]
    public static void TransitThroughTheUnitedStatesIsVerified(Judgement j)
    {
        if (j.Shipment is { CountryOfFinalDestination: "US" or "PR" or "VI", UsConsumption: false })
        {
            j.Finds("shipment.countryOfFinalDestination");
        }
    }

    [Rule("DEC-DST-004")]
    public static void CountriesAreKnown(Judgement j)
    {
        Look("shipment.countryOfFinalDestination", j.Shipment.CountryOfFinalDestination);
        Look("exporter.address.country", j.Content.Exporter?.Address?.Country);
        Look("consignee.address.country", j.Content.Consignee?.Address?.Country);

        void Look(string path, string? code)
        {
            if (code is not null && !j.Knows(CodeTable.Countries, code))
            {
                j.Finds(path);
            }
        }
    }

    [Rule("DEC-DST-002")]
    public static void ConsumptionInTheUnitedStatesNeedsNoDeclaration(Judgement j)
    {
        if (j.Shipment.UsConsumption == true && ToTheUnitedStates(j) && !j.AnyRestricted && !j.Lines.Any(l => RollingStock(l.HsCode)))
        {
            j.Finds("shipment.countryOfFinalDestination");
        }
    }

    [Rule("DEC-DST-005")]
    public static void RestrictedGoodsToTheUnitedStatesShowTheirPermit(Judgement j)
    {
        if (ToTheUnitedStates(j) && j.AnyRestricted)
        {
            j.Finds("shipment.countryOfFinalDestination");
        }
    }

    [Rule("DEC-DST-006")]
    public static void TrainsToTheUnitedStatesAreDeclared(Judgement j)
    {
        foreach (var (line, at) in j.NumberedLines())
        {
            if (j.Shipment.CountryOfFinalDestination == "US" && RollingStock(line.HsCode))
            {
                j.FindsAtLine(at, "hsCode");
            }
        }
    }

    // Which countries need attention is the agency's to say, in the table of countries.
    [Rule("DEC-DST-007")]
    public static void ControlledDestinationsAreVerified(Judgement j)
    {
        if (j.Tables.Find(CodeTable.Countries, j.Shipment.CountryOfFinalDestination, j.On)?.Attribute("attention") == "Y")
        {
            j.Finds("shipment.countryOfFinalDestination");
        }
    }

    private static bool ToTheUnitedStates(Judgement j) => j.Shipment.CountryOfFinalDestination is "US" or "PR" or "VI";

    private static bool RollingStock(string? hsCode) => Headings.Within(hsCode, "8601", "8606");
}
