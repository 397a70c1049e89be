using System.Text.Json.Nodes;
using Cers.Declarations.Domain;
using Cers.Declarations.Domain.Rules;
using Cers.Registration.Contracts;
using Cers.Testing.Data;

namespace Cers.Declarations.Tests.Domain.Rules;

/// <summary>For each rule a declaration in which it fires, at a path, and one that is close to it in which it does not.</summary>
internal sealed record RuleCase(string Rule, string Path, Action<JsonObject> Fires, Action<JsonObject> Silent, FilingRights? Rights = null, FilingRights? Client = null)
{
    /// <summary>What was declared before, where the rule fires.</summary>
    public Func<Judgement, Earlier>? Earlier { get; init; }

    /// <summary>The names of the clients, where the rule fires.</summary>
    public IReadOnlyList<string>? ClientNames { get; init; }
}

internal static class RuleCases
{
    private static readonly string Text71 = new('x', 71);
    private static readonly string Text70 = new('x', 70);

    public static IReadOnlyList<RuleCase> All { get; } =
    [
        Of("DEC-GEN-001", "consignee.address.city", d => d.Set("consignee.address.city", "  "), d => d.Set("consignee.address.line2", null)),
        Of("DEC-GEN-001", "lines[1].description", d => d.Set("lines[1].description", null), _ => { }),
        Of("DEC-GEN-001", "exporter.address.postalCode", d => d.Set("exporter.address.postalCode", null), d => d.Set("consignee.address.postalCode", null)),
        Of("DEC-GEN-001", "relatedParties", d => d.Set("relatedParties", null), d => d.Set("relatedParties", true)),
        Of("DEC-GEN-001", "lines[0].quantity", d => d.Set("lines[0].quantity", null), d => Energy(d)),
        Of("DEC-GEN-002", "shipment.carrierCode", d => d.Set("shipment.carrierCode", "NL-1"), d => d.Set("shipment.carrierCode", "nls1")),
        Of("DEC-GEN-002", "lines[0].quantity", d => d.Set("lines[0].quantity", "1.2345"), d => d.Set("lines[0].quantity", "1.234000")),
        Of("DEC-GEN-002", "shipment.packageCount", d => d.Set("shipment.packageCount", 0), d => d.Set("shipment.packageCount", 99_999_999)),
        Of("DEC-GEN-003", "consignee.name", d => d.Set("consignee.name", Text71), d => d.Set("consignee.name", "  " + Text70)),
        Of("DEC-GEN-003", "lines[0].description", d => d.Set("lines[0].description", "ab"), d => d.Set("lines[0].description", "abc")),
        Of("DEC-GEN-004", "consignee.name", d => d.Set("consignee.name", "Ham\u0007burg"), d => d.Set("consignee.name", "Hafen & Söhne – œufs")),
        Of("DEC-GEN-004", "references[1]", d => d.Set("references[1]", "PO 📦"), d => d.Set("references[1]", "PO\u00A03")),
        Of("DEC-GEN-005", "lines", d => d.Set("lines", new JsonArray()), d => Lines(d, 999)),
        Of("DEC-GEN-005", "lines", d => Lines(d, 1000), _ => { }),
        Of("DEC-GEN-006", "references", d => References(d, 1000), d => References(d, 999)),
        Of("DEC-GEN-007", "lines[1].lineNumber", d => d.Set("lines[0].lineNumber", 1).Set("lines[1].lineNumber", 3), d => d.Set("lines[1].lineNumber", 2)),
        Of("DEC-EXP-001", "exporter.businessNumber", d => d.Set("exporter.businessNumber", "123456782RC0001"), d => d.Set("exporter.businessNumber", " 123456782 rm 0001 ")),
        Of("DEC-EXP-002", "exporter.businessNumber", d => d.Set("exporter.businessNumber", "123456789RM0001"), d => d.Set("exporter.businessNumber", "123456782RM0001")),
        Of("DEC-EXP-003", "exporter.businessNumber", d => d.Set("exporter.businessNumber", "100000009RM0001"), _ => { }),
        Of("DEC-EXP-003", "exporter.businessNumber", d => ForClient(d), _ => { }, Judged.Provider),
        Of("DEC-EXP-004", "exporter.businessNumber", _ => { }, _ => { }, Judged.Rights with { DesignatedForExport = false }),
        Of("DEC-EXP-004", "exporter.businessNumber", d => ByProvider(ForClient(d)), _ => { }, Judged.Provider, Judged.Client with { DesignatedForExport = false }),
        Of("DEC-EXP-005", "exporter.authorizationId", d => ByProvider(ForClient(d)), _ => { }, Judged.Provider, Judged.Client with { AuthorizationActive = false }),
        Of("DEC-EXP-005", "exporter.authorizationId", d => ByProvider(ForClient(d)), _ => { }, Judged.Provider with { AuthorizationActive = false }, Judged.Client),
        Of("DEC-EXP-006", "exporter.authorizationId", d => ByProvider(ForClient(d)).Set("exporter.authorizationId", Judged.Rights.AuthorizationId.Value), _ => { }, Judged.Provider, Judged.Client),
        Of("DEC-EXP-007", "exporter.name", d => ByProvider(ForClient(d)).Set("exporter.name", Judged.Rights.LegalName), _ => { }, Judged.Provider, Judged.Client),
        Of("DEC-CSP-001", "exporter.businessNumber", d => ByProvider(d), _ => { }, Judged.Provider),
        Of("DEC-CSP-002", "serviceProvider", d => ByProvider(d), _ => { }),
        Of("DEC-CSP-003", "serviceProvider", d => ForClient(d), _ => { }, Judged.Provider, Judged.Client),
        Of("DEC-CSP-004", "exporter.businessNumber", d => ByProvider(ForClient(d)), _ => { }, Judged.Provider, Judged.Client),
        Of("DEC-EXP-011", "serviceProvider.phone", d => ByProvider(ForClient(d)).Set("serviceProvider.phone", "12"), _ => { }, Judged.Provider, Judged.Client),
        Of("DEC-EXP-005", "exporter.authorizationId", d => d.Set("exporter.authorizationId", "BZ1234"), d => d.Set("exporter.authorizationId", "bc1234")),
        Of("DEC-EXP-005", "exporter.authorizationId", _ => { }, _ => { }, Judged.Rights with { AuthorizationActive = false }),
        Of("DEC-EXP-006", "exporter.authorizationId", d => d.Set("exporter.authorizationId", "BC1235"), _ => { }),
        Of("DEC-EXP-007", "exporter.name", d => d.Set("exporter.name", "Somebody Else"), d => d.Set("exporter.name", "HARBOUR FOODS")),
        Of("DEC-EXP-008", "exporter.address.postalCode", d => d.Set("exporter.address.postalCode", "D3J 1A1"), d => d.Set("exporter.address.postalCode", "b3j 1a1")),
        Of("DEC-EXP-009", "consignee.address.postalCode", d => ToUs(d).Set("consignee.address.postalCode", "0210"), d => ToUs(d).Set("consignee.address.postalCode", "02101-1234")),
        Of("DEC-EXP-010", "exporter.address.subdivision", d => d.Set("exporter.address.subdivision", "NX"), d => d.Set("exporter.address.subdivision", "qc")),
        Of("DEC-EXP-010", "consignee.address.subdivision", d => ToUs(d).Set("consignee.address.subdivision", "ZZ"), d => ToUs(d)),
        Of("DEC-EXP-011", "certifier.phone", d => d.Set("certifier.phone", "902-555"), d => d.Set("certifier.phone", "+1 (902) 555.0134")),
        Of("DEC-EXP-012", "exporter.email", d => d.Set("exporter.email", "a@b"), d => d.Set("exporter.email", "a.b+c@d.example")),
        Of("DEC-CNE-001", "consignee.address.country", d => d.Set("consignee.address.country", "CA"), _ => { }),
        Of("DEC-CNE-002", "consignee.address.country", d => d.Set("consignee.address.country", "FR"), d => d.Set("consignee.address.country", "de")),
        Of("DEC-CNE-003", "consignee.name", d => d.Set("consignee.name", "a determiner"), d => d.Set("consignee.name", "Various Foods Ltd")),
        Of("DEC-CNE-004", "relatedParties", d => d.Set("consignee.name", "harbour foods inc."), d => d.Set("consignee.name", "Harbour Foods Inc.").Set("relatedParties", true)),
        Of("DEC-DST-001", "shipment.countryOfFinalDestination", d => d.Set("shipment.countryOfFinalDestination", "CA"), _ => { }),
        Of("DEC-DST-003", "shipment.countryOfFinalDestination", d => ToUs(d).Set("shipment.usConsumption", false), d => ToUs(d)),
        Of("DEC-DST-004", "shipment.countryOfFinalDestination", d => d.Set("shipment.countryOfFinalDestination", "ZZ"), d => d.Set("shipment.countryOfFinalDestination", "de")),
        Of("DEC-TRN-001", "shipment.modeOfTransport", d => d.Set("shipment.modeOfTransport", "4"), d => ByRoad(d)),
        Of("DEC-TRN-002", "shipment.vesselName", d => d.Set("shipment.vesselName", null), d => ByRoad(d)),
        Of("DEC-TRN-003", "shipment.vesselName", d => d.Set("shipment.modeOfTransport", "2"), d => ByRoad(d)),
        Of("DEC-TRN-005", "shipment.carrierName", d => d.Set("shipment.carrierName", null), d => ByPipeline(d).Set("shipment.carrierName", null)),
        Of("DEC-TRN-006", "shipment.carrierAssignedCode", d => d.Set("shipment.carrierAssignedCode", "NLSX20261127000000001X"), d => d.Set("shipment.carrierAssignedCode", "NLSX20261127000000001")),
        Of("DEC-TRN-008", "shipment.containerized", d => ByPipeline(d).Set("shipment.containerized", true), d => ByPipeline(d)),
        Of("DEC-EXT-001", "shipment.placeOfExit", d => d.Set("shipment.placeOfExit", "9999"), d => d.Set("shipment.placeOfExit", "0021")),
        Of("DEC-EXT-003", "shipment.placeOfReport", d => d.Set("lines[0].restricted", true), d => d.Set("lines[0].restricted", true).Set("shipment.placeOfReport", "0009")),
        Of("DEC-TIM-001", "shipment.exportDateTime", d => Export(d, Judged.Now.AddDays(365).AddMinutes(1)), d => Export(d, Judged.Now.AddDays(365))),
        Of("DEC-TIM-002", "shipment.exportDateTime", d => Export(d, Judged.Now.AddYears(-6).AddMinutes(-1)), d => Export(d, Judged.Now.AddYears(-6))),
        Of("DEC-TIM-003", "shipment.loadingDateTime", d => d.Set("shipment.loadingDateTime", null), d => d.Set("shipment.loadingDateTime", null).Set("shipment.timeCategory", "Bulk")),
        Of("DEC-TIM-004", "shipment.loadingDateTime", d => d.Set("shipment.loadingDateTime", "2026-11-28T01:00:01Z"), d => d.Set("shipment.loadingDateTime", "2026-11-27T20:00:00-05:00")),
        Of("DEC-TIM-007", "shipment.timeCategory", d => d.Set("shipment.timeCategory", "Bulk").Set("lines[1].restricted", true), d => d.Set("shipment.timeCategory", "Bulk")),
        Of("DEC-TIM-009", "control.outageId", d => d.Set("shipment.loadingDateTime", "2026-11-26T12:00:00Z"), d => d.Set("shipment.loadingDateTime", "2026-11-26T09:59:59Z")),
        Of("DEC-TIM-010", "control.contingencyFiledAt", d => Form(d, "2026-11-20T14:00:01Z"), d => Form(d, "2026-11-20T14:00:00Z")),
        Of("DEC-TIM-011", "control.contingencyFiled", d => Form(d, "2026-11-20T12:00:00Z"), d => Form(d, "2026-11-24T12:00:00Z")),
        Of("DEC-GEN-001", "control.contingencyFiledAt", d => d.Set("control", new JsonObject { ["contingencyFiled"] = true }), d => d.Set("control", new JsonObject { ["contingencyFiled"] = false })),
        Of("DEC-GEN-003", "control.lateReason", d => d.Set("control", new JsonObject { ["lateReason"] = "Snow, ice" }), d => d.Set("control", new JsonObject { ["lateReason"] = "Snow, ice." })),
        Of("DEC-VAL-001", "totals.currency", d => d.Set("totals.currency", "ANG"), d => d.Set("totals.currency", "eur")),
        Of("DEC-VAL-002", "lines[0].fobValue", d => d.Set("lines[0].fobValue", "100.50").Set("totals.currency", "JPY"), d => d.Set("lines[0].fobValue", "2000.0").Set("totals.currency", "JPY")),
        Of("DEC-VAL-002", "totals.freightCharges", d => d.Set("totals.freightCharges", "-1"), d => d.Set("totals.freightCharges", "0.00")),
        Of("DEC-VAL-003", "lines[1].fobValue", d => d.Set("lines[1].fobValue", "0"), d => d.Set("lines[1].fobValue", "0").Set("reasonForExport.code", "11")),
        Of("DEC-VAL-004", "totals.freightCharges", d => d.Set("totals.freightCharges", "206400.01"), d => d.Set("totals.freightCharges", "206400.00")),
        Of("DEC-VAL-005", "totals.freightCharges", d => d.Set("totals.freightCharges", "103200.01"), d => d.Set("totals.freightCharges", "103200.00")),
        Of("DEC-RSN-001", "reasonForExport.code", d => d.Set("reasonForExport.code", "98"), d => d.Set("reasonForExport", null)),
        Of("DEC-RSN-002", "reasonForExport.detail", d => d.Set("reasonForExport.code", "99"), d => d.Set("reasonForExport.code", "99").Set("reasonForExport.detail", "Exchange")),
        Of("DEC-RSN-003", "reasonForExport.periodMonths", d => d.Set("reasonForExport.code", "03"), d => d.Set("reasonForExport.code", "03").Set("reasonForExport.periodMonths", 999)),
        Of("DEC-HS-001", "lines[0].hsCode", d => d.Set("lines[0].hsCode", "0306120"), d => d.Set("lines[0].hsCode", "0306.12.00")),
        Of("DEC-HS-002", "lines[0].hsCode", d => d.Set("lines[0].hsCode", "03061299"), _ => { }),
        Of("DEC-HS-003", "lines[0].hsCode", d => d.Set("lines[0].hsCode", "77010000"), _ => { }),
        Of("DEC-HS-004", "lines[0].hsCode", d => d.Set("lines[0].hsCode", "0306.12.00.10"), _ => { }),
        Of("DEC-QTY-001", "lines[0].quantityUnit", d => d.Set("lines[0].quantityUnit", "ZZZ"), d => d.Set("lines[0].quantityUnit", "kgm")),
        Of("DEC-QTY-002", "lines[0].quantityUnit", d => d.Set("lines[0].quantityUnit", "LTR"), d => d.Set("lines[0].quantityUnit", "TNE").Set("lines[0].quantity", "12.5")),
        Of("DEC-QTY-003", "lines[0].quantity", d => d.Set("lines[0].quantity", "0"), d => d.Set("lines[0].quantity", "0.001")),
        Of("DEC-QTY-004", "lines[0].quantity", d => Cars(d).Set("lines[0].quantity", "1.5"), d => Cars(d).Set("lines[0].quantity", "2.000")),
        Of("DEC-QTY-005", "lines[0].quantity", d => d.Set("lines[0].quantityUnit", "NAR"), d => d.Set("lines[0].quantityUnit", "NAR").Set("lines[0].quantity", "0")),
        Of("DEC-ORG-001", "lines[0].countryOfOrigin", d => d.Set("lines[0].countryOfOrigin", "ZZ").Set("lines[0].provinceOfOrigin", null), d => d.Set("lines[0].countryOfOrigin", "FR").Set("lines[0].provinceOfOrigin", null)),
        Of("DEC-ORG-002", "lines[0].provinceOfOrigin", d => d.Set("lines[0].provinceOfOrigin", null), d => d.Set("lines[0].provinceOfOrigin", "PE")),
        Of("DEC-ORG-003", "lines[0].provinceOfOrigin", d => d.Set("lines[0].countryOfOrigin", "FR"), d => d.Set("lines[0].countryOfOrigin", "FR").Set("lines[0].provinceOfOrigin", null)),
        Of("DEC-WGT-001", "lines[0].grossWeight", d => d.Set("lines[0].grossWeight", "0"), d => Energy(d)),
        Of("DEC-WGT-002", "lines[0].grossWeightUnit", d => d.Set("lines[0].grossWeightUnit", "LTR"), d => d.Set("lines[0].grossWeightUnit", "lbr").Set("lines[0].grossWeight", "30000")),
        Of("DEC-WGT-003", "lines[0].grossWeight", d => d.Set("lines[0].grossWeight", "12499.999"), d => d.Set("lines[0].grossWeight", "12.5").Set("lines[0].grossWeightUnit", "TNE")),
        Of("DEC-CVY-001", "lines[0].conveyanceIds", d => Cars(d).Set("lines[0].conveyanceIds", null), d => Cars(d)),
        Of("DEC-CVY-004", "lines[0].conveyanceIds[1]", d => Cars(d).Set("lines[0].conveyanceIds", new JsonArray("1HGCM82633A004352", "1hgcm82633a004352")), d => Cars(d)),
        Of("DEC-PRM-001", "permits", d => Restricted(d).Set("permits[0].lineNumber", 2), d => Restricted(d).Set("permits[0].lineNumber", 1)),
        Of("DEC-PRM-003", "permits[0].expiryDate", d => Restricted(d).Set("permits[0].expiryDate", "2026-11-26"), d => Restricted(d).Set("permits[0].expiryDate", "2026-11-27")),
        Of("DEC-PRM-004", "permits[1].number", d => Restricted(d).Set("permits[1]", Permit("ABC-1")), d => Restricted(d).Set("permits[1]", Permit("ABC-2"))),
        Of("DEC-PRM-005", "permits[0].lineNumber", d => Restricted(d).Set("permits[0].lineNumber", 3), d => Restricted(d).Set("permits[0].lineNumber", 1)),
        Of("DEC-CNT-001", "containers", d => d.Set("containers", null), d => d.Set("containers", null).Set("shipment.containerized", false)),
        Of("DEC-CNT-002", "containers", d => d.Set("shipment.containerized", false), _ => { }),
        Of("DEC-CNT-003", "containers[0].type", d => d.Set("containers[0].type", null), d => d.Set("containers[0].type", "99")),
        Of("DEC-CNT-005", "containers[1].number", d => d.Set("containers[1]", Box("csqu3054383")), d => d.Set("containers[1]", Box("CSQU3054384"))),
        Of("DEC-REF-001", "references[2]", d => d.Set("references[2]", "po-2231"), d => d.Set("references[2]", "PO-2233")),
        Of("DEC-CRT-001", "certifier.certified", d => d.Set("certifier.certified", false), _ => { }),
        Of("DEC-CRT-002", "certifier.name", d => d.Set("certifier.name", "Tremblay"), d => d.Set("certifier.name", "R. Tremblay")),
        Of("DEC-DST-002", "shipment.countryOfFinalDestination", d => ToUs(d), d => Trains(ToUs(d))),
        Of("DEC-DST-005", "shipment.countryOfFinalDestination", d => Restricted(ToUs(d)), d => Restricted(d)),
        Of("DEC-DST-006", "lines[0].hsCode", d => Trains(ToUs(d)), d => Trains(d)),
        Of("DEC-DST-007", "shipment.countryOfFinalDestination", d => d.Set("shipment.countryOfFinalDestination", TestTables.Attention), _ => { }),
        Of("DEC-TRN-004", "shipment.vesselImoNumber", d => d.Set("shipment.vesselImoNumber", "9074728"), d => d.Set("shipment.vesselImoNumber", "9074729")),
        Of("DEC-TRN-007", "lines[0].hsCode", d => ByPipeline(d), d => Water(ByPipeline(d))),
        Of("DEC-TRN-009", "lines[0].hsCode", d => Energy(ByRoad(d)), d => Energy(ByRoad(d)).Set("shipment.modeOfTransport", "8")),
        Of("DEC-TRN-010", "shipment.modeOfTransport", d => ByRoad(d).Set("shipment.transportDocumentNumber", "014-12345675"), d => d.Set("shipment.transportDocumentNumber", "014-12345675")),
        Of("DEC-EXT-002", "shipment.placeOfExit", d => ByRoad(d), d => ByRoad(d).Set("shipment.placeOfExit", "0205")),
        Of("DEC-EXT-004", "shipment.placeOfReport", d => Restricted(d).Set("shipment.placeOfReport", "0010"), d => Restricted(d)),
        Of("DEC-TIM-008", "shipment.timeCategory", d => d.Set("shipment.timeCategory", "LiveAnimals"), d => Alive(d)),
        Of("DEC-VAL-006", "totals.totalFobValueCad", d => InCad(d, "1999.98", "0.01"), d => InCad(d, "1999.99", "0.01")),
        Of("DEC-VAL-006", "totals.totalFobValueCad", d => Worth(d, "EUR", "1249.98", "0.01"), d => Worth(d, "EUR", "1249.99", "0.01")),
        Of("DEC-VAL-006", "totals.totalFobValueCad", d => InCad(d, "1", "1"), d => Worth(d, "JPY", "1", "1")),
        Of("DEC-VAL-008", "totals.totalFobValueCad", d => InCad(d, "100000000.00", "0.01"), d => InCad(d, "99999999.99", "0.01")),
        Of("DEC-VAL-008", "totals.totalFobValueCad", d => Worth(d, "EUR", "62500000.00", "0.01"), d => Worth(d, "EUR", "62499999.99", "0.01")),
        Of("DEC-VAL-009", "totals.currency", d => d.Set("totals.currency", "JPY"), d => d.Set("totals.currency", "USD")),
        Of("DEC-VAL-009", "totals.currency", d => d.Set("totals.currency", "CHF"), d => d.Set("totals.currency", "CAD")),
        Of("DEC-VAL-009", "totals.currency", d => d.Set("totals.currency", "PLN"), d => d.Set("totals.currency", null)),
        Of("DEC-RSN-004", "reasonForExport.periodMonths", d => d.Set("reasonForExport.code", "04").Set("reasonForExport.periodMonths", 12), d => d.Set("reasonForExport.code", "04").Set("reasonForExport.periodMonths", 13)),
        Of("DEC-RSN-005", "reasonForExport.code", d => d.Set("reasonForExport.code", "09"), _ => { }),
        Of("DEC-HS-005", "lines[0].hsCode", d => Residual(InCad(d, "100000.01", "1")), d => Residual(InCad(d, "100000.00", "1"))),
        Of("DEC-HS-005", "lines[0].hsCode", d => Residual(Worth(d, "EUR", "62500.01", "1")), d => Residual(Worth(d, "EUR", "62500.00", "1"))),
        Of("DEC-HS-006", "lines[0].description", d => d.Set("lines[0].description", "pieces"), d => d.Set("lines[0].description", "Pieces of lobster")),
        Of("DEC-HS-006", "lines[0].description", d => d.Set("lines[0].description", "03061200"), _ => { }),
        Of("DEC-HS-007", "lines[1]", d => Twins(d), d => Twins(d).Set("lines[1].provinceOfOrigin", "PE")),
        Of("DEC-ORG-004", "lines[0].countryOfOrigin", d => d.Set("lines[0].countryOfOrigin", "DE").Set("lines[0].provinceOfOrigin", null), _ => { }),
        Of("DEC-WGT-004", "totals.totalGrossWeightKg", d => ByRoad(d).Set("lines[0].grossWeight", "70000"), d => ByRoad(d).Set("lines[0].grossWeight", "70000").Set("containers[1]", Box("CSQU3054384"))),
        Of("DEC-WGT-004", "totals.totalGrossWeightKg", d => d.Set("shipment.modeOfTransport", "3"), d => d.Set("lines[0].grossWeight", "999999")),
        Of("DEC-WGT-005", "lines[0].grossWeight", d => Cars(d).Set("lines[0].grossWeight", "399"), d => Cars(d).Set("lines[0].grossWeight", "10000")),
        Of("DEC-CVY-002", "lines[0].conveyanceIds", d => Cars(d).Set("lines[0].quantity", "3"), d => Cars(d)),
        Of("DEC-CVY-003", "lines[0].conveyanceIds[1]", d => Cars(d), d => Cars(d).Set("lines[0].conveyanceIds", new JsonArray("1hgcm82633a004352", "WBADE6322VBW51982"))),
        Of("DEC-CVY-003", "lines[0].conveyanceIds[0]", d => Cars(d).Set("lines[0].conveyanceIds[0]", "1HGCM82633A00435O"), _ => { }),
        Of("DEC-CVY-006", "lines[0].conveyanceIds", d => Cars(d), d => Cars(d).Set("reasonForExport.code", "02")),
        Of("DEC-PRM-002", "lines[0].restricted", d => Logs(d), d => Logs(d).Set("lines[0].restricted", true)),
        Of("DEC-PRM-006", "permits", d => Restricted(d).Set("lines[0].restricted", false), d => Restricted(d)),
        Of("DEC-PRM-007", "permits", d => Restricted(d), _ => { }),
        Of("DEC-OTS-001", "control.submissionType", d => OneTime(d), _ => { }),
        Of("DEC-OTS-002", "exporter.authorizationId", d => OneTime(d).Set("exporter.authorizationId", "AZ0002"), _ => { }, Judged.OneTimeProvider),
        Of("DEC-OTS-002", "exporter.authorizationId", d => OneTime(d).Set("exporter.authorizationId", "BC1234"), _ => { }, Judged.OneTimeProvider),
        Of("DEC-OTS-002", "exporter.authorizationId", d => OneTime(d), _ => { }, Judged.OneTimeProvider with { AuthorizationActive = false }),
        Of("DEC-OTS-003", "exporter.businessNumber", d => OneTime(d).Set("exporter.businessNumber", Judged.Client.BusinessNumber.Value), _ => { }, Judged.OneTimeProvider),
        Of("DEC-OTS-004", "exporter.name", d => OneTime(d).Set("exporter.name", "HARBOUR FOODS"), _ => { }, Judged.OneTimeProvider),
        Of("DEC-OTS-005", "exporter.name", d => OneTime(d), _ => { }, Judged.OneTimeProvider) with { Earlier = _ => Earlier.None with { OneTimeSubmissions = 2 } },
        Of("DEC-OTS-006", "exporter.name", d => OneTime(d), _ => { }, Judged.OneTimeProvider) with { ClientNames = ["Somebody Else", "Prairie Hôney Ltd."] },
        Of("DEC-TIM-005", "control.dueBy", d => d.Set("shipment.loadingDateTime", "2026-11-26T09:59:59Z"), d => d.Set("shipment.loadingDateTime", "2026-11-26T12:00:00Z")),
        Of("DEC-TIM-006", "control.dueBy", d => d.Set("shipment.loadingDateTime", "2026-11-26T18:59:59Z"), d => d.Set("shipment.loadingDateTime", "2026-11-26T19:00:00Z")),
        Before("DEC-CVY-005", "lines[0].conveyanceIds[1]", d => Cars(d), j => Marked(Mark.OfConveyance(j, "1hgcm82633a004353"))),
        Before("DEC-REF-002", "references[1]", _ => { }, j => Marked(Mark.OfReference(j, "po-2232")!.Value)),
        Before("DEC-DUP-001", "", _ => { }, j => Marked(Mark.LikenessOf(j)!.Value)),
        Before("DEC-VAL-007", "lines[0].unitPrice", _ => { }, _ => Usual(150.001m)),
        Before("DEC-VAL-007", "lines[0].unitPrice", _ => { }, _ => Usual(1.499m)),
        Of("DEC-CNT-004", "containers[0].number", d => d.Set("containers[0].number", "CSQU3054384"), d => d.Set("containers[0].number", "csqu3054383")),
    ];

    /// <summary>Fires for what was declared before, and is silent where nothing was.</summary>
    private static RuleCase Before(string rule, string path, Action<JsonObject> change, Func<Judgement, Earlier> earlier) =>
        new(rule, path.Length == 0 ? "declaration" : $"declaration.{path}", change, change) { Earlier = earlier };

    private static Earlier Marked(Mark mark) => Earlier.None with { ByMark = new Dictionary<Mark, EarlierDeclaration> { [mark] = new EarlierDeclaration("BC1234202611201", Guid.Empty, "123456782RM0001") } };

    /// <summary>Lobster cost so much; a kilogram costs 15.00 here.</summary>
    private static Earlier Usual(decimal price) => Earlier.None with { UsualPrices = new Dictionary<(string, string), decimal> { [("03061200", "KGM")] = price } };

    private static RuleCase Of(
        string rule, string path, Action<JsonObject> fires, Action<JsonObject> silent, FilingRights? rights = null, FilingRights? client = null) =>
        new(rule, "declaration." + path, fires, silent, rights, client);

    internal static void ForClientByProvider(JsonObject d) => ByProvider(ForClient(d));

    internal static JsonObject ForClient(JsonObject d) => d
        .Set("exporter.businessNumber", Judged.Client.BusinessNumber.Value)
        .Set("exporter.authorizationId", Judged.Client.AuthorizationId.Value)
        .Set("exporter.name", Judged.Client.LegalName);

    internal static JsonObject ByProvider(JsonObject d) => d
        .Set("serviceProvider", new JsonObject
        {
            ["businessNumber"] = Judged.Provider.BusinessNumber.Value, ["name"] = Judged.Provider.LegalName, ["authorizationId"] = Judged.Provider.AuthorizationId.Value,
        });

    internal static JsonObject ToUs(JsonObject d) => d
        .Set("consignee.address.country", "US").Set("consignee.address.subdivision", "MA").Set("consignee.address.postalCode", "02101")
        .Set("shipment.countryOfFinalDestination", "US").Set("shipment.usConsumption", true);

    /// <summary>By a customs service provider for an exporter that has no account.</summary>
    internal static JsonObject OneTime(JsonObject d) => d
        .Set("control", new JsonObject { ["submissionType"] = "OneTime" })
        .Set("exporter.authorizationId", Judged.OneTimeProvider.OneTimeId!.Value.Value).Set("exporter.name", "Prairie Honey Ltd.");

    private static JsonObject ByRoad(JsonObject d) => d
        .Set("shipment.modeOfTransport", "2").Set("shipment.vesselName", null).Set("shipment.vesselImoNumber", null).Set("shipment.loadingDateTime", null);

    private static JsonObject ByPipeline(JsonObject d) =>
        ByRoad(d).Set("shipment.modeOfTransport", "7").Set("shipment.containerized", false).Set("containers", null);

    internal static JsonObject Cars(JsonObject d) => d
        .Set("lines[0].hsCode", "87033200").Set("lines[0].quantityUnit", "NMB").Set("lines[0].quantity", "2")
        .Set("lines[0].conveyanceIds", new JsonArray("1HGCM82633A004352", "1HGCM82633A004353"));

    private static JsonObject Energy(JsonObject d) => d
        .Set("lines[0].hsCode", "27160000").Set("lines[0].quantityUnit", "NAR").Set("lines[0].quantity", null).Set("lines[0].grossWeight", null);

    internal static JsonObject Restricted(JsonObject d) => d
        .Set("lines[0].restricted", true).Set("shipment.placeOfReport", "0009").Set("permits", new JsonArray(Permit("ABC-1")));

    private static JsonObject Goods(JsonObject d, string hsCode, string unit, string description) =>
        d.Set("lines[0].hsCode", hsCode).Set("lines[0].quantityUnit", unit).Set("lines[0].description", description);

    private static JsonObject Trains(JsonObject d) => Goods(d, "86021000", "NMB", "Diesel-electric locomotives");

    private static JsonObject Water(JsonObject d) => Goods(d, "22011000", "LTR", "Spring water").Set("lines[1].hsCode", "27090000");

    private static JsonObject Logs(JsonObject d) => Goods(d, "44034900", "MTQ", "Logs of tropical wood");

    private static JsonObject Residual(JsonObject d) => Goods(d, "04069000", "KGM", "Cheese of sheep's milk");

    private static void Alive(JsonObject d) => d
        .Set("shipment.timeCategory", "LiveAnimals").Set("lines[0].hsCode", "03063200").Set("lines[1].hsCode", "01012100");

    private static JsonObject InCad(JsonObject d, string first, string second) => Worth(d, "CAD", first, second);

    private static JsonObject Worth(JsonObject d, string currency, string first, string second) => d
        .Set("totals.currency", currency).Set("totals.freightCharges", "0.00").Set("lines[0].fobValue", first).Set("lines[1].fobValue", second);

    private static JsonObject Twins(JsonObject d) => d
        .Set("lines[1].hsCode", "03061200").Set("lines[1].description", "FROZEN lobster, whole, cooked");

    private static JsonObject Permit(string number) => new() { ["type"] = "PERMIT", ["number"] = number };

    private static JsonObject Box(string number) => new() { ["number"] = number, ["type"] = "01" };

    private static void Export(JsonObject d, DateTimeOffset at) =>
        d.Set("shipment.exportDateTime", JsonValue.Create(at)).Set("shipment.loadingDateTime", JsonValue.Create(at.AddHours(-10)));

    private static void Lines(JsonObject d, int count) =>
        d.Set("lines", new JsonArray([.. Enumerable.Range(0, count).Select(_ => d["lines"]![0]!.DeepClone())]));

    private static JsonObject Form(JsonObject d, string filedAt) => d.Set("control", new JsonObject { ["contingencyFiled"] = true, ["contingencyFiledAt"] = filedAt });

    private static void References(JsonObject d, int count) =>
        d.Set("references", new JsonArray([.. Enumerable.Range(0, count).Select(i => JsonValue.Create($"R{i}"))]));
}
