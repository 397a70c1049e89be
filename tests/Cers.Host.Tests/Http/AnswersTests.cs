using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Cers.Host.Tests.SignIn;
using Cers.Testing;

namespace Cers.Host.Tests.Http;

public sealed class AnswersTests(CersApp app)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Health_is_told_without_sign_in(string path)
    {
        using var client = Client();

        using var answer = await client.GetAsync(path, Ct);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/sign-in")]
    [InlineData("/nothing-here")]
    [InlineData("/graphql/schema.graphql")]
    [InlineData("/session/antiforgery")]
    [InlineData("/assets/frame.css")]
    public async Task Every_answer_tells_browsers_to_be_strict(string path)
    {
        using var client = Client();

        using var answer = await client.GetAsync(path, Ct);

        Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
        Assert.Equal("same-origin", Header(answer, "Referrer-Policy"));
        Assert.StartsWith("default-src 'none'", Header(answer, "Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", Header(answer, "Content-Security-Policy"), StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", Header(answer, "Content-Security-Policy"), StringComparison.Ordinal);
        Assert.NotNull(Header(answer, "Permissions-Policy"));
        Assert.NotNull(Header(answer, "Cache-Control"));
        Assert.Null(Header(answer, "Server"));
        Assert.Null(Header(answer, "X-Powered-By"));
    }

    [Fact]
    public async Task Pages_are_not_kept_by_caches()
    {
        using var client = Client();

        using var answer = await client.GetAsync("/sign-in", Ct);

        Assert.True(answer.Headers.CacheControl?.NoStore);
    }

    [Fact]
    public async Task A_program_gets_problem_json_for_an_unknown_address()
    {
        using var client = Client();

        using var answer = await client.GetAsync("/nothing-here", Ct);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(404, JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Ct)).RootElement.GetProperty("status").GetInt32());
    }

    [Theory]
    [InlineData("en", "There is nothing here")]
    [InlineData("fr", "Il n'y a rien ici")]
    public async Task A_person_gets_a_page_in_their_language_for_an_unknown_address(string language, string text)
    {
        using var browser = new Navigator(app.Address);

        using var answer = await browser.GetAsync($"/nothing-here?lang={language}");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains(text, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Ct)), StringComparison.Ordinal);
        Assert.True(answer.Headers.CacheControl?.NoStore);
    }

    [Theory]
    [InlineData("POST", "/health/live")]
    [InlineData("PUT", "/session/antiforgery")]
    [InlineData("DELETE", "/sign-in/gckey")]
    [InlineData("POST", "/graphql/schema.graphql")]
    public async Task A_wrong_method_is_refused(string method, string path)
    {
        using var client = Client();
        using var request = new HttpRequestMessage(new HttpMethod(method), path);

        using var answer = await client.SendAsync(request, Ct);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
    }

    [Theory]
    [InlineData("/sign-in?problem=99")]
    [InlineData("/sign-in?problem=%00")]
    [InlineData("/sign-in?lang=%F0%9F")]
    [InlineData("/sign-in?returnUrl=%2F%2Felsewhere.example")]
    [InlineData("/sign-in/nobody")]
    [InlineData("/sign-in/callback/gckey")]
    [InlineData("/sign-in/callback/gckey?code=a&state=b")]
    [InlineData("/error?code=x")]
    [InlineData("/error?code=-1")]
    [InlineData("/%2e%2e/%2e%2e/etc/passwd")]
    [InlineData("/assets/..%2f..%2fappsettings.json")]
    [InlineData("/me?lang[]=fr")]
    [InlineData("/sign-out")]
    [InlineData("/simulator/nobody/authorize")]
    [InlineData("/simulator/gckey/authorize?client_id=cers-development&redirect_uri=https%3A%2F%2Felsewhere.example")]
    [InlineData("/simulator/gckey/end-session?post_logout_redirect_uri=https%3A%2F%2Felsewhere.example")]
    [InlineData("/dev/token?persona=nobody")]
    public async Task Odd_input_is_never_our_fault_and_never_leads_elsewhere(string path)
    {
        using var browser = new Navigator(app.Address);

        using var answer = await browser.GetAsync(path);

        Assert.InRange((int)answer.StatusCode, 200, 499);
        Assert.False(answer.Headers.Location is { IsAbsoluteUri: true } elsewhere && elsewhere.Host != "127.0.0.1");
        Assert.DoesNotContain("   at Cers.", await answer.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/sign-out", "application/x-www-form-urlencoded", "a=b")]
    [InlineData("/sign-out", "multipart/form-data; boundary=x", "--x")]
    [InlineData("/sign-out", "multipart/form-data", "")]
    [InlineData("/simulator/gckey/token", "application/json", "{}")]
    [InlineData("/simulator/gckey/token", "application/x-www-form-urlencoded", "grant_type=authorization_code")]
    [InlineData("/graphql", "application/json", "{")]
    [InlineData("/graphql", "text/plain", "query { __typename }")]
    public async Task Odd_bodies_are_refused(string path, string type, string body)
    {
        using var client = Client();
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);

        using var answer = await client.PostAsync(path, content, Ct);

        Assert.InRange((int)answer.StatusCode, 400, 499);
    }

    [Fact]
    public async Task Too_large_a_body_is_refused()
    {
        using var client = Client();
        using var content = new FormUrlEncodedContent([new("a", new string('a', 2_000_000))]);

        using var answer = await client.PostAsync("/sign-out", content, Ct);

        Assert.InRange((int)answer.StatusCode, 400, 499);
    }

    [Theory]
    [InlineData("GET / HTTP/1.1\r\nHost: elsewhere.example\r\nConnection: close\r\n\r\n")]
    [InlineData("GET /%zz HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")]
    [InlineData("BREW /sign-in/gckey HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")]
    [InlineData("no HTTP at all\r\n\r\n")]
    public async Task Requests_that_no_browser_sends_are_refused(string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(app.Address.Host, app.Address.Port, Ct);
        await client.GetStream().WriteAsync(Encoding.ASCII.GetBytes(request), Ct);

        var status = await new StreamReader(client.GetStream()).ReadLineAsync(Ct);

        Assert.StartsWith("HTTP/1.1 4", status, StringComparison.Ordinal);
    }

    private static string? Header(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) || answer.Content.Headers.TryGetValues(name, out values) ? string.Join(", ", values) : null;

    private HttpClient Client() => new() { BaseAddress = app.Address };
}
