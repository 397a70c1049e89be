using System.Text.Json.Nodes;
using Cers.GraphQL.Paging;
using Cers.GraphQL.Tests.Fixture.Harbour;

namespace Cers.GraphQL.Tests.Paging;

public sealed class PagingTests(HarbourFixture fixture) : IClassFixture<HarbourFixture>
{
    readonly HarbourServer server = fixture.Server;

    [Fact]
    public async Task A_list_is_read_page_by_page_to_its_end()
    {
        var seen = new List<int>();
        string? after = null;
        bool more;
        do
        {
            var page = (await server.SendAsync(
                "query($a: String) { ships(first: 25, after: $a) { edges { cursor node { number } } pageInfo { hasNextPage endCursor } totalCount } }",
                new { a = after }))["data"]!["ships"]!;
            seen.AddRange(page["edges"]!.AsArray().Select(edge => (int)edge!["node"]!["number"]!));
            Assert.Equal((string?)page["edges"]!.AsArray()[^1]!["cursor"], (string?)page["pageInfo"]!["endCursor"]);
            Assert.Equal(60, (int)page["totalCount"]!);
            after = (string?)page["pageInfo"]!["endCursor"];
            more = (bool)page["pageInfo"]!["hasNextPage"]!;
        }
        while (more);
        Assert.Equal(Enumerable.Range(1, 60), seen);
    }

    [Fact]
    public async Task The_last_items_come_in_the_order_of_the_list() =>
        Assert.Equal(
            """{"ships":{"nodes":[{"number":59},{"number":60}],"pageInfo":{"hasPreviousPage":true,"hasNextPage":false}}}""",
            await server.DataAsync("{ ships(last: 2) { nodes { number } pageInfo { hasPreviousPage hasNextPage } } }"));

    [Fact]
    public async Task Ten_items_come_when_nobody_says_how_many() =>
        Assert.Equal(10, (await server.SendAsync("{ ships { nodes { number } } }"))["data"]!["ships"]!["nodes"]!.AsArray().Count);

    [Fact]
    public async Task An_empty_page_has_no_cursors() =>
        Assert.Equal(
            """{"ships":{"edges":[],"pageInfo":{"startCursor":null,"endCursor":null}}}""",
            await server.DataAsync("""{ ships(name: "none") { edges { cursor } pageInfo { startCursor endCursor } } }"""));

    [Theory]
    [InlineData("first: 51", "PAGE_TOO_LARGE")]
    [InlineData("last: 51", "PAGE_TOO_LARGE")]
    [InlineData("first: -1", "PAGING_INVALID")]
    [InlineData("first: 1, last: 1", "PAGING_INVALID")]
    [InlineData("""after: "5" """, "CURSOR_INVALID")]
    [InlineData("""after: "" """, "CURSOR_INVALID")]
    [InlineData("""after: "%%%" """, "CURSOR_INVALID")]
    public async Task Impossible_pages_are_errors(string arguments, string code) =>
        Assert.Equal(code, Code(await server.SendAsync($"{{ ships({arguments}) {{ nodes {{ number }} }} }}")));

    [Theory]
    [InlineData("{ ships { totalCount } }", true)]
    [InlineData("{ ships { ...F } } fragment F on ShipsConnection { n: totalCount }", true)]
    [InlineData("query($s: Boolean!) { ships { pageInfo { hasNextPage } totalCount @skip(if: $s) } }", false)]
    [InlineData("{ ships { nodes { name } } }", false)]
    public async Task The_whole_is_counted_only_for_who_asks(string query, bool isCounted)
    {
        await using var own = await HarbourServer.StartAsync();
        await own.DataAsync(query, new { s = true });
        Assert.Equal(isCounted ? ["counted"] : [], own.Recorder.Said);
    }

    [Fact]
    public async Task A_cursor_of_another_list_or_an_altered_one_is_an_error()
    {
        var cursor = (string)(await server.SendAsync("{ ships(first: 1) { edges { cursor } } }"))["data"]!["ships"]!["edges"]![0]!["cursor"]!;
        Assert.Equal("CURSOR_INVALID", Code(await server.SendAsync($"{{ wrecks(after: \"{cursor}\") {{ nodes {{ number }} }} }}")));
        var altered = (cursor[0] == 'A' ? 'B' : 'A') + cursor[1..];
        Assert.Equal("CURSOR_INVALID", Code(await server.SendAsync($"{{ ships(after: \"{altered}\") {{ nodes {{ number }} }} }}")));
    }

    [Fact]
    public void A_cursor_opens_only_with_the_key_and_list_that_made_it()
    {
        var codec = new CursorCodec(() => [new byte[32]]);
        var cursor = codec.Encode("list", "key é");
        Assert.True(codec.TryDecode("list", cursor, out var key));
        Assert.Equal("key é", key);
        Assert.False(codec.TryDecode("other", cursor, out _));
        Assert.False(new CursorCodec(() => [[.. Enumerable.Repeat((byte)1, 32)]]).TryDecode("list", cursor, out _));
        for (var i = 0; i < cursor.Length; i++)
        {
            var altered = cursor.ToCharArray();
            altered[i] = altered[i] == 'x' ? 'y' : 'x';
            Assert.False(codec.TryDecode("list", new string(altered), out var wrong) && wrong != key);
        }
    }

    static string? Code(JsonNode answer) => (string?)answer["errors"]![0]!["extensions"]!["code"];
}
