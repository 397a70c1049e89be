using System.Globalization;
using System.Text.Json.Nodes;
using Cers.Lookups.Contracts;
using Cers.Testing.Data;

namespace Cers.Declarations.Tests.Domain.Rules;

/// <summary>Declarations of many kinds that are all as they should be, each from its seed: a failure tells the seed, and the seed tells the declaration.</summary>
internal sealed class GeneratedDeclaration(int seed)
{
    private static readonly (string Mode, int MostKilograms)[] Ways =
        [("9", 1_000_000), ("1", 140_000), ("2", 60_000), ("3", 900), ("6", 1_000_000)];

    private static readonly (string Hs, string Unit, string Words)[] Goods =
    [
        ("03061200", "KGM", "Frozen lobster"), ("03072100", "KGM", "Scallops"), ("22011000", "LTR", "Spring water"), ("02031900", "KGM", "Pork loins"),
        ("04069000", "KGM", "Cheese of cows' milk"), ("01012100", "NMB", "Horses for breeding"),
    ];

    private static readonly string[] Countries = ["DE", "FR", "JP", "MX", "US"];

    // The same seed gives the same declaration on every machine.
    private ulong state = unchecked(((ulong)seed * 0x9E3779B97F4A7C15UL) + 0x1234567UL);

    public JsonObject Document()
    {
        var document = ValidDeclaration.At(Judged.Now)
            .Set("exporter.businessNumber", Judged.Rights.BusinessNumber.Value)
            .Set("exporter.authorizationId", Judged.Rights.AuthorizationId.Value)
            .Set("exporter.name", Judged.Rights.LegalName);
        Leaves(document);
        Goes(document);
        Holds(document);
        return document;
    }

    private void Leaves(JsonObject document)
    {
        var way = One(Ways);
        document.Set("shipment.modeOfTransport", way.Mode).Set("shipment.placeOfExit", Serving(way.Mode));
        if (way.Mode != "9")
        {
            document.Set("shipment.vesselName", null).Set("shipment.vesselImoNumber", null);
        }

        if (way.Mode == "2")
        {
            document.Set("shipment.loadingDateTime", Maybe() ? null : Moment(70));
        }

        var contained = Maybe();
        document.Set("shipment.containerized", contained).Set("containers", contained ? new JsonArray(Box("CSQU3054383", "06")) : null);
        document.Set("shipment.exportDateTime", Moment(72 + Below(2000)));
        var lines = 1 + Below(6);
        document.Set("lines", new JsonArray([.. Enumerable.Range(0, lines).Select(i => Line(i, way.MostKilograms / lines))]));
    }

    private void Goes(JsonObject document)
    {
        var country = One(Countries);
        document.Set("shipment.countryOfFinalDestination", country).Set("consignee.address.country", country);
        if (country == "US")
        {
            document.Set("shipment.usConsumption", true).Set("consignee.address.subdivision", "MA").Set("consignee.address.postalCode", "02101");
        }

        document.Set("relatedParties", Maybe());
        document.Set("reasonForExport.code", One(["01", "02", "05", "06"]));
        if (Maybe())
        {
            document.Set("reasonForExport.code", "04").Set("reasonForExport.periodMonths", 1 + Below(999));
        }
    }

    private void Holds(JsonObject document)
    {
        var total = document["lines"]!.AsArray().Sum(l => decimal.Parse(l!["fobValue"]!.GetValue<string>(), CultureInfo.InvariantCulture));
        document.Set("totals.currency", One(["CAD", "EUR", "USD"])).Set("totals.freightCharges", Amount(decimal.Truncate(total * Below(50)) / 100));
        if (Maybe())
        {
            document.Set("lines[0].restricted", true).Set("shipment.placeOfReport", "0009");
            document.Set("permits", new JsonArray(new JsonObject { ["type"] = "PERMIT", ["number"] = $"P-{Below(10_000)}" }));
        }

        document.Set("references", new JsonArray([.. Enumerable.Range(0, Below(4)).Select(i => JsonValue.Create($"PO-{i}"))]));
    }

    private JsonObject Line(int at, int mostKilograms)
    {
        var goods = One(Goods);
        var weight = 1 + Below(mostKilograms - 1);
        var quantity = goods.Unit switch { "KGM" => 1 + Below(weight), _ => 1 + Below(500) };
        return new JsonObject
        {
            ["hsCode"] = goods.Hs,
            ["description"] = $"{goods.Words}, lot {at}",
            ["quantity"] = quantity.ToString(CultureInfo.InvariantCulture),
            ["quantityUnit"] = goods.Unit,
            ["fobValue"] = Amount((2_000_00 + Below(6_000_000)) / 100m),
            ["countryOfOrigin"] = "CA",
            ["provinceOfOrigin"] = One(["NS", "QC", "BC"]),
            ["grossWeight"] = weight.ToString(CultureInfo.InvariantCulture),
            ["grossWeightUnit"] = "KGM",
        };
    }

    private static JsonObject Box(string number, string type) => new() { ["number"] = number, ["type"] = type };

    private static string Amount(decimal amount) => amount.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Moment(int hours) => Judged.Now.AddHours(hours).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private T One<T>(IReadOnlyList<T> from) => from[Below(from.Count)];

    private bool Maybe() => Below(2) == 1;

    // SplitMix64.
    private int Below(int limit)
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15UL;
            var z = state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return (int)((z ^ (z >> 31)) % (ulong)limit);
        }
    }

    private static string Serving(string mode) =>
        TestTables.All.All(CodeTable.Offices).First(o => o.Attribute("modes")?.Split(';').Contains(mode) ?? true).Value;
}
