using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using Cers.ModuleKit.Keys;
using Cers.Testing;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Cers.Host.Tests.SignIn;

public sealed class BearerTests(CersApp app)
{
    /// <summary>Our own key signs all of these but the last two: what is wrong is what they say.</summary>
    private static readonly Dictionary<string, Action<SecurityTokenDescriptor>> Faults = new()
    {
        ["another issuer"] = t => t.Issuer = "https://elsewhere.example",
        ["another audience"] = t => t.Audience = "https://elsewhere.example/graphql",
        ["an ID token"] = t => t.TokenType = "JWT",
        ["expired"] = t => (t.NotBefore, t.Expires) = (t.NotBefore!.Value.AddMinutes(-11), t.Expires!.Value.AddMinutes(-11)),
        ["without an end"] = t => t.Expires = null,
        ["not yet valid"] = t => t.NotBefore = t.NotBefore!.Value.AddMinutes(5),
        ["without a subject"] = t => t.Claims.Remove("sub"),
        ["of another person"] = t => t.Claims["sub"] = Guid.CreateVersion7().ToString(),
        ["without a session"] = t => t.Claims.Remove("sid"),
        ["of a session that never was"] = t => t.Claims["sid"] = Guid.CreateVersion7().ToString(),
        ["signed by a key that is not ours"] = t => t.SigningCredentials = ProviderInTest.NewKey(),
        ["signed by another key under our key's id"] = t => t.SigningCredentials = ProviderInTest.NewKey(t.SigningCredentials.Key.KeyId),
    };

    public static TheoryData<string> FaultNames => [.. Faults.Keys];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_token_for_a_persona_is_taken()
    {
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(await TokenAsync())).StatusCode);
    }

    [Fact]
    public async Task A_token_made_as_the_issuer_makes_it_is_taken() =>
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(await MakeAsync(_ => { }))).StatusCode);

    [Theory]
    [MemberData(nameof(FaultNames))]
    public async Task A_token_with_a_fault_is_refused(string fault)
    {
        var token = await MakeAsync(Faults[fault]);

        using var answer = await AskAsync(token);

        await AssertRefusedAsync(answer);
    }

    [Fact]
    public async Task A_token_without_signature_is_refused()
    {
        var parts = (await TokenAsync()).Split('.');
        var header = WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes("""{"alg":"none","typ":"at+jwt"}"""));

        await AssertRefusedAsync(await AskAsync($"{header}.{parts[1]}."));
    }

    [Theory]
    [InlineData("")]
    [InlineData("garbage")]
    [InlineData("a.b.c")]
    [InlineData("a.b.c.d.e")]
    public async Task Garbage_is_refused(string token) => await AssertRefusedAsync(await AskAsync(token));

    [Fact]
    public async Task A_token_that_was_changed_is_refused()
    {
        var parts = (await TokenAsync()).Split('.');
        var payload = Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(parts[1])).Replace("\"client_id\":\"cers\"", "\"client_id\":\"more\"", StringComparison.Ordinal);

        await AssertRefusedAsync(await AskAsync($"{parts[0]}.{WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(payload))}.{parts[2]}"));
    }

    [Fact]
    public async Task The_published_keys_verify_the_token()
    {
        using var client = new HttpClient { BaseAddress = app.Address };
        var keys = new JsonWebKeySet(await client.GetStringAsync("/.well-known/jwks.json", Ct));

        var result = await new JsonWebTokenHandler().ValidateTokenAsync(await TokenAsync(), new TokenValidationParameters
        {
            IssuerSigningKeys = keys.GetSigningKeys(), ValidateIssuer = false, ValidateAudience = false, ValidateLifetime = false,
        });

        Assert.True(result.IsValid);
        Assert.DoesNotContain("\"d\"", await client.GetStringAsync("/.well-known/jwks.json", Ct), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_opens_no_page()
    {
        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = app.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", await TokenAsync());

        using var answer = await client.GetAsync("/me", Ct);

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
    }

    [Fact]
    public async Task A_token_that_was_taken_is_refused_when_it_has_expired()
    {
        await using var own = new CersApp();
        await own.InitializeAsync();
        var bearer = new BearerTests(own);
        var token = await bearer.MakeAsync(t => t.Expires = own.Clock.GetUtcNow().UtcDateTime.AddSeconds(20));
        Assert.Equal(HttpStatusCode.OK, (await bearer.AskAsync(token)).StatusCode);

        own.Clock.Advance(TimeSpan.FromMinutes(2));

        await AssertRefusedAsync(await bearer.AskAsync(token));
    }

    private static async Task AssertRefusedAsync(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Contains("invalid_token", answer.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
        Assert.Contains("ACCESS_TOKEN_NOT_VALID", await answer.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
    }

    private async Task<string> TokenAsync()
    {
        using var client = new HttpClient { BaseAddress = app.Address };
        return (await client.GetStringAsync("/dev/token?persona=newcomer-token", Ct)).Trim();
    }

    /// <summary>A token with the issuer's own key and the claims of a real one, but for one change.</summary>
    private async Task<string> MakeAsync(Action<SecurityTokenDescriptor> change)
    {
        var real = new JsonWebToken(await TokenAsync());
        var key = await app.Services.GetRequiredService<KeyRing>().CurrentAsync(KeyPurpose.TokenSigning, Ct);
        var ecdsa = ECDsa.Create();
        ecdsa.ImportPkcs8PrivateKey(key.Material, out _);
        var token = new SecurityTokenDescriptor
        {
            TokenType = real.Typ,
            Issuer = real.Issuer,
            Audience = real.Audiences.Single(),
            NotBefore = real.ValidFrom,
            Expires = real.ValidTo,
            Claims = new Dictionary<string, object> { ["sub"] = real.Subject, ["sid"] = real.GetPayloadValue<string>("sid") },
            SigningCredentials = new SigningCredentials(new ECDsaSecurityKey(ecdsa) { KeyId = real.Kid }, SecurityAlgorithms.EcdsaSha256),
        };
        change(token);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(token);
    }

    private async Task<HttpResponseMessage> AskAsync(string token)
    {
        using var client = new HttpClient { BaseAddress = app.Address };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query = "{ __typename }" }) };
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {token}");
        return await client.SendAsync(request, Ct);
    }
}
