using Cers.Testing;
using Xunit;

namespace Cers.Lookups.Tests.UseCases;

public sealed class GetCodeTablesTests(CersApp app)
{
    [Fact]
    public async Task An_export_code_is_found_with_its_unit()
    {
        using var client = app.Browser();
        var answer = await client.GraphQLAsync("{ hsCode(code: \"0101.30.00\") { code descriptionFr chapterTitleOnly unit } none: hsCode(code: \"99999999\") { code } }");
        Assert.Equal("NMB", answer.Text("hsCode.unit"));
        Assert.Equal("True", answer.Text("hsCode.chapterTitleOnly"));
        Assert.Null(answer.Text("none"));
    }
}
