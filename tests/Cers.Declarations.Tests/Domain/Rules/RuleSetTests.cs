using Cers.Declarations.Domain.Bulk;
using Cers.Declarations.Domain.Rules;
using Cers.Kernel;
using Cers.Testing.Data;
using Xunit;

namespace Cers.Declarations.Tests.Domain.Rules;

public sealed class RuleSetTests(ITestOutputHelper output)
{
    // Rules of the catalogue that no code applies yet. This list only shrinks.
    private static readonly string[] WithoutCode =
    [
        // Approvals to report summarily.
        "DEC-DUP-004",
        // Every code table has a rule of its own.
        "DEC-GEN-008",
    ];

    public static TheoryData<int, string> Cases => [.. RuleCases.All.Select((c, i) => (i, c.Rule))];

    [Fact]
    public void A_valid_declaration_has_no_finding() => Assert.Empty(Judged.Of(_ => { }).Findings);

    [Theory, MemberData(nameof(Cases))]
    public void A_rule_fires_at_its_element(int number, string rule)
    {
        var one = RuleCases.All[number];
        var finding = Judged.Of(one.Fires, one.Rights, one.Client, earlier: one.Earlier, clients: one.ClientNames).Findings.FirstOrDefault(f => f.RuleId == rule && f.Path == one.Path);
        Assert.True(finding is not null, $"{rule} does not fire at {one.Path}: {string.Join("; ", Judged.Of(one.Fires, one.Rights, one.Client, earlier: one.Earlier, clients: one.ClientNames).Findings.Select(f => $"{f.RuleId} {f.Path}"))}");
        Assert.DoesNotContain('{', finding.MessageEn);
        Assert.DoesNotContain('{', finding.MessageFr);
        Assert.NotEqual(finding.MessageEn, finding.MessageFr);
    }

    [Theory, MemberData(nameof(Cases))]
    public void A_rule_is_silent_when_all_is_well(int number, string rule) =>
        Assert.DoesNotContain(Judged.Of(RuleCases.All[number].Silent).Findings, f => f.RuleId == rule);

    [Fact]
    public void A_declaration_for_a_client_is_found_nothing_but_that_it_will_be_told() =>
        Assert.Equal(
            [("DEC-CSP-004", Severity.Info)],
            Judged.Of(RuleCases.ForClientByProvider, Judged.Provider, Judged.Client).Findings.Select(f => (f.RuleId, f.Severity)));

    [Fact]
    public void A_source_that_is_ours_has_french_words_and_another_stays_as_it_was_published()
    {
        var own = RuleCatalogue.All.Select(r => r.Citation).Where(c => c.StartsWith(Sources.Ours, StringComparison.Ordinal)).ToHashSet();
        Assert.NotEmpty(own);
        Assert.All(own, c => Assert.NotEqual(c, Sources.Of(c).Fr));
        Assert.Equal("CBSA technical guide, Appendix I", Sources.Of("CBSA technical guide, Appendix I").Fr);
    }

    [Fact]
    public void Every_rule_has_its_cases()
    {
        var rules = RuleSet.All.Select(r => r.Entry.Id).ToList();
        output.WriteLine($"{rules.Count} rules of the catalogue's {RuleCatalogue.All.Count}, {RuleCases.All.Count} pairs of cases");
        Assert.Equal(rules.Count, rules.Distinct().Count());
        Assert.Empty(rules.Except(RuleCases.All.Select(c => c.Rule)).Except(ChangeCases.All.Select(c => c.Rule)));
    }

    [Fact]
    public void A_rule_of_the_catalogue_has_code_or_is_named_as_one_that_has_none()
    {
        var without = RuleCatalogue.All.Select(r => r.Id).Except(RuleSet.All.Select(r => r.Entry.Id)).Except(RuleSet.ByRequestId).Except(BulkRules.Ids);
        output.WriteLine($"{RuleCatalogue.All.Count} = {RuleSet.All.Count} in the rule set + {RuleSet.ByRequestId.Count} by the request id + {BulkRules.Ids.Count} of files + {WithoutCode.Length} without code");
        Assert.Equal(WithoutCode.Order(), without.Order());
        Assert.Equal(RuleCatalogue.All.Count, RuleSet.All.Count + RuleSet.ByRequestId.Count + BulkRules.Ids.Count + WithoutCode.Length);
    }

    [Fact]
    public void A_rule_judges_only_what_is_received_while_it_is_in_force()
    {
        var day = new DateOnly(2026, 11, 24);
        var rule = RuleSet.All.Single(r => r.Entry.Id == "DEC-TRN-002");
        bool Fires(DateOnly? from, DateOnly? to)
        {
            var judged = Judged.Of(d => d.Set("shipment.vesselName", null), by: [rule with { Entry = rule.Entry with { ValidFrom = from, ValidTo = to } }]);
            return judged.Findings.Count == 1;
        }

        Assert.True(Fires(null, null));
        Assert.True(Fires(day, day));
        Assert.False(Fires(day.AddDays(1), null));
        Assert.False(Fires(null, day.AddDays(-1)));
    }

    [Fact]
    public void Severity_and_texts_come_from_the_catalogue()
    {
        var finding = Assert.Single(Judged.Of(d => d.Set("shipment.vesselName", null)).Findings);
        Assert.Equal(
            new Finding(
                "DEC-TRN-002", Severity.Error, "declaration.shipment.vesselName",
                "The vessel name is mandatory for marine shipments.", "Le nom du navire est obligatoire pour les envois maritimes.",
                "B13A field 10; CBSA technical guide, Appendix C column 15"),
            finding);
    }

    [Fact]
    public void Placeholders_are_filled_in_both_languages()
    {
        var finding = Assert.Single(Judged.Of(d => d.Set("consignee.name", new string('x', 71))).Findings);
        Assert.Equal("Consignee name must have 1 to 70 characters.", finding.MessageEn);
        Assert.Equal("Nom du destinataire doit compter de 1 à 70 caractères.", finding.MessageFr);
    }

    [Fact]
    public void A_unit_that_is_only_usual_in_its_chapter_is_a_warning()
    {
        var judged = Judged.Of(d => d.Set("lines[0].hsCode", "01013000").Set("lines[0].quantityUnit", "KGM"));
        Assert.Equal(Severity.Warning, Assert.Single(judged.Findings, f => f.RuleId == "DEC-QTY-002").Severity);
    }

    [Fact]
    public void What_must_be_verified_blocks_until_it_is_acknowledged()
    {
        var findings = Judged.Of(d => d.Set("totals.freightCharges", "150000.00")).Findings;
        Assert.Equal("DEC-VAL-005", Assert.Single(RuleSet.Blocking(findings, [])).RuleId);
        Assert.Empty(RuleSet.Blocking(findings, [new Acknowledgement("DEC-VAL-005", "Air freight of live lobster")]));
    }

    [Fact]
    public void An_error_cannot_be_acknowledged()
    {
        var findings = Judged.Of(d => d.Set("shipment.vesselName", null)).Findings;
        Assert.Single(RuleSet.Blocking(findings, [new Acknowledgement("DEC-TRN-002", "There is no vessel")]));
    }

    [Fact]
    public void Figures_beyond_reason_are_findings_and_no_failure()
    {
        const string Huge = "9999999999999999999999999999";
        var judged = Judged.Of(d => d
            .Set("lines[0].fobValue", Huge).Set("lines[1].fobValue", Huge).Set("lines[0].quantity", Huge).Set("lines[0].grossWeight", Huge)
            .Set("lines[0].grossWeightUnit", "KTN").Set("totals.freightCharges", "-" + Huge).Set("shipment.loadingDateTime", "0001-01-01T00:00:00Z"));
        Assert.Contains(judged.Findings, f => f is { RuleId: "DEC-GEN-002", Path: "declaration.lines[0].fobValue" });
        Assert.Contains(judged.Findings, f => f is { RuleId: "DEC-GEN-002", Path: "declaration.lines[0].grossWeight" });
    }
}
