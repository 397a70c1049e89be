using Cers.Testing;
using Xunit;

namespace Cers.Declarations.Tests.UseCases;

public sealed class GetRulesTests(CersApp app)
{
    [Fact]
    public async Task Rules_are_told_to_everyone_with_both_texts()
    {
        using var anyone = app.Browser();
        var answer = await anyone.GraphQLAsync(
            "{ declarationRules { id severity elements appliesWhen passesIf messageEn messageFr citation validFrom validTo applied } }");

        var rules = answer["declarationRules"].EnumerateArray().ToDictionary(r => r.GetProperty("id").GetString()!);
        Assert.Equal(164, rules.Count);
        var postal = rules["DEC-EXP-008"];
        Assert.Equal(("ERROR", "country is CA"), (postal.GetProperty("severity").GetString(), postal.GetProperty("appliesWhen").GetString()));
        Assert.Equal("exporter.address.postalCode", Assert.Single(postal.GetProperty("elements").EnumerateArray()).GetString());
        Assert.Equal("Le code postal doit avoir le format A9A 9A9.", postal.GetProperty("messageFr").GetString());
        Assert.True(postal.GetProperty("applied").GetBoolean());
        Assert.False(rules["DEC-DUP-004"].GetProperty("applied").GetBoolean());
    }
}
