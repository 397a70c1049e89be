using System.Text.Json.Nodes;
using Cers.Declarations.Domain.Rules;
using Cers.Testing;
using Cers.Testing.Data;
using Xunit;

namespace Cers.Declarations.Tests.Domain.Rules;

/// <summary>One change to a good declaration, the rule that owns the fault, and those that may speak beside it.</summary>
internal sealed record Mutation(string Rule, Action<JsonObject> Change, params string[] Beside);

public sealed class GeneratedDeclarationTests(CersApp app) : IClassFixture<CersApp>
{
    private const int Declarations = 300;
    private const int EachMutation = 40;

    private static readonly IReadOnlyList<Mutation> Mutations =
    [
        new("DEC-GEN-001", d => d.Set("consignee.address.line1", null)),
        new("DEC-GEN-001", d => d.Set("certifier.name", null)),
        new("DEC-GEN-001", d => d.Set("relatedParties", null)),
        new("DEC-GEN-002", d => d.Set("shipment.packageCount", 0)),
        new("DEC-GEN-003", d => d.Set("consignee.address.city", new string('x', 36))),
        new("DEC-GEN-004", d => d.Set("consignee.name", "Ham\u0007burg")),
        new("DEC-GEN-005", d => d.Set("lines", new JsonArray()), "DEC-PRM-006", "DEC-EXT-004", "DEC-DST-002", "DEC-DST-005", "DEC-RSN-004", "DEC-VAL-004", "DEC-VAL-006"),
        new("DEC-GEN-007", d => d.Set("lines[0].lineNumber", 7)),
        new("DEC-EXP-001", d => d.Set("exporter.businessNumber", "123456782RC0001")),
        new("DEC-EXP-002", d => d.Set("exporter.businessNumber", "123456789RM0001")),
        new("DEC-EXP-003", d => d.Set("exporter.businessNumber", "100000009RM0001")),
        new("DEC-EXP-005", d => d.Set("exporter.authorizationId", "BZ1234")),
        new("DEC-EXP-006", d => d.Set("exporter.authorizationId", "BC1235")),
        new("DEC-EXP-007", d => d.Set("exporter.name", "Somebody Else")),
        new("DEC-EXP-008", d => d.Set("exporter.address.postalCode", "D3J 1A1")),
        new("DEC-EXP-010", d => d.Set("exporter.address.subdivision", "NX")),
        new("DEC-EXP-011", d => d.Set("certifier.phone", "902-555")),
        new("DEC-EXP-012", d => d.Set("exporter.email", "a@b")),
        new("DEC-CNE-001", d => d.Set("consignee.address.country", "CA"), "DEC-CNE-002", "DEC-EXP-010"),
        new("DEC-CNE-002", d => d.Set("consignee.address.country", "NO")),
        new("DEC-CNE-003", d => d.Set("consignee.name", "to order")),
        new("DEC-CNE-004", d => d.Set("relatedParties", false).Set("consignee.name", "Harbour Foods Inc.")),
        new("DEC-DST-001", d => d.Set("shipment.countryOfFinalDestination", "CA"), "DEC-CNE-002", "DEC-ORG-004"),
        new("DEC-DST-004", d => d.Set("shipment.countryOfFinalDestination", "ZZ"), "DEC-CNE-002"),
        new("DEC-DST-007", d => d.Set("shipment.countryOfFinalDestination", TestTables.Attention), "DEC-CNE-002"),
        new("DEC-TRN-001", d => d.Set("shipment.modeOfTransport", "4"), "DEC-TRN-003", "DEC-EXT-002"),
        new("DEC-TRN-005", d => d.Set("shipment.carrierName", null)),
        new("DEC-TRN-006", d => d.Set("shipment.carrierAssignedCode", "A-1")),
        new("DEC-EXT-001", d => d.Set("shipment.placeOfExit", "9999"), "DEC-EXT-004"),
        new("DEC-EXT-003", d => d.Set("lines[0].restricted", true).Set("shipment.placeOfReport", null), "DEC-PRM-001", "DEC-DST-005"),
        new("DEC-TIM-001", d => d.Set("shipment.exportDateTime", "2027-12-01T00:00:00Z")),
        new("DEC-TIM-002", d => d.Set("shipment.exportDateTime", "2019-12-01T00:00:00Z"), "DEC-TIM-004", "DEC-GEN-001", "DEC-VAL-001", "DEC-TIM-005"),
        new("DEC-TIM-004", d => d.Set("shipment.loadingDateTime", "2027-10-01T00:00:00Z")),
        new("DEC-TIM-007", d => d.Set("shipment.timeCategory", "Bulk").Set("lines[0].restricted", true), "DEC-PRM-001", "DEC-EXT-003", "DEC-DST-005", "DEC-EXT-004"),
        new("DEC-VAL-001", d => d.Set("totals.currency", "ZZZ"), "DEC-VAL-009"),
        new("DEC-VAL-002", d => d.Set("totals.freightCharges", "0.001")),
        new("DEC-VAL-003", d => d.Set("lines[0].fobValue", "0"), "DEC-VAL-004", "DEC-VAL-005", "DEC-VAL-006"),
        new("DEC-VAL-004", d => d.Set("totals.freightCharges", "9999999.00"), "DEC-VAL-005"),
        new("DEC-RSN-001", d => d.Set("reasonForExport.code", "98")),
        new("DEC-RSN-002", d => d.Set("reasonForExport.code", "99")),
        new("DEC-RSN-003", d => d.Set("reasonForExport.code", "03").Set("reasonForExport.periodMonths", null)),
        new("DEC-RSN-005", d => d.Set("reasonForExport.code", "09")),
        new("DEC-HS-001", d => d.Set("lines[0].hsCode", "0306120"), "DEC-DST-002"),
        new("DEC-HS-002", d => d.Set("lines[0].hsCode", "03061299"), "DEC-DST-002"),
        new("DEC-HS-003", d => d.Set("lines[0].hsCode", "77010000"), "DEC-DST-002"),
        new("DEC-HS-004", d => d.Set("lines[0].hsCode", "0306120010"), "DEC-DST-002"),
        new("DEC-HS-006", d => d.Set("lines[0].description", "GOODS")),
        new("DEC-QTY-001", d => d.Set("lines[0].quantityUnit", "ZZZ")),
        new("DEC-QTY-003", d => d.Set("lines[0].quantity", "0")),
        new("DEC-ORG-001", d => d.Set("lines[0].countryOfOrigin", "ZZ").Set("lines[0].provinceOfOrigin", null)),
        new("DEC-ORG-002", d => d.Set("lines[0].provinceOfOrigin", null)),
        new("DEC-ORG-003", d => d.Set("lines[0].countryOfOrigin", "NO")),
        new("DEC-WGT-001", d => d.Set("lines[0].grossWeight", "0"), "DEC-WGT-003"),
        new("DEC-WGT-002", d => d.Set("lines[0].grossWeightUnit", "LTR")),
        new("DEC-PRM-004", d => d.Set("lines[0].restricted", true).Set("shipment.placeOfReport", "0009").Set("permits", new JsonArray(Permit(), Permit())), "DEC-PRM-007", "DEC-DST-005", "DEC-EXT-004"),
        new("DEC-PRM-005", d => d.Set("permits", new JsonArray(Permit(), Permit(8))), "DEC-PRM-006", "DEC-PRM-007"),
        new("DEC-CNT-001", d => d.Set("shipment.containerized", true).Set("containers", null)),
        new("DEC-CNT-002", d => d.Set("shipment.containerized", false).Set("containers", new JsonArray(Box("CSQU3054383")))),
        new("DEC-CNT-004", d => d.Set("shipment.containerized", true).Set("containers", new JsonArray(Box("CSQU3054384")))),
        new("DEC-CNT-005", d => d.Set("shipment.containerized", true).Set("containers", new JsonArray(Box("CSQU3054383"), Box("CSQU3054383")))),
        new("DEC-REF-001", d => d.Set("references", new JsonArray("A", "a"))),
        new("DEC-CRT-001", d => d.Set("certifier.certified", false)),
        new("DEC-CRT-002", d => d.Set("certifier.name", "Tremblay")),
    ];

    public static TheoryData<int, string> Each => [.. Mutations.Select((m, i) => (i, m.Rule))];

    [Fact]
    public void What_is_generated_is_accepted()
    {
        var kinds = new HashSet<string>();
        for (var seed = 0; seed < Declarations; seed++)
        {
            var document = new GeneratedDeclaration(seed).Document();
            var blocking = RuleSet.Blocking(Judge(document), []);
            Assert.True(blocking.Count == 0, $"seed {seed}: {string.Join("; ", blocking.Select(f => $"{f.RuleId} {f.Path}"))}\n{document}");
            kinds.Add($"{document["shipment"]!["modeOfTransport"]} {document["shipment"]!["countryOfFinalDestination"]} {document["lines"]!.AsArray().Count} {document["permits"] is not null}");
        }

        Assert.True(kinds.Count > 100, $"Only {kinds.Count} kinds.");
    }

    [Theory, MemberData(nameof(Each))]
    public void A_fault_is_told_by_its_rule_and_by_no_other(int number, string rule)
    {
        var mutation = Mutations[number];
        for (var seed = 0; seed < EachMutation; seed++)
        {
            var document = new GeneratedDeclaration(seed).Document();
            var before = Judge(document).Select(f => f.RuleId).ToHashSet();
            mutation.Change(document);
            var after = Judge(document).Select(f => f.RuleId).ToHashSet();

            Assert.True(after.Contains(rule), $"{rule} is silent, seed {seed}: {string.Join(", ", after)}\n{document}");
            var others = after.Except(before).Except(mutation.Beside).Where(id => id != rule).ToList();
            Assert.True(others.Count == 0, $"Beside {rule}, seed {seed}: {string.Join(", ", others)}\n{document}");
        }
    }

    /// <summary>The same rules judge what comes through the front door.</summary>
    [Fact]
    public async Task Some_are_accepted_and_refused_alike_through_the_front_door()
    {
        using var filing = await Filing.OpenAsync(app);
        for (var seed = 0; seed < 5; seed++)
        {
            var mutation = Mutations.Where(m => m.Rule is "DEC-CRT-002" or "DEC-HS-003" or "DEC-CNE-003" or "DEC-VAL-002" or "DEC-CNT-001").ElementAt(seed);
            var document = OfTheAccount(seed);
            var mutant = (JsonObject)document.DeepClone();
            mutation.Change(mutant);
            var bad = await filing.SubmitAsync(mutant);
            var good = await filing.SubmitAsync(document);

            Assert.True(good.Text("submitDeclaration.declaration.proofOfReport") is not null, good.Body);
            Assert.All(bad.ErrorsOf("submitDeclaration"), e => Assert.StartsWith(mutation.Rule, e));
            Assert.NotEmpty(bad.ErrorsOf("submitDeclaration"));
        }
    }

    private JsonObject OfTheAccount(int seed)
    {
        var now = app.Clock.GetUtcNow();
        return new GeneratedDeclaration(seed).Document()
            .Set("exporter.businessNumber", null).Set("exporter.authorizationId", null).Set("exporter.name", null)
            .Set("shipment.loadingDateTime", JsonValue.Create(now.AddDays(3))).Set("shipment.exportDateTime", JsonValue.Create(now.AddDays(4)));
    }

    private static IReadOnlyList<Finding> Judge(JsonObject document) => Judged.Of((JsonObject)document.DeepClone()).Findings;

    private static JsonObject Permit(int? line = null) => new() { ["type"] = "PERMIT", ["number"] = "TWICE", ["lineNumber"] = line };

    private static JsonObject Box(string number) => new() { ["number"] = number, ["type"] = "01" };
}
