using System.Text.Json.Nodes;
using Cers.Declarations.Domain.Rules;
using Cers.Testing.Data;
using Xunit;

namespace Cers.Declarations.Tests.Domain.Rules;

/// <summary>A one-time submission as a customs service provider makes it.</summary>
public sealed class OneTimeRulesTests
{
    [Fact]
    public void Nothing_is_found_in_a_good_one() =>
        Assert.Empty(Found(_ => { }, Earlier.None with { OneTimeSubmissions = 1 }, "Somebody Else"));

    [Fact]
    public void One_fault_is_one_finding()
    {
        Assert.Equal(["DEC-OTS-002"], Found(d => d.Set("exporter.authorizationId", Judged.Rights.AuthorizationId.Value)));
        Assert.Equal(["DEC-OTS-003"], Found(d => d.Set("exporter.businessNumber", Judged.Client.BusinessNumber.Value)));
        Assert.Equal(["DEC-OTS-004"], Found(d => d.Set("exporter.name", Judged.Rights.LegalName)));
        Assert.Equal(["DEC-OTS-005"], Found(_ => { }, Earlier.None with { OneTimeSubmissions = 2 }));
        Assert.Equal(["DEC-OTS-006"], Found(_ => { }, Earlier.None, "PRAIRIE HONEY LTD."));
    }

    [Fact]
    public void A_one_time_authorization_id_is_for_one_time_submissions_only() =>
        Assert.Equal(["DEC-EXP-005"], Found(d => d.Set("control", null).Set("exporter.name", Judged.Rights.LegalName)));

    [Theory]
    [InlineData("Prairie Honey Ltd.", "PRAIRIE  HONEY LTD", true)]
    [InlineData("Miel de l'Érable", "miel de l\u2019erable", true)]
    [InlineData("Prairie Honey Ltd.", "Prairie Honey Inc.", false)]
    public void A_name_is_counted_as_people_read_it(string one, string other, bool same) =>
        Assert.Equal(same, Names.Normalized(one) == Names.Normalized(other));

    private static IEnumerable<string> Found(Action<JsonObject> change, Earlier? earlier = null, params string[] clients)
    {
        var document = RuleCases.OneTime(Judged.Document());
        change(document);
        return Judged.Of(document, Judged.OneTimeProvider, Judged.OneTimeProvider, earlier: _ => earlier ?? Earlier.None, clients: clients).Findings.Select(f => f.RuleId);
    }
}
