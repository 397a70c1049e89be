using Cers.Declarations.Contracts;
using Cers.Declarations.UseCases;
using Cers.Messaging;
using Cers.Testing;
using Xunit;

namespace Cers.Declarations.Tests.UseCases;

public sealed class CheckElementsTests(CersApp app)
{
    [Fact]
    public void Good_values_have_no_finding() => Assert.Empty(Findings(
        ("consignee.name", "Hamburg Seafood GmbH"),
        ("consignee.address.country", "de"),
        ("exporter.businessNumber", "123456782RM0001"),
        ("relatedParties", "true"),
        ("shipment.timeCategory", "TIME_SENSITIVE"),
        ("shipment.exportDateTime", "2026-11-28T10:00:00-05:00"),
        ("lines[].hsCode", "0306.12.00"),
        ("lines[].quantityUnit", "KGM"),
        ("lines[2].fobValue", "10.25"),
        ("permits[].expiryDate", "2027-01-31"),
        ("references[1]", "PO-1")));

    [Fact]
    public void Each_value_is_told_its_own_faults_at_the_path_that_was_given() => Assert.Equal(
        [
            "DEC-GEN-002 lines[1].fobValue", "DEC-GEN-002 relatedParties", "DEC-GEN-002 permits[].expiryDate", "DEC-GEN-003 consignee.name",
            "DEC-DST-004 consignee.address.country", "DEC-EXP-002 exporter.businessNumber", "DEC-HS-001 lines[].hsCode",
        ],
        Findings(
            ("consignee.name", new string('x', 71)),
            ("consignee.address.country", "ZZ"),
            ("exporter.businessNumber", "123456789RM0001"),
            ("lines[].hsCode", "123"),
            ("lines[1].fobValue", "1,5"),
            ("relatedParties", "perhaps"),
            ("permits[].expiryDate", "31/01/2027")).OrderBy(f => Array.IndexOf(["GEN", "DST", "EXP", "HS-"], f[4..7])).ToList());

    [Theory, InlineData("consignee.nme"), InlineData("lines.hsCode"), InlineData("lines[999].hsCode"), InlineData("lines[x].hsCode"), InlineData("exporter"), InlineData("")]
    public void A_path_to_no_element_is_refused_by_name(string path)
    {
        var answer = CheckElementsHandler.Check([new ElementInput(path, "x")], TestTables.All, (_, _) => 0, Judged.Now);
        Assert.Equal(("declarations.no_element", path), (answer.Errors[0].Code, answer.Errors[0].Path));
    }

    [Fact]
    public async Task Nobody_sends_it_from_outside()
    {
        var answer = await app.Door.SendAsync(Actor.Anonymous, new CheckElements([]), TestContext.Current.CancellationToken);
        Assert.Equal("access.not_allowed", answer.Errors[0].Code);
    }

    private static IReadOnlyList<string> Findings(params (string Path, string Value)[] values)
    {
        var answer = CheckElementsHandler.Check([.. values.Select(v => new ElementInput(v.Path, v.Value))], TestTables.All, (_, _) => 0, Judged.Now);
        return [.. answer.Value.Select(f => $"{f.RuleId} {f.Path}")];
    }
}
