using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Microsoft.Net.Http.Headers;

namespace Cers.Host.SignIn;

/// <summary>The public keys of our own token issuer, newest first.</summary>
internal interface IAccessTokenKeys
{
    ValueTask<IReadOnlyList<SecurityKey>> KeysAsync(CancellationToken ct);
}

internal sealed class BearerOptions : AuthenticationSchemeOptions
{
    public string Issuer { get; set; } = "";

    public string Audience { get; set; } = "";
}

/// <summary>Access tokens of our own issuer (RFC 9068): type at+jwt, ES256, our issuer, our audience, a key we publish, now.</summary>
internal sealed class BearerHandler(IOptionsMonitor<BearerOptions> options, ILoggerFactory logger, UrlEncoder encoder, IAccessTokenKeys keys, TimeProvider clock)
    : AuthenticationHandler<BearerOptions>(options, logger, encoder)
{
    public const string Name = "bearer";

    private const string Prefix = "Bearer ";
    private static readonly TimeSpan Skew = TimeSpan.FromSeconds(30);
    private static readonly JsonWebTokenHandler Tokens = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = 8 * 1024 };

    public static bool IsMeant(HttpRequest request) => request.Headers.Authorization.ToString().StartsWith(Prefix, StringComparison.OrdinalIgnoreCase);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!IsMeant(Request))
        {
            return AuthenticateResult.NoResult();
        }

        var result = await Tokens.ValidateTokenAsync(
            Request.Headers.Authorization.ToString()[Prefix.Length..].Trim(),
            new TokenValidationParameters
            {
                ValidIssuer = Options.Issuer,
                ValidAudience = Options.Audience,
                ValidTypes = ["at+jwt"],
                ValidAlgorithms = [SecurityAlgorithms.EcdsaSha256],
                IssuerSigningKeys = await keys.KeysAsync(Context.RequestAborted),
                TryAllIssuerSigningKeys = false,
                RequireSignedTokens = true,
                LifetimeValidator = (notBefore, expires, _, _) => IsNow(notBefore, expires),
                AuthenticationType = Name,
                NameClaimType = JwtRegisteredClaimNames.Sub,
            });
        return result is { IsValid: true, SecurityToken: JsonWebToken { Kid.Length: > 0 } }
            ? AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(result.ClaimsIdentity), Name))
            : AuthenticateResult.Fail("The access token is not valid.");
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.Headers.Append(HeaderNames.WWWAuthenticate, IsMeant(Request) ? """Bearer error="invalid_token" """.TrimEnd() : "Bearer");
        return Task.CompletedTask;
    }

    private bool IsNow(DateTime? notBefore, DateTime? expires)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return expires is not null && now < expires + Skew && (notBefore is null || now > notBefore - Skew);
    }
}
