using Cers.Testing;
using Xunit;

namespace Cers.Lookups.Tests.UseCases;

public sealed class SearchCodesTests(CersApp app)
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
        Assert.Equal("False", last.Text("codes.pageInfo.hasNextPage"));
    }

    [Theory]
    [InlineData("emirats", "AE")]
    [InlineData("ÉMIRATS arab", "AE")]
    [InlineData("united arab", "AE")]
    [InlineData("cote ivoi", "CI")]
    public async Task A_code_is_found_by_words_of_either_language_without_accents(string search, string code)
    {
        using var client = app.Browser();
        var answer = await client.GraphQLAsync($"{{ codes(table: COUNTRIES, search: \"{search}\") {{ nodes {{ code }} }} }}");
        Assert.Equal(code, answer.Text("codes.nodes.0.code"));
    }

    [Fact]
    public async Task A_closed_code_is_answered_on_its_days_and_when_all_are_asked_for()
    {
        using var client = app.Browser();
        var answer = await client.GraphQLAsync(
            """
            {
              today: codes(table: CURRENCIES, search: "ANG") { nodes { code } }
              then: codes(table: CURRENCIES, search: "ANG", on: "2025-06-30") { nodes { code } }
              all: codes(table: CURRENCIES, search: "ANG", includeNotInForce: true) { nodes { code validTo } }
            }
            """);
        Assert.DoesNotContain("ANG", answer.Text("today.nodes"), StringComparison.Ordinal);
        Assert.Equal("ANG", answer.Text("then.nodes.0.code"));
        Assert.Equal("ANG", answer.Text("all.nodes.0.code"));
        Assert.NotNull(answer.Text("all.nodes.0.validTo"));
    }
}
