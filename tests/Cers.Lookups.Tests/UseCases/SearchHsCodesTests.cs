using Cers.Lookups.UseCases;
using Cers.Messaging;
using Cers.Testing;
using Xunit;

namespace Cers.Lookups.Tests.UseCases;

public sealed class SearchHsCodesTests(CersApp app)
{
    [Theory]
    [InlineData("0101.21.00", "01012100")]
    [InlineData("0101 21", "01012100")]
    [InlineData("010121", "01012100")]
    [InlineData("HOMARD", "03061200")]
    [InlineData("lobster frozen", "03061200")]
    [InlineData("frozen lobst", "03061200")]
    [InlineData("reproducteurs chevaux", "01012100")]
    [InlineData("0101 asses", "01013000")]
    public async Task A_code_is_found_by_its_number_or_by_words_of_either_language(string search, string code)
    {
        using var client = app.Browser();
        var answer = await client.GraphQLAsync($"{{ hsCodes(search: \"{search}\", first: 5) {{ nodes {{ code }} }} }}");
        Assert.Contains(code, answer.Text("hsCodes.nodes"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_codes_of_a_heading_come_in_order_and_page_by_page()
    {
        var first = await SearchAsync("0101", new PageRequest(2));
        var next = await SearchAsync("0101", new PageRequest(100, After: first.Items[^1].Key));

        Assert.Equal(["01012100", "01012900"], first.Items.Select(i => i.Value.Code.Value));
        Assert.True(first.HasNext);
        Assert.Equal("01013000", next.Items[0].Value.Code.Value);
        Assert.All(next.Items, i => Assert.StartsWith("0101", i.Value.Code.Value, StringComparison.Ordinal));
        var last = await SearchAsync("0101", new PageRequest(1, FromEnd: true));
        Assert.Equal(next.Items[^1].Value.Code, last.Items[0].Value.Code);
    }

    [Fact]
    public async Task Words_of_the_text_come_before_beginnings_and_those_before_words_of_the_chapter_alone()
    {
        // Of chapter 1, whose title is "Animaux vivants", only some codes have a French text of their own.
        var found = (await SearchAsync("vivants", new PageRequest(100))).Items.Select(i => i.Value).ToList();
        var chapterOnly = found.FindIndex(c => c.ChapterTitleOnly);
        Assert.True(chapterOnly > 0 && found[..chapterOnly].TrueForAll(c => !c.ChapterTitleOnly), "texts of their own come first");
        Assert.All(found[chapterOnly..], c => Assert.True(c.ChapterTitleOnly));

        var whole = (await SearchAsync("oat", new PageRequest(100))).Items.Select(i => i.Value.Description.En).ToList();
        var beginning = (await SearchAsync("oats", new PageRequest(100))).Items.Select(i => i.Value.Description.En).ToList();
        Assert.Contains(beginning[0], whole);
    }

    [Fact]
    public async Task Every_word_must_match()
    {
        Assert.Empty((await SearchAsync("lobster horses", new PageRequest(10))).Items);
        Assert.Empty((await SearchAsync("99999999", new PageRequest(10))).Items);
    }

    [Theory]
    [InlineData("", "lookups.search_missing")]
    [InlineData(" ., ", "lookups.search_missing")]
    public async Task Nothing_to_look_for_is_refused(string search, string code)
    {
        using var client = app.Browser();
        var answer = await client.GraphQLAsync($"{{ hsCodes(search: \"{search}\") {{ nodes {{ code }} }} }}");
        Assert.Contains(code, answer.ToString()!, StringComparison.Ordinal);
    }

    private Task<Page<Contracts.HsExportCode>> SearchAsync(string search, PageRequest page) =>
        app.SendAsync(Actor.Anonymous, new SearchHsCodes(search, null, false, page));
}
