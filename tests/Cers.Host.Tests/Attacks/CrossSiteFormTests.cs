using System.Net;
using System.Net.Http.Json;
using System.Reflection;
using Cers.BackOffice.Access;
using Cers.Testing;
using Cers.Testing.Web;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Cers.Host.Tests.Attacks;

/// <summary>Every page that takes a form, found among the endpoints: without a token, and with that of another session, it changes nothing.</summary>
public sealed class CrossSiteFormTests(CersApp app) : IClassFixture<CersApp>
{
    private const string Changes = "select count(*) from platform.audit_entries where outcome in ('done', 'proposed') and actor like 'person:%'";

    /// <summary>Posts of programs, which send no cookie that counts, or one only beside the token of its session. A new one is thought about here.</summary>
    private static readonly string[] Programs =
    [
        "/bulk/{account}", "/bulk/{account}/check.csv", "/bulk/{account}/check.json", "/bulk/{account}/convert", "/files", "/graphql", "/oauth/token",
        "/sign-in/back-channel/{provider}", "/simulator/{name}/token",
    ];

    private static readonly string[] Personas = ["officer-1", "tccu-1", "supervisor-1", "auditor", "operator"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_form_without_its_session_s_token_is_refused_and_changes_nothing()
    {
        var forms = await FormsAsync();
        Assert.True(forms.Count > 5, $"Only {forms.Count} pages with forms were found.");
        foreach (var persona in Personas)
        {
            using var victim = await app.AsPersonaAsync(persona);
            using var attacker = await app.AsPersonaAsync("newcomer-attacker");
            var stolen = await attacker.Client.GetFromJsonAsync<Token>("/session/antiforgery", Ct);
            var before = await app.Database.ScalarAsync<long>(Changes);
            foreach (var url in forms)
            {
                foreach (var token in (string?[])[null, "garbage", stolen!.TokenText])
                {
                    var status = await PostAsync(victim, url, token);
                    Assert.True(status is HttpStatusCode.BadRequest or HttpStatusCode.Forbidden, $"{url} by {persona} with {token ?? "no token"}: {(int)status}");
                }
            }

            Assert.Equal(before, await app.Database.ScalarAsync<long>(Changes));
        }
    }

    /// <summary>An attacker on a neighbouring host may plant cookies: a pair of cookie and token of another session counts as little.</summary>
    [Fact]
    public async Task Nor_does_a_planted_pair_of_cookie_and_token_help()
    {
        using var victim = await app.AsPersonaAsync("newcomer-victim");
        using var attacker = await app.AsPersonaAsync("newcomer-attacker-2");
        var stolen = await attacker.Client.GetFromJsonAsync<Token>("/session/antiforgery", Ct);
        victim.Cookies.Add(app.Address, attacker.Cookies.GetCookies(app.Address)["cers-antiforgery"]!);

        Assert.Equal(HttpStatusCode.BadRequest, await PostAsync(victim, "/sign-out", stolen!.TokenText));
        Assert.Equal("/me", (await victim.OpenAsync("/me")).Address.AbsolutePath);
    }

    [Fact]
    public void Whatever_else_takes_a_post_is_known()
    {
        var posts = app.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is null && e.Metadata.GetMetadata<IHttpMethodMetadata>() is { } methods && methods.HttpMethods.Contains("POST"))
            .Select(e => "/" + e.RoutePattern.RawText!.Trim('/'))
            .Distinct(StringComparer.Ordinal);

        Assert.Subset(Programs.ToHashSet(StringComparer.Ordinal), posts.ToHashSet(StringComparer.Ordinal));
    }

    private static async Task<HttpStatusCode> PostAsync(Browser victim, string url, string? token)
    {
        var fields = new Dictionary<string, string> { ["version"] = "1" };
        if (token is not null)
        {
            fields["__RequestVerificationToken"] = token;
        }

        using var answer = await victim.Client.PostAsync(url, new FormUrlEncodedContent(fields), Ct);
        return answer.StatusCode;
    }

    private async Task<IReadOnlyList<string>> FormsAsync()
    {
        var loader = app.Services.GetRequiredService<Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure.PageLoader>();
        var found = new List<string>();
        foreach (var endpoint in app.Services.GetServices<EndpointDataSource>().SelectMany(s => s.Endpoints).OfType<RouteEndpoint>())
        {
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page
                && await loader.LoadAsync(page, endpoint.Metadata) is { } loaded
                && loaded.HandlerMethods.Any(h => string.Equals(h.HttpMethod, "Post", StringComparison.OrdinalIgnoreCase))
                && loaded.ModelTypeInfo!.GetCustomAttribute<Microsoft.AspNetCore.Mvc.IgnoreAntiforgeryTokenAttribute>() is null)
            {
                Assert.NotNull(loaded.ModelTypeInfo!.GetCustomAttribute<PageAccessAttribute>());
                found.Add("/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(s => string.Concat(s.Parts.Select(
                    p => p is Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal ? literal.Content : "0198a000-0000-7000-8000-000000000000")))));
            }
        }

        return found;
    }

    private sealed record Token([property: System.Text.Json.Serialization.JsonPropertyName("token")] string TokenText);
}
