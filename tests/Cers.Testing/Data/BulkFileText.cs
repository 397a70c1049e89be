using System.Globalization;
using System.Text;
using Cers.Declarations;
using Cers.Kernel;
using Cers.ModuleKit.Data;

namespace Cers.Testing.Data;

/// <summary>Files of fixed-length records (.txt) as the layout wants them, of declarations in which the rules find nothing; tests change what they are about.</summary>
public static class BulkFileText
{
    private static readonly ILookup<string, IReadOnlyDictionary<string, string>> Layout =
        ReferenceCsv.Rows(typeof(DeclarationsModule).Assembly, "bulk-layout.csv").ToLookup(r => r["record"], StringComparer.Ordinal);

    private static readonly string[] Goods = ["03061200", "03072100", "03021400", "03022100", "03031100", "03031200", "03033100", "03035100"];

    private static int made;

    /// <summary>So many declarations of an account, with the sender's references 1, 2 … after a prefix.</summary>
    public static string Of(TestAccount account, DateTimeOffset now, int declarations, int lines = 1, string prefix = "D-") =>
        string.Concat(Enumerable.Range(1, declarations).Select(i => Declaration(account, now, $"{prefix}{i}", lines)));

    /// <summary>One declaration by sea, of a shipment of its own.</summary>
    public static string Declaration(
        TestAccount account, DateTimeOffset now, string reference, int lines = 1, Action<Dictionary<string, string>>? header = null, Action<Dictionary<string, string>>? detail = null)
    {
        var shipment = Interlocked.Increment(ref made).ToString("D7", CultureInfo.InvariantCulture);
        var h = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["recordType"] = "H", ["senderReference"] = reference, ["processing"] = "S", ["submissionType"] = "R",
            ["exporterBusinessNumber"] = account.BusinessNumber.Value, ["exporterAuthorizationId"] = account.AuthorizationId.Value, ["exporterName"] = account.LegalName,
            ["exporterAddressLine1"] = "100 Water Street", ["exporterCity"] = "Halifax", ["exporterSubdivision"] = "NS", ["exporterCountry"] = "CA",
            ["exporterPostalCode"] = "B3J 1A1", ["exporterPhone"] = "902-555-0134",
            ["consigneeName"] = "Hamburg Seafood GmbH", ["consigneeAddressLine1"] = "Am Kai 5", ["consigneeCity"] = "Hamburg", ["consigneeCountry"] = "DE",
            ["consigneePostalCode"] = "20457", ["relatedParties"] = "N", ["countryOfFinalDestination"] = "DE",
            ["modeOfTransport"] = "9", ["carrierName"] = "North Line Shipping", ["carrierCode"] = "NLSX", ["transportDocumentNumber"] = $"BLK{shipment}",
            ["vesselName"] = "MV Baltic Dawn", ["vesselImoNumber"] = "9074729", ["placeOfExit"] = "0009",
            ["exportDateTime"] = Moment(now.AddDays(3).AddHours(10)), ["loadingDateTime"] = Moment(now.AddDays(3)),
            ["containerized"] = "N", ["packageCount"] = "85", ["packageType"] = "cartons", ["currency"] = "EUR", ["freightCharges"] = "1250.00",
            ["reasonForExport"] = "01", ["certifierName"] = "Renée Tremblay", ["certifierPhone"] = "902-555-0134", ["certification"] = "Y",
        };
        header?.Invoke(h);
        var text = new StringBuilder(Record("H", h));
        for (var line = 1; line <= lines; line++)
        {
            var d = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["recordType"] = "D", ["lineNumber"] = line.ToString(CultureInfo.InvariantCulture), ["hsCode"] = Goods[(line - 1) % Goods.Length],
                ["description"] = $"Fish and shellfish of tariff item {Goods[(line - 1) % Goods.Length]}", ["quantity"] = "900.000", ["quantityUnit"] = "KGM",
                ["fobValue"] = "18900.00", ["countryOfOrigin"] = "CA", ["provinceOfOrigin"] = "NS", ["grossWeight"] = "1010.500", ["grossWeightUnit"] = "KGM", ["restricted"] = "N",
            };
            detail?.Invoke(d);
            text.Append(Record("D", d));
        }

        return text.Append(Record("R", new(StringComparer.Ordinal) { ["recordType"] = "R", ["referenceNumber"] = $"PO-{shipment}" })).ToString();
    }

    private static string Record(string type, Dictionary<string, string> values) => string.Concat(Layout[type].Select(field =>
    {
        var (value, length) = (values.GetValueOrDefault(field["field"], ""), int.Parse(field["length"], CultureInfo.InvariantCulture));
        return field["justify"] == "right" ? value.PadLeft(length) : value.PadRight(length);
    })) + "\r\n";

    /// <summary>Ottawa's time, as a field without an offset means.</summary>
    private static string Moment(DateTimeOffset at) => OttawaTime.From(at).ToString("yyyyMMddHHmm", CultureInfo.InvariantCulture);
}
