using System.Text.Json.Nodes;
using Cers.Declarations.Tests.Domain.Rules;
using Cers.Registration.Contracts;
using Cers.Testing.Data;

namespace Cers.Declarations.Tests.Domain.Elements;

/// <summary>For each element that a client enters values that no error is told at, and values that one is. Null is an absent value.</summary>
internal sealed record ElementCase(string Json, IReadOnlyList<JsonNode?> Valid, IReadOnlyList<JsonNode?> Invalid, Action<JsonObject> Prepare, FilingRights? Rights, FilingRights? Client)
{
    /// <summary>Where the value is put: the first item of a group.</summary>
    public string Path => Json.Replace("[]", "[0]", StringComparison.Ordinal);

    public IEnumerable<string> ErrorsWith(JsonNode? value) =>
        from finding in Judged.Of(d => { Prepare(d); d.Set(Path, value?.DeepClone()); }, Rights, Client).Findings
        where finding.Severity == Kernel.Severity.Error && finding.Path == $"declaration.{Path}"
        select finding.RuleId;
}

internal static class ElementCases
{
    private static readonly JsonNode?[] Mandatory = [null, "  "];

    public static IReadOnlyList<ElementCase> All { get; } =
    [
        Of("exporter.businessNumber", ["123456782RM0001"], ["123456782RC0001", "12345678RM0001", "123456789RM0001", "000000000RM0001"]),
        Of("exporter.authorizationId", ["BC1234"], ["BZ1234", "B1234", "BC12345", "BC1235"]),
        Text("exporter.name", 70, Mandatory),
        Text("exporter.operatingName", 70),
        Text("exporter.address.line1", 70, Mandatory),
        Text("exporter.address.line2", 70),
        Text("exporter.address.city", 35, Mandatory),
        Of("exporter.address.subdivision", ["NS", "qc"], ["XX", null]),
        Of("exporter.address.country", ["CA", "ca"], ["ZZ", null]),
        Of("exporter.address.postalCode", ["B3J 1A1"], ["D3J 1A1", "B3J1A", null]),
        Of("exporter.phone", ["902-555-0134", "+19025550134", null], ["123456", "902-555-O134"]),
        Of("exporter.email", ["a@b.example", null], ["a@b", "a b@c.example", new string('a', 70) + "@b.example"]),
        Provider("serviceProvider.businessNumber", ["123456782RM0001"], ["123456782RM00011"]),
        Provider("serviceProvider.name", ["Harbour Foods Inc."], [new string('x', 71)]),
        Provider("serviceProvider.authorizationId", ["BC1234"], ["BC12345"]),
        Provider("serviceProvider.contactName", [new string('x', 70), null], [new string('x', 71), "a\u0007b"]),
        Provider("serviceProvider.phone", ["9025550134", null], ["12"]),
        Provider("serviceProvider.fileNumber", [new string('x', 35), null], [new string('x', 36)]),
        Text("consignee.name", 70, Mandatory),
        Text("consignee.address.line1", 70, Mandatory),
        Text("consignee.address.line2", 70),
        Text("consignee.address.city", 35, Mandatory),
        Of("consignee.address.subdivision", ["MA", "pr"], ["ZZ", null], d => RuleCases.ToUs(d)),
        Of("consignee.address.country", ["DE", "fr"], ["CA", "ZZ", null]),
        Of("consignee.address.postalCode", ["02101", "02101-1234"], ["0210", null], d => RuleCases.ToUs(d)),
        Of("relatedParties", [true, false], [null]),
        Of("shipment.countryOfFinalDestination", ["DE", "jp"], ["CA", "ZZ", null]),
        Of("shipment.usConsumption", [true, false], [null], d => RuleCases.ToUs(d)),
        Of("shipment.modeOfTransport", ["9", "1", "2", "3", "6", "7", "8"], ["4", "99", null]),
        Text("shipment.carrierName", 70, Mandatory),
        Of("shipment.carrierCode", ["NLS1", null], ["NLS", "NLS-"]),
        Text("shipment.transportDocumentNumber", 35),
        Text("shipment.vesselName", 35, Mandatory),
        Of("shipment.vesselImoNumber", ["9074729", null], ["907472", "90747290", "907472A"]),
        Text("shipment.voyageNumber", 17),
        Of("shipment.carrierAssignedCode", [new string('1', 21), null], [new string('1', 22), "A-1"]),
        Of("shipment.cargoControlNumber", [new string('1', 25), null], [new string('1', 26), "A-1"]),
        Of("shipment.placeOfExit", ["0009", "0021"], ["9", "9999", null]),
        Of("shipment.placeOfReport", ["0009"], ["9999", null], d => RuleCases.Restricted(d)),
        Of("shipment.exportDateTime", ["2026-11-28T01:00:00Z", "2026-11-27T20:00:00-05:00"], ["2027-11-25T15:00:00Z", "2020-11-24T14:59:00Z", null]),
        Of("shipment.loadingDateTime", ["2026-11-27T15:00:00Z"], ["2026-12-24T15:00:00Z", null]),
        Of("shipment.timeCategory", ["None", "LiveAnimals", "Bulk", "Homogeneous", "TimeSensitive", null], []),
        Of("shipment.timeCategory", ["None"], ["Bulk"], d => RuleCases.Restricted(d)),
        Of("shipment.containerized", [true, false], [null]),
        Of("shipment.packageCount", [1, 99_999_999, null], [0, 100_000_000]),
        Text("shipment.packageType", 35),
        Of("totals.currency", ["EUR", "cad"], ["ANG", "EU", null]),
        Of("totals.freightCharges", ["0.00", "10.5"], ["-1", "1.001", "206400.01", null]),
        Of("reasonForExport.code", ["01", "12", null], ["98", "1"], d => d.Set("reasonForExport.code", "01")),
        Of("reasonForExport.detail", ["Exchange", new string('x', 70)], [new string('x', 71), null], d => d.Set("reasonForExport.code", "99")),
        Of("reasonForExport.periodMonths", [1, 999], [0, 1000, null], d => d.Set("reasonForExport.code", "04")),
        Of("lines[].lineNumber", [1, null], [0, 2, 1000]),
        Of("lines[].hsCode", ["03061200", "0306.12.00"], ["0306120", "03061299", "77010000", "0306120010", null]),
        Text("lines[].description", 200, [null, "ab"]),
        Of("lines[].quantity", ["0.001", "9000"], ["0", "-1", "1.0001", "10000000000", null]),
        Of("lines[].quantityUnit", ["KGM", "tne"], ["ZZZ", "LTR", null]),
        Of("lines[].fobValue", ["10000.00", "0.01"], ["0", "-1", "0.001", "10000000000000", null]),
        Of("lines[].countryOfOrigin", ["CA"], ["ZZ", null]),
        Of("lines[].provinceOfOrigin", ["NS", "on"], ["ZZ", null]),
        Of("lines[].grossWeight", ["12500", "9999999999.999"], ["0", "12499.999", "20000.0001", null]),
        Of("lines[].grossWeightUnit", ["KGM", "lbr"], ["LTR", "K", null], d => d.Set("lines[0].grossWeight", "99999")),
        Of("lines[].conveyanceIds[]", ["1HGCM82633A004352", new string('A', 35)], [new string('A', 36), "A\u0007"], d => RuleCases.Cars(d)),
        Of("lines[].restricted", [true, false, null], []),
        Of("permits[].type", ["Permit", "Licence", "Certificate", "GeneralExportPermit"], [null], d => RuleCases.Restricted(d)),
        Of("permits[].number", ["AB-1/2.3 é", new string('1', 35)], ["A_1", new string('1', 36), null], d => RuleCases.Restricted(d)),
        Of("permits[].issuer", [new string('x', 35), null], [new string('x', 36)], d => RuleCases.Restricted(d)),
        Of("permits[].expiryDate", ["2026-11-27", null], ["2026-11-26"], d => RuleCases.Restricted(d)),
        Of("permits[].lineNumber", [1, 2, null], [0, 3], d => RuleCases.Restricted(d)),
        Of("containers[].number", ["CSQU3054383", "X"], [new string('1', 18), null]),
        Of("containers[].type", ["06", "99"], ["98", null]),
        Of("containers[].seal", ["A1B2", null], ["A-1", new string('1', 16)]),
        Of("references[]", ["PO-1", new string('x', 35)], ["PO\u0007", new string('x', 36)]),
        Text("certifier.name", 70, Mandatory),
        Text("certifier.title", 35),
        Text("certifier.company", 70),
        Of("certifier.phone", ["902-5550", "902 555 0134"], ["902-555", new string('1', 21), null]),
        Of("certifier.email", ["a@b.example", null], ["a@@b.example", "a@b"]),
        Of("certifier.certified", [true], [false, null]),
        Of("control.submissionType", ["Regular", null], ["OneTime"]),
        Of("control.contingencyFiled", [true, false, null], []),
        Of("control.contingencyFiledAt", ["2026-11-24T12:00:00Z"], ["2026-11-24T14:00:00Z", null], d => d.Set("control.contingencyFiled", true)),
        Of("control.lateReason", [new string('x', 10), new string('x', 500), null], [new string('x', 9), new string('x', 501)]),
    ];

    private static ElementCase Of(string json, JsonNode?[] valid, JsonNode?[] invalid, Action<JsonObject>? prepare = null) =>
        new(json, valid, invalid, prepare ?? (_ => { }), null, null);

    /// <summary>Free text: as long as it may be, longer, and with a character that is not accepted.</summary>
    private static ElementCase Text(string json, int max, params JsonNode?[] alsoInvalid) =>
        Of(json, ["Aa b", "Aa " + new string('b', max - 3)], ["Aa " + new string('b', max - 2), "Aa \u0007b", "Aa 📦", .. alsoInvalid]);

    private static ElementCase Provider(string json, JsonNode?[] valid, JsonNode?[] invalid) =>
        new(json, valid, invalid, RuleCases.ForClientByProvider, Judged.Provider, Judged.Client);
}
