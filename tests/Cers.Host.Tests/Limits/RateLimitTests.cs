using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Cers.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;

namespace Cers.Host.Tests.Limits;

/// <summary>The Host behind a proxy of the test, with small budgets.</summary>
public sealed class LimitedApp : CersApp
{
    public const int Few = 5;

    protected override void Configure(WebApplicationBuilder builder) => builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
    {
        ["Cers:TrustedProxies:0"] = "127.0.0.1",
        ["Cers:Limits:Pages"] = "5",
        ["Cers:Limits:SignIn"] = "5",
        ["Cers:Limits:Tokens"] = "5",
        ["Cers:Limits:Queries"] = "5",
        ["Cers:Limits:Mutations"] = "3",
        ["Cers:Limits:PublicMutations"] = "2",
    });
}

public sealed class RateLimitTests(LimitedApp app) : IClassFixture<LimitedApp>
{
    private const string AskForCode = "mutation ($input: RequestEmailCodeInput!) { requestEmailCode(input: $input) { errors { ... on Error { code } } } }";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/sign-in", "sign-in", "198.51.100.1")]
    [InlineData("/sign-in/nobody", "sign-in", "198.51.100.2")]
    [InlineData("/sign-in/callback/gckey?state=x", "sign-in", "198.51.100.3")]
    [InlineData("/nothing-here", "pages", "198.51.100.4")]
    [InlineData("/dev/token?persona=nobody", "tokens", "198.51.100.5")]
    [InlineData("/graphql?query={__typename}", "queries", "198.51.100.6")]
    public async Task Each_kind_of_request_has_a_budget_of_its_own(string path, string budget, string address)
    {
        using var client = From(address);
        var (allowed, refused) = await UntilRefusedAsync(() => client.GetAsync(path, Ct));
        using (refused)
        {
            Assert.True(allowed >= LimitedApp.Few, $"Only {allowed} were let through.");
            Assert.StartsWith($"\"{budget}\";r=0;t=", Assert.Single(refused.Headers.GetValues("RateLimit")), StringComparison.Ordinal);
            Assert.Equal($"\"{budget}\";q=5;w=60", Assert.Single(refused.Headers.GetValues("RateLimit-Policy")));
            Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        }

        using var other = From(address.Replace("198.51.100", "203.0.113", StringComparison.Ordinal));
        using var answer = await other.GetAsync(path, Ct);
        Assert.NotEqual(HttpStatusCode.TooManyRequests, answer.StatusCode);
    }

    [Theory]
    [InlineData("en-CA", "Too many")]
    [InlineData("fr-CA", "Trop de")]
    public async Task A_person_reads_it_on_a_page_in_their_language(string language, string text)
    {
        using var client = From(language == "en-CA" ? "198.51.100.10" : "198.51.100.11");
        client.DefaultRequestHeaders.Add("Accept", "text/html");
        client.DefaultRequestHeaders.Add("Accept-Language", language);

        var (_, refused) = await UntilRefusedAsync(() => client.GetAsync("/sign-in", Ct));
        using (refused)
        {
            Assert.Equal("text/html", refused.Content.Headers.ContentType?.MediaType);
            Assert.Contains(text, await refused.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
            Assert.NotNull(refused.Headers.RetryAfter);
        }
    }

    [Fact]
    public async Task A_program_reads_it_as_a_GraphQL_error_in_both_languages()
    {
        using var client = From("198.51.100.20");

        var (_, refused) = await UntilRefusedAsync(() => client.PostAsJsonAsync("/graphql", new { query = "{ __typename }" }, Ct));
        using (refused)
        {
            AssertRefusal(await refused.Content.ReadAsStringAsync(Ct));
        }
    }

    [Fact]
    public async Task Mutations_of_nobody_are_fewest_and_many_in_one_request_count_each()
    {
        using var client = From("198.51.100.30");

        var (allowed, refused) = await UntilRefusedAsync(() => client.PostAsJsonAsync("/graphql", Code(), Ct));
        using (refused)
        {
            Assert.True(allowed >= 2, $"Only {allowed} were let through.");
            Assert.StartsWith("\"public-mutations\";r=0;", Assert.Single(refused.Headers.GetValues("RateLimit")), StringComparison.Ordinal);
            AssertRefusal(await refused.Content.ReadAsStringAsync(Ct));
        }

        using var crowd = From("198.51.100.31");
        var both = "mutation ($input: RequestEmailCodeInput!) { a: requestEmailCode(input: $input) { errors { ... on Error { code } } } b: requestEmailCode(input: $input) { errors { ... on Error { code } } } }";
        using var first = await crowd.PostAsJsonAsync("/graphql", Code(both), Ct);
        using var second = await crowd.PostAsJsonAsync("/graphql", Code(both), Ct);
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.TooManyRequests], [first.StatusCode, second.StatusCode]);
    }

    [Fact]
    public async Task A_person_has_one_budget_wherever_they_call_from()
    {
        using var browser = app.Browser();
        browser.Client.DefaultRequestHeaders.Add("X-Forwarded-For", "198.51.100.40");
        var token = await browser.Client.GetStringAsync("/dev/token?persona=owner", Ct);
        using var here = From("198.51.100.41");
        using var there = From("198.51.100.42");
        foreach (var client in (HttpClient[])[here, there])
        {
            client.DefaultRequestHeaders.Authorization = new("Bearer", PlantedValues.Add(token.Trim()));
        }

        var (allowed, refused) = await UntilRefusedAsync(() => here.PostAsJsonAsync("/graphql", Code(), Ct));
        refused.Dispose();
        using var elsewhere = await there.PostAsJsonAsync("/graphql", Code(), Ct);

        Assert.True(allowed >= 3, $"Only {allowed} were let through.");
        Assert.Equal(HttpStatusCode.TooManyRequests, elsewhere.StatusCode);
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/assets/frame.css")]
    public async Task Health_and_static_files_are_not_counted(string path)
    {
        using var client = From("198.51.100.50");
        for (var n = 0; n < 3 * LimitedApp.Few; n++)
        {
            using var answer = await client.GetAsync(path, Ct);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.False(answer.Headers.Contains("RateLimit"));
        }
    }

    private static void AssertRefusal(string body)
    {
        var error = Assert.Single(JsonDocument.Parse(body).RootElement.GetProperty("errors").EnumerateArray());
        Assert.Equal("RATE_LIMITED", error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.StartsWith("Too many", error.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.StartsWith("Too many", error.GetProperty("extensions").GetProperty("en").GetString(), StringComparison.Ordinal);
        Assert.StartsWith("Trop de", error.GetProperty("extensions").GetProperty("fr").GetString(), StringComparison.Ordinal);
        Assert.InRange(error.GetProperty("extensions").GetProperty("retryAfter").GetInt32(), 1, 60);
    }

    private static object Code(string query = AskForCode) =>
        new { query, variables = new { input = new { email = Testing.Data.TestData.Address(), language = "EN", clientRequestId = Testing.Data.TestData.RequestId() } } };

    /// <summary>Sends until it is refused. A busy machine may give a token or two back meanwhile.</summary>
    private static async Task<(int Allowed, HttpResponseMessage Refused)> UntilRefusedAsync(Func<Task<HttpResponseMessage>> send)
    {
        for (var allowed = 0; allowed < 200; allowed++)
        {
            var answer = await send();
            if (answer.StatusCode == HttpStatusCode.TooManyRequests)
            {
                return (allowed, answer);
            }

            answer.Dispose();
        }

        throw new InvalidOperationException("Nothing was refused.");
    }

    private HttpClient From(string address)
    {
        var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = app.Address };
        client.DefaultRequestHeaders.Add("X-Forwarded-For", address);
        return client;
    }
}
