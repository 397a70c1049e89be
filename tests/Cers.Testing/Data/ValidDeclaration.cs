using System.Globalization;
using System.Text.Json.Nodes;

namespace Cers.Testing.Data;

/// <summary>A declaration in which the rules find nothing, as the GraphQL input <c>DeclarationInput</c>; tests change what they are about.</summary>
public static class ValidDeclaration
{
    private static int made;

    /// <summary>As <see cref="At"/>, of a shipment of its own: no other has its transport document and its references.</summary>
    public static JsonObject New(DateTimeOffset now)
    {
        var shipment = Interlocked.Increment(ref made).ToString("D6", CultureInfo.InvariantCulture);
        return At(now).Set("shipment.transportDocumentNumber", $"NLS7{shipment}").Set("references", new JsonArray($"PO-{shipment}-1", $"PO-{shipment}-2"));
    }

    /// <summary>Frozen lobster and scallops by sea to Germany, three days from now.</summary>
    public static JsonObject At(DateTimeOffset now) => new()
    {
        ["exporter"] = new JsonObject
        {
            ["address"] = new JsonObject
            {
                ["line1"] = "100 Water Street", ["city"] = "Halifax", ["subdivision"] = "NS", ["country"] = "CA", ["postalCode"] = "B3J 1A1",
            },
            ["phone"] = "902-555-0134",
            ["email"] = "export@harbour.example",
        },
        ["consignee"] = new JsonObject
        {
            ["name"] = "Hamburg Seafood GmbH",
            ["address"] = new JsonObject { ["line1"] = "Am Kai 5", ["city"] = "Hamburg", ["country"] = "DE", ["postalCode"] = "20457" },
        },
        ["relatedParties"] = false,
        ["shipment"] = new JsonObject
        {
            ["countryOfFinalDestination"] = "DE",
            ["modeOfTransport"] = "9",
            ["carrierName"] = "North Line Shipping",
            ["carrierCode"] = "NLSX",
            ["transportDocumentNumber"] = "NLS778812",
            ["vesselName"] = "MV Baltic Dawn",
            ["vesselImoNumber"] = "9074729",
            ["placeOfExit"] = "0009",
            ["exportDateTime"] = Moment(now.AddDays(3).AddHours(10)),
            ["loadingDateTime"] = Moment(now.AddDays(3)),
            ["containerized"] = true,
            ["packageCount"] = 850,
            ["packageType"] = "cartons",
        },
        ["totals"] = new JsonObject { ["currency"] = "EUR", ["freightCharges"] = "1250.00" },
        ["reasonForExport"] = new JsonObject { ["code"] = "01" },
        ["lines"] = new JsonArray(
            Line("03061200", "Frozen lobster, whole, cooked", "12500.000", "187500.00", "13900.000"),
            Line("03072100", "Scallops, fresh", "900.000", "18900.00", "1010.500")),
        ["containers"] = new JsonArray(new JsonObject { ["number"] = "CSQU3054383", ["type"] = "06" }),
        ["references"] = new JsonArray("PO-2231", "PO-2232"),
        ["certifier"] = new JsonObject { ["name"] = "Renée Tremblay", ["phone"] = "902-555-0134", ["certified"] = true },
    };

    private static JsonObject Line(string hsCode, string description, string quantity, string value, string weight) => new()
    {
        ["hsCode"] = hsCode,
        ["description"] = description,
        ["quantity"] = quantity,
        ["quantityUnit"] = "KGM",
        ["fobValue"] = value,
        ["countryOfOrigin"] = "CA",
        ["provinceOfOrigin"] = "NS",
        ["grossWeight"] = weight,
        ["grossWeightUnit"] = "KGM",
    };

    private static string Moment(DateTimeOffset at) => at.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
