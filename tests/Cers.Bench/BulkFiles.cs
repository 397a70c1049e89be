using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Cers.Bench;

/// <summary>Files of declarations as JSON Lines, each declaration a shipment of its own, with nothing in them that the rules find.</summary>
internal sealed class BulkFiles
{
    private static readonly string[] Goods = ["03061200", "03072100", "03021400", "03022100", "03031100"];

    private readonly string run = Guid.CreateVersion7().ToString("N")[^6..].ToUpperInvariant();
    private int made;

    /// <param name="declarations">Of five lines each.</param>
    public byte[] Next(int declarations)
    {
        var loading = TimeProvider.System.GetUtcNow().AddDays(3);
        var file = new StringBuilder();
        for (var i = 1; i <= declarations; i++)
        {
            var shipment = $"{run}{Interlocked.Increment(ref made).ToString("D7", CultureInfo.InvariantCulture)}";
            var declaration = new JsonObject
            {
                ["senderReference"] = $"D-{i}", ["processing"] = "S", ["submissionType"] = "R",
                ["exporterAddressLine1"] = "100 Water Street", ["exporterCity"] = "Halifax", ["exporterSubdivision"] = "NS", ["exporterCountry"] = "CA", ["exporterPostalCode"] = "B3J 1A1",
                ["consigneeName"] = "Hamburg Seafood GmbH", ["consigneeAddressLine1"] = "Am Kai 5", ["consigneeCity"] = "Hamburg", ["consigneeCountry"] = "DE", ["relatedParties"] = "N",
                ["countryOfFinalDestination"] = "DE", ["modeOfTransport"] = "9", ["carrierName"] = "North Line Shipping", ["transportDocumentNumber"] = shipment,
                ["vesselName"] = "MV Baltic Dawn", ["placeOfExit"] = "0009", ["exportDateTime"] = Moment(loading.AddHours(10)), ["loadingDateTime"] = Moment(loading),
                ["containerized"] = "N", ["currency"] = "CAD", ["freightCharges"] = "1250.00", ["reasonForExport"] = "01",
                ["certifierName"] = "Dana Demo", ["certifierPhone"] = "613-555-0100", ["certification"] = "Y",
                ["details"] = new JsonArray([.. Goods.Select((code, line) => new JsonObject
                {
                    ["lineNumber"] = line + 1, ["hsCode"] = code, ["description"] = $"Fish and shellfish of tariff item {code}", ["quantity"] = "900.000", ["quantityUnit"] = "KGM",
                    ["fobValue"] = "18900.00", ["countryOfOrigin"] = "CA", ["provinceOfOrigin"] = "NS", ["grossWeight"] = "1010.500", ["grossWeightUnit"] = "KGM", ["restricted"] = "N",
                })]),
            };
            file.Append(declaration.ToJsonString(JsonSerializerOptions.Web)).Append('\n');
        }

        return Encoding.UTF8.GetBytes(file.ToString());
    }

    private static string Moment(DateTimeOffset at) => at.ToString("yyyy-MM-dd'T'HH:mm:00'Z'", CultureInfo.InvariantCulture);
}
