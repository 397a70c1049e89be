using Cers.Declarations.Domain;
using Cers.Declarations.Domain.Rules;
using Cers.Testing.Data;
using Xunit;

namespace Cers.Declarations.Tests.Domain.Rules;

public sealed class EarlierRulesTests
{
    [Theory]
    [InlineData("150.00", true)]
    [InlineData("150.01", false)]
    [InlineData("1.50", true)]
    [InlineData("1.49", false)]
    public void A_tenth_and_ten_times_the_usual_price_are_nothing_special(string usual, bool silent)
    {
        var price = decimal.Parse(usual, System.Globalization.CultureInfo.InvariantCulture);
        var judged = Judged.Of(_ => { }, earlier: _ => Earlier.None with { UsualPrices = new Dictionary<(string, string), decimal> { [("03061200", "KGM")] = price } });
        Assert.Equal(silent, judged.Findings.All(f => f.RuleId != "DEC-VAL-007"));
    }

    [Fact]
    public void Every_part_of_a_likeness_counts_and_nothing_else_does()
    {
        string Likeness(string? path, System.Text.Json.Nodes.JsonNode? value = null) =>
            Mark.LikenessOf(Judged.Of(d => { if (path is not null) { d.Set(path, value); } }))!.Value.Value;

        var same = Likeness(null);
        Assert.Equal(same, Likeness("consignee.name", "Somebody Else"));
        Assert.Equal(same, Likeness("shipment.transportDocumentNumber", "nls778812"));
        Assert.Equal(
            5,
            new HashSet<string>
            {
                same,
                Likeness("shipment.countryOfFinalDestination", "FR"),
                Likeness("totals.currency", "USD"),
                Likeness("lines[0].fobValue", "187500.01"),
                Likeness("lines[1].hsCode", "03061400"),
            }.Count);
        Assert.NotEqual(same, Likeness("shipment.transportDocumentNumber"));
        Assert.NotEqual(same, Likeness("shipment.modeOfTransport", "2"));
    }

    [Fact]
    public void Nothing_of_an_exporter_is_looked_for_by_an_account_that_may_not_file_for_it()
    {
        var judged = Judged.Of(d => RuleCases.ForClient(d));
        Assert.Null(judged.Exporter);
        Assert.Empty(Mark.LookedFor(judged));
    }

    [Fact]
    public void Another_declaration_is_named_to_whoever_may_view_it_only()
    {
        var account = Guid.CreateVersion7();
        var finding = new Finding("DEC-REF-002", Kernel.Severity.Warning, "declaration.references[0]", "Used.", "Utilisé.", "own check")
        {
            Other = new EarlierDeclaration("BC1234202611201", account, "123456782RM0001"),
        };

        Assert.Equal(("Used. See BC1234202611201.", "Utilisé. Voir BC1234202611201."), Texts(new FindingReader(account, null)));
        Assert.Equal("Used. See BC1234202611201.", Texts(new FindingReader(Guid.Empty, "123456782RM0001")).En);
        Assert.Equal("Used. See BC1234202611201.", Texts(FindingReader.OfStaff).En);
        Assert.Equal(("Used.", "Utilisé."), Texts(new FindingReader(Guid.Empty, "100000009RM0001")));

        (string En, string Fr) Texts(FindingReader reader)
        {
            var told = finding.ToldTo(reader);
            Assert.Null(told.Other);
            return (told.MessageEn, told.MessageFr);
        }
    }
}
