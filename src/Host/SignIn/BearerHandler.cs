using System.Security.Claims;
using System.Text.Encodings.Web;
using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.Messaging;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Microsoft.Net.Http.Headers;

namespace Cers.Host.SignIn;

/// <summary>Whose access token the request carries, and the session it was issued in.</summary>
internal sealed record BearerOfToken(TokenBearer Facts, Guid Session);

internal sealed class BearerOptions : AuthenticationSchemeOptions
{
    public string Issuer { get; set; } = "";

    public string Audience { get; set; } = "";
}

/// <summary>Access tokens of our own issuer (RFC 9068): type at+jwt, ES256, our issuer, our audience, a key we publish, now.</summary>
internal sealed class BearerHandler(IOptionsMonitor<BearerOptions> options, ILoggerFactory logger, UrlEncoder encoder, AccessTokenKeys keys, IDoor door, TimeProvider clock)
    : AuthenticationHandler<BearerOptions>(options, logger, encoder)
{
    public const string Name = "bearer";

    private const string Kind = "Bearer";
    private static readonly TimeSpan Skew = TimeSpan.FromSeconds(30);
    private static readonly JsonWebTokenHandler Tokens = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = 8 * 1024 };

    /// <summary>Tokens are for the GraphQL endpoint, as their audience says; elsewhere they are ignored.</summary>
    public static bool IsMeant(HttpRequest request) =>
        request.Path == GraphQLSettings.Endpoint && request.Headers.Authorization.ToString().Split(' ')[0].Equals(Kind, StringComparison.OrdinalIgnoreCase);

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!IsMeant(Request))
        {
            return AuthenticateResult.NoResult();
        }

        var result = await Tokens.ValidateTokenAsync(
            Request.Headers.Authorization.ToString()[Kind.Length..].Trim(),
            new TokenValidationParameters
            {
                ValidIssuer = Options.Issuer,
                ValidAudience = Options.Audience,
                ValidTypes = ["at+jwt"],
                ValidAlgorithms = [SecurityAlgorithms.EcdsaSha256],
                IssuerSigningKeys = await keys.CurrentAsync(Context.RequestAborted),
                TryAllIssuerSigningKeys = false,
                RequireSignedTokens = true,
                LifetimeValidator = (notBefore, expires, _, _) => IsNow(notBefore, expires),
                AuthenticationType = Name,
                NameClaimType = JwtRegisteredClaimNames.Sub,
            });
        if (result is not { IsValid: true, SecurityToken: JsonWebToken { Kid.Length: > 0 } token }
            || !Guid.TryParse(token.Subject, out var person)
            || !token.TryGetPayloadValue<string>(JwtRegisteredClaimNames.Sid, out var sid) || !Guid.TryParse(sid, out var session)
            || await door.SendAsync(Actor.System("sign-in"), new GetTokenBearer(new PersonId(person), session), Context.RequestAborted) is not { IsSuccess: true, Value: var facts })
        {
            return AuthenticateResult.Fail("The access token is not valid.");
        }

        Context.Features.Set(new BearerOfToken(facts, session));
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(result.ClaimsIdentity), Name));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.Headers.Append(HeaderNames.WWWAuthenticate, "Bearer error=\"invalid_token\"");
        return GraphQLRefusal.WriteAsync(Context, "ACCESS_TOKEN_NOT_VALID", "The access token is not valid, or has expired.");
    }

    private bool IsNow(DateTime? notBefore, DateTime? expires)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        // An absent time may come as null or as the smallest or largest there is: move now, not the token's time.
        return expires is not null && now - Skew < expires && (notBefore is null || now + Skew > notBefore);
    }
}
