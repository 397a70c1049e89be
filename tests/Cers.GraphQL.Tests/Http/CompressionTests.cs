using System.IO.Compression;
using System.Net.Http.Json;
using Cers.GraphQL.Tests.Fixture.Harbour;

namespace Cers.GraphQL.Tests.Http;

public sealed class CompressionTests(HarbourFixture fixture) : IClassFixture<HarbourFixture>
{
    const string Long = "{ ships(first: 50) { nodes { number: name nickname } } }";

    [Theory]
    [InlineData("gzip", "gzip")]
    [InlineData("br", "br")]
    [InlineData("gzip, br", "br")]
    [InlineData("gzip;q=1, br;q=0.5", "gzip")]
    [InlineData("gzip;q=0, deflate", null)]
    [InlineData("identity", null)]
    [InlineData(null, null)]
    public async Task A_long_answer_is_compressed_as_the_client_likes(string? accepted, string? encoding)
    {
        using var response = await SendAsync(Long, accepted);
        Assert.Equal(encoding is null ? [] : [encoding], response.Content.Headers.ContentEncoding);
        Assert.Equal(["Accept-Encoding"], response.Headers.Vary);
        Assert.Equal(encoding is null, response.Content.Headers.ContentLength > 1400);
        await using var body = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        using var reader = new StreamReader(encoding switch
        {
            "br" => new BrotliStream(body, CompressionMode.Decompress),
            "gzip" => new GZipStream(body, CompressionMode.Decompress),
            _ => body,
        });
        Assert.StartsWith("""{"data":{"ships":{"nodes":[{"number":"Ship 1",""", await reader.ReadToEndAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_short_one_is_not()
    {
        using var response = await SendAsync("{ __typename }", "br");
        Assert.Empty(response.Content.Headers.ContentEncoding);
    }

    async Task<HttpResponseMessage> SendAsync(string query, string? accepted)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query }) };
        if (accepted is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted);
        }

        return await fixture.Server.Client.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
