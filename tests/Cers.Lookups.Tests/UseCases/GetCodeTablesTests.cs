using Cers.Testing;
using Xunit;

namespace Cers.Lookups.Tests.UseCases;

public sealed class GetCodeTablesTests(CersApp app) : IClassFixture<CersApp>
{
    [Fact]
    public async Task Code_tables_are_paged_for_everyone()
    {
        using var client = app.Browser();
        var first = await client.GraphQLAsync("{ codes(table: COUNTRIES, first: 2) { pageInfo { hasNextPage endCursor } nodes { code nameEn nameFr } } }");
        Assert.Equal("AE", first.Text("codes.nodes.1.code"));
        Assert.Equal("Émirats arabes unis", first.Text("codes.nodes.1.nameFr"));
        var second = await client.GraphQLAsync($"{{ codes(table: COUNTRIES, first: 1, after: \"{first.Text("codes.pageInfo.endCursor")}\") {{ nodes {{ code }} }} }}");
        Assert.Equal("AF", second.Text("codes.nodes.0.code"));
        var last = await client.GraphQLAsync("{ codes(table: WEIGHT_UNITS, last: 1) { pageInfo { hasNextPage hasPreviousPage } nodes { code } } }");
        Assert.Equal("TNE", last.Text("codes.nodes.0.code"));
        Assert.Equal("True", last.Text("codes.pageInfo.hasPreviousPage"));
    }

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
