using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Cers.Host.Tests.SignIn;

/// <summary>What a provider puts into an ID token, and how it signs; a test makes it wrong in one place.</summary>
internal sealed class IdTokenDraft
{
    public required string Issuer { get; set; }

    public required List<string> Audiences { get; set; }

    public required string? Nonce { get; set; }

    public string? Subject { get; set; } = "somebody";

    public DateTimeOffset? Expires { get; set; } = TimeProvider.System.GetUtcNow().AddMinutes(5);

    public DateTimeOffset? NotBefore { get; set; }

    public string? AuthorizedParty { get; set; }

    public string[]? StaffRoles { get; set; }

    /// <summary>Two factors, unless a test says otherwise.</summary>
    public string[]? Amr { get; set; } = ["mfa"];

    public string? Acr { get; set; }

    public DateTimeOffset? AuthenticatedAt { get; set; }

    public string? Session { get; set; }

    /// <summary>What signs; the key id in the header is its own.</summary>
    public required SigningCredentials? Signing { get; set; }

    public string Write()
    {
        var claims = new Dictionary<string, object>();
        void Add(string name, object? value)
        {
            if (value is not null)
            {
                claims[name] = value;
            }
        }

        Add("iss", Issuer);
        Add("aud", Audiences.Count == 1 ? Audiences[0] : Audiences);
        Add("nonce", Nonce);
        Add("sub", Subject);
        Add("azp", AuthorizedParty);
        Add("exp", Expires?.ToUnixTimeSeconds());
        Add("nbf", NotBefore?.ToUnixTimeSeconds());
        Add("staff_roles", StaffRoles);
        Add("amr", Amr);
        Add("acr", Acr);
        Add("auth_time", AuthenticatedAt?.ToUnixTimeSeconds());
        Add("sid", Session);
        Add("name", "Some Body");
        var payload = System.Text.Json.JsonSerializer.Serialize(claims);
        return Signing is { } signing
            ? new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(payload, signing)
            : $"{Base64("""{"alg":"none","typ":"JWT"}""")}.{Base64(payload)}.";
    }

    private static string Base64(string text) => WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(text));
}

/// <summary>A provider on loopback that does everything right unless a test says otherwise.</summary>
internal sealed class ProviderInTest : IAsyncDisposable
{
    public const string ClientId = "cers";
    public const string ClientSecret = "a secret, with: signs";

    private readonly WebApplication server;
    private string? nonce;
    private string? challenge;

    private ProviderInTest(WebApplication server)
    {
        this.server = server;
        Published = [Key, OfAnotherAlgorithm];
    }

    public string Issuer { get; private set; } = "";

    public SigningCredentials Key { get; private set; } = NewKey();

    /// <summary>A published key that we would have to accept, were the algorithm not fixed.</summary>
    public SigningCredentials OfAnotherAlgorithm { get; } = new(
        new ECDsaSecurityKey(ECDsa.Create(ECCurve.NamedCurves.nistP384)) { KeyId = "p384" }, SecurityAlgorithms.EcdsaSha384);

    /// <summary>The keys in the key set.</summary>
    public List<SigningCredentials> Published { get; }

    public Action<IdTokenDraft> Spoil { get; set; } = _ => { };

    public bool AnnouncesIssuer { get; set; } = true;

    public string? IssuerInDiscovery { get; set; }

    /// <summary>What the UserInfo endpoint answers to its access token; nothing to be found there if null.</summary>
    public string? UserInfo { get; set; }

    /// <summary>Why the token endpoint refused, if it did.</summary>
    public string? Refused { get; private set; }

    public static async Task<ProviderInTest> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var provider = new ProviderInTest(builder.Build());
        provider.Map();
        await provider.server.StartAsync();
        provider.Issuer = provider.server.Urls.Single();
        return provider;
    }

    public static SigningCredentials NewKey(string? id = null) => new(
        new ECDsaSecurityKey(ECDsa.Create(ECCurve.NamedCurves.nistP256)) { KeyId = id ?? Guid.CreateVersion7().ToString() }, SecurityAlgorithms.EcdsaSha256);

    /// <summary>Signs by another key from now on; the old one is no longer published.</summary>
    public void Rotate()
    {
        Key = NewKey();
        Published[0] = Key;
    }

    /// <summary>What the provider reads at its authorization endpoint; returns the address it sends the browser back to.</summary>
    public string Authorize(Uri asked)
    {
        var query = QueryHelpers.ParseQuery(asked.Query);
        (nonce, challenge) = (query["nonce"], query["code_challenge"]);
        return QueryHelpers.AddQueryString(query["redirect_uri"].ToString(), new Dictionary<string, string?>
        {
            ["code"] = "code", ["state"] = query["state"], ["iss"] = Issuer,
        });
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private void Map()
    {
        server.MapGet("/.well-known/openid-configuration", () => TypedResults.Json(new Dictionary<string, object>
        {
            ["issuer"] = IssuerInDiscovery ?? Issuer,
            ["authorization_endpoint"] = Issuer + "/authorize",
            ["token_endpoint"] = Issuer + "/token",
            ["userinfo_endpoint"] = Issuer + "/userinfo",
            ["jwks_uri"] = Issuer + "/keys",
            ["authorization_response_iss_parameter_supported"] = AnnouncesIssuer,
        }));
        server.MapGet("/keys", () => TypedResults.Json(new { keys = Published.Select(Public) }));
        server.MapGet("/userinfo", (HttpContext context) =>
            UserInfo is { } told && context.Request.Headers.Authorization == "Bearer unused" ? Results.Text(told, "application/json") : Results.NotFound());
        server.MapPost("/token", async (HttpContext context) =>
        {
            var form = await context.Request.ReadFormAsync();
            var client = $"Basic {Convert.ToBase64String(Encoding.ASCII.GetBytes($"{ClientId}:{Uri.EscapeDataString(ClientSecret)}"))}";
            var proof = WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString())));
            Refused = context.Request.Headers.Authorization != client ? "client" : proof != challenge ? "PKCE" : form["code"] != "code" ? "code" : null;
            if (Refused is not null)
            {
                return Results.BadRequest();
            }

            var draft = new IdTokenDraft { Issuer = Issuer, Audiences = [ClientId], Nonce = nonce, Signing = Key };
            Spoil(draft);
            return Results.Json(new { access_token = "unused", token_type = "Bearer", expires_in = 60.ToString(CultureInfo.InvariantCulture), id_token = draft.Write() });
        });
    }

    private static object Public(SigningCredentials credentials)
    {
        var key = JsonWebKeyConverter.ConvertFromECDsaSecurityKey((ECDsaSecurityKey)credentials.Key);
        return new { kty = key.Kty, crv = key.Crv, x = key.X, y = key.Y, kid = key.Kid, use = "sig" };
    }
}
