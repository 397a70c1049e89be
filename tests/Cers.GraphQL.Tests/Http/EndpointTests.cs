using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using Cers.GraphQL.Tests.Fixture.Harbour;

namespace Cers.GraphQL.Tests.Http;

public sealed class EndpointTests(HarbourFixture fixture) : IClassFixture<HarbourFixture>
{
    const string GraphQL = "application/graphql-response+json";
    const string Json = "application/json";

    readonly HttpClient client = fixture.Server.Client;

    [Theory]
    [InlineData("""{"query":"{ __typename }"}""", 200, 200)]
    [InlineData("""{"query":"{ ship(number: 1) { broken } }"}""", 200, 200)]
    [InlineData("""{"query":"{"}""", 200, 400)]
    [InlineData("""{"query":"{ nothing }"}""", 200, 400)]
    [InlineData("""{"query":"query($v: Int!) { echoInt(value: $v) }","variables":{"v":"x"}}""", 200, 400)]
    [InlineData("""{"query":"query A { __typename }","operationName":"B"}""", 200, 400)]
    [InlineData("""{"query":"query A { __typename }","operationName":null,"variables":null,"extensions":null,"other":1}""", 200, 200)]
    [InlineData("", 400, 400)]
    [InlineData("{", 400, 400)]
    [InlineData("[]", 400, 400)]
    [InlineData("""[{"query":"{ __typename }"}]""", 400, 400)]
    [InlineData("{}", 400, 400)]
    [InlineData("""{"query":1}""", 400, 400)]
    [InlineData("""{"query":"{ __typename }","variables":[]}""", 400, 400)]
    [InlineData("""{"query":"{ __typename }","variables":"{}"}""", 400, 400)]
    [InlineData("""{"query":"{ __typename }","extensions":1}""", 400, 400)]
    [InlineData("""{"query":"{ __typename }","operationName":1}""", 400, 400)]
    [InlineData("""{"query":"{ __typename }","query":"{ a }"}""", 400, 400)]
    [InlineData("""{"query":"{ __typename }","variables":{"a":1,"a":2}}""", 400, 400)]
    [InlineData("""{"query":"{ __typename }","variables":{"a":"\ud800"}}""", 400, 400)]
    [InlineData("""{"query":"\udc00 { __typename }"}""", 400, 400)]
    [InlineData("""{"query":"{ __typename }","\ud800":1}""", 400, 400)]
    [InlineData("""{"query":"{\n \u005f_typename\t}"}""", 200, 200)]
    [InlineData("""{"query":"{ __typename }","\u0071uery":"{ __typename }"}""", 400, 400)]
    [InlineData("""{"query":"{ __typename }","query":null}""", 400, 400)]
    [InlineData("""{"query":"{ __typename }","other":1,"other":1}""", 400, 400)]
    [InlineData("""{"query":"{ __typename }","other":{"a":[{"b":1,"b":1}]}}""", 400, 400)]
    [InlineData("""{"query":"{ __typename }","extensions":{"a":1,"a":1}}""", 400, 400)]
    [InlineData("""{"query":"{ __typename }","extensions":{"a":1},"other":[{"a":1},{"a":1}]}""", 200, 200)]
    [InlineData("""{"query":"{ __typename }","documentId":{}}""", 400, 400)]
    [InlineData("""{"query":"{ __typename }"} {}""", 400, 400)]
    [InlineData("""{"query":"{ __typename }","other":[1,]}""", 400, 400)]
    [InlineData("""[{"a":1,"a":1}]""", 400, 400)]
    [InlineData("null", 400, 400)]
    public async Task The_status_follows_the_fault_and_the_media_type(string body, int asJson, int asGraphQL)
    {
        foreach (var (accept, status) in new[] { (Json, asJson), (GraphQL, asGraphQL) })
        {
            using var response = await PostAsync(Encoding.UTF8.GetBytes(body), accept: accept);
            Assert.Equal(status, (int)response.StatusCode);
            Assert.Equal($"{accept}; charset=utf-8", response.Content.Headers.ContentType!.ToString());
            var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
            Assert.True(answer["data"] is not null || answer["errors"]!.AsArray().Count > 0);
        }
    }

    [Theory]
    [InlineData(null, Json)]
    [InlineData("*/*", Json)]
    [InlineData("application/*", Json)]
    [InlineData("application/graphql-response+json, application/json;q=0.9", GraphQL)]
    [InlineData("application/graphql-response+json;q=0.5, application/json;q=0.9", Json)]
    [InlineData("text/html, application/json;charset=utf-8", Json)]
    public async Task The_media_type_is_the_one_the_client_likes_most(string? accept, string expected)
    {
        using var response = await PostAsync("""{"query":"{ __typename }"}"""u8.ToArray(), accept: accept);
        Assert.Equal(expected, response.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("application/json;charset=latin1")]
    [InlineData("application/json;q=0")]
    public async Task A_client_that_takes_nothing_we_have_is_told(string accept)
    {
        using var response = await PostAsync("""{"query":"{ __typename }"}"""u8.ToArray(), accept: accept);
        Assert.Equal(HttpStatusCode.NotAcceptable, response.StatusCode);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/graphql")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=a")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData(null)]
    public async Task Other_bodies_are_refused(string? type)
    {
        using var response = await PostAsync("""{"query":"{ __typename }"}"""u8.ToArray(), type);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    [Fact]
    public async Task Queries_go_by_get_and_mutations_do_not()
    {
        using var query = await client.GetAsync("/graphql?query=query($v:Int!){echoInt(value:$v)}&variables={\"v\":3}&operationName=");
        Assert.Equal("""{"data":{"echoInt":"3"}}""", await query.Content.ReadAsStringAsync());
        foreach (var accept in (string[])[Json, GraphQL])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query=mutation{countShips{count}}");
            request.Headers.Add("Accept", accept);
            using var mutation = await client.SendAsync(request);
            Assert.Equal(HttpStatusCode.MethodNotAllowed, mutation.StatusCode);
            Assert.Equal(["POST"], mutation.Content.Headers.Allow);
        }
    }

    [Theory]
    [InlineData("/graphql", 400)]
    [InlineData("/graphql?query=", 400)]
    [InlineData("/graphql?query={__typename}&variables=[]", 400)]
    [InlineData("/graphql?query={__typename}&variables={", 400)]
    [InlineData("/graphql?query={__typename}&extensions=1", 400)]
    [InlineData("/graphql?query={__typename}&query={a}", 400)]
    [InlineData("/graphql?query={__typename}&variables=null", 200)]
    public async Task A_query_string_is_read_as_strictly_as_a_body(string address, int status)
    {
        using var response = await client.GetAsync(address);
        Assert.Equal(status, (int)response.StatusCode);
    }

    [Fact]
    public async Task Other_methods_are_refused_with_those_allowed()
    {
        using var response = await client.SendAsync(new HttpRequestMessage(HttpMethod.Put, "/graphql"));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["GET", "POST"], response.Content.Headers.Allow);
    }

    [Fact]
    public async Task A_body_that_is_not_utf8_is_refused()
    {
        using var response = await PostAsync([.. "{\"query\":\"{ __typename } # "u8, 0xC3, 0x28, .. "\"}"u8]);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task A_byte_order_mark_is_no_fault()
    {
        using var response = await PostAsync([0xEF, 0xBB, 0xBF, .. """{"query":"{ __typename }"}"""u8]);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_above_the_limit_is_refused_with_its_code(bool chunked)
    {
        await using var small = await HarbourServer.StartAsync(options => options.Limits.MaxRequestBytes = 2000);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new ByteArrayContent(new byte[5000]) };
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.TransferEncodingChunked = chunked;
        using var response = await small.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Contains("LIMIT_REQUEST_BYTES", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_nested_too_deeply_is_refused_with_the_limit()
    {
        var deep = "{\"query\":\"{ __typename }\",\"variables\":{\"a\":" + new string('[', 5000) + new string(']', 5000) + "}}";
        using var response = await PostAsync(Encoding.UTF8.GetBytes(deep));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("LIMIT_JSON_DEPTH", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_of_ours_is_masked_and_a_server_error()
    {
        await using var faulty = await HarbourServer.StartAsync(options => options.ClientKey = _ => throw new InvalidOperationException("secret detail"));
        using var response = await faulty.Client.PostAsync("/graphql", new StringContent("""{"query":"{ __typename }"}""", Encoding.UTF8, Json), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        var answer = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("INTERNAL_SERVER_ERROR", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_http_itself_cannot_read_is_the_client_s_fault()
    {
        using var raw = new TcpClient();
        await raw.ConnectAsync(client.BaseAddress!.Host, client.BaseAddress.Port, TestContext.Current.CancellationToken);
        await raw.GetStream().WriteAsync(
            "POST /graphql HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nno length\r\n"u8.ToArray(),
            TestContext.Current.CancellationToken);
        using var reader = new StreamReader(raw.GetStream());
        var answer = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.StartsWith("HTTP/1.1 400 ", answer, StringComparison.Ordinal);
        Assert.Contains("BAD_REQUEST", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_is_not_kept_by_caches()
    {
        using var response = await PostAsync("""{"query":"{ __typename }"}"""u8.ToArray());
        Assert.True(response.Headers.CacheControl!.NoStore);
        Assert.Equal(["nosniff"], response.Headers.GetValues("X-Content-Type-Options"));
    }

    async Task<HttpResponseMessage> PostAsync(byte[] body, string? type = Json, string? accept = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new ByteArrayContent(body) };
        if (type is not null)
        {
            request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        }

        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }

        return await client.SendAsync(request);
    }
}
