using System.Net;
using System.Web;
using Cers.Host.Tests.SignIn;
using Cers.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;

namespace Cers.Host.Tests.Http;

/// <summary>The Host behind a proxy that is not the one it trusts, under its public address.</summary>
public sealed class AppBehindProxy : CersApp
{
    internal ProviderInTest Provider { get; private set; } = null!;

    public override async ValueTask InitializeAsync()
    {
        Provider = await ProviderInTest.StartAsync();
        await base.InitializeAsync();
    }

    protected override void Configure(WebApplicationBuilder builder) => builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
    {
        ["Cers:PublicUrl"] = "https://exports.example",
        ["Cers:TrustedProxies:0"] = "10.9.0.0/16",
        ["Cers:Limits:Pages"] = "5",
        ["SignIn:Providers:0:Name"] = "GCKEY",
        ["SignIn:Providers:0:Authority"] = Provider.Issuer,
        ["SignIn:Providers:0:ClientId"] = ProviderInTest.ClientId,
        ["SignIn:Providers:0:ClientSecret"] = ProviderInTest.ClientSecret,
    });
}

public sealed class PublicAddressTests(AppBehindProxy app) : IClassFixture<AppBehindProxy>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Redirects_and_cookies_are_of_the_public_address_whatever_a_request_claims()
    {
        using var browser = new Navigator(app.Address);
        browser.Client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "http");
        browser.Client.DefaultRequestHeaders.Add("X-Forwarded-Host", "elsewhere.example");
        browser.Client.DefaultRequestHeaders.Add("Forwarded", "for=192.0.2.1;host=elsewhere.example;proto=http");

        using var answer = await browser.GetAsync("/sign-in/gckey");

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("https://exports.example/sign-in/callback/gckey", HttpUtility.ParseQueryString(answer.Headers.Location!.Query)["redirect_uri"]);
        Assert.All(answer.Headers.GetValues("Set-Cookie"), cookie => Assert.Contains("; secure", cookie, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Who_is_no_trusted_proxy_cannot_claim_to_be_somebody_else()
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = app.Address };
        for (var n = 1; n <= 250; n++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/nothing-here");
            request.Headers.Add("X-Forwarded-For", $"198.51.100.{n}");
            using var answer = await client.SendAsync(request, Ct);
            if (answer.StatusCode == HttpStatusCode.TooManyRequests)
            {
                return;
            }
        }

        Assert.Fail("Every claimed address had a budget of its own.");
    }
}
