using Cers.Testing;
using Xunit;

namespace Cers.Declarations.Tests.UseCases;

public sealed class GetElementsTests(CersApp app)
{
    [Fact]
    public async Task Elements_are_told_to_everyone_in_the_order_of_the_document()
    {
        using var anyone = app.Browser();
        var answer = await anyone.GraphQLAsync(
            "{ declarationElements { id nameEn nameFr path type format min max usage condition amendable rules } }");

        var elements = answer["declarationElements"].EnumerateArray().ToList();
        Assert.Equal(111, elements.Count);
        Assert.Equal("proofOfReport", elements[0].GetProperty("path").GetString());
        var code = elements.Single(e => e.GetProperty("path").GetString() == "lines[].hsCode");
        Assert.Equal(
            ("Export HS code", "Code SH d'exportation", "code(hs-export-codes)", 8, "MANDATORY", true),
            (code.GetProperty("nameEn").GetString(), code.GetProperty("nameFr").GetString(), code.GetProperty("type").GetString(),
                code.GetProperty("max").GetInt32(), code.GetProperty("usage").GetString(), code.GetProperty("amendable").GetBoolean()));
        Assert.Contains("DEC-HS-001", code.GetProperty("rules").EnumerateArray().Select(r => r.GetString()));
    }
}
