using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Cers.Host.SignIn;

/// <summary>
/// What a log-out token must prove (OpenID Connect Back-Channel Logout 1.0, section 2.6): from the provider, for us, now, about a log-out, and no ID
/// token under another name.
/// </summary>
internal sealed class LogoutToken(string issuer, string clientId, TimeProvider clock)
{
    private const string Event = "http://schemas.openid.net/event/backchannel-logout";
    private const int Longest = 255;

    private static readonly TimeSpan Oldest = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(1);
    private static readonly JsonWebTokenHandler Handler = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = 16 * 1024 };

    /// <exception cref="SecurityTokenException">Says which check failed, without what the token says.</exception>
    public async Task<ToldLogout> RequireAsync(string token, IEnumerable<SecurityKey> keys)
    {
        var result = await Handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = issuer,
            ValidAudience = clientId,
            IssuerSigningKeys = keys,
            TryAllIssuerSigningKeys = false,
            ValidAlgorithms = IdTokenChecks.Algorithms,
            RequireSignedTokens = true,
            TypeValidator = (type, _, _) => type is "logout+jwt" ? type : throw new SecurityTokenInvalidTypeException("The type is another."),
            LifetimeValidator = IsNow,
        });
        if (!result.IsValid)
        {
            throw result.Exception;
        }

        var read = (JsonWebToken)result.SecurityToken;
        if (string.IsNullOrEmpty(read.Kid))
        {
            throw new SecurityTokenSignatureKeyNotFoundException("The log-out token names no key.");
        }

        string? Claim(string name) => read.TryGetPayloadValue<string>(name, out var value) && value is { Length: > 0 and <= Longest } ? value : null;
        var (subject, session) = (Claim("sub"), Claim("sid"));
        return read.TryGetPayloadValue<JsonElement>("events", out var events) && events.ValueKind == JsonValueKind.Object
            && events.TryGetProperty(Event, out var told) && told.ValueKind == JsonValueKind.Object
            && !read.TryGetClaim("nonce", out _) && Claim("jti") is { } id && (subject ?? session) is not null
            ? new ToldLogout(subject, session, id, new DateTimeOffset(read.ValidTo, TimeSpan.Zero) + Skew)
            : throw new SecurityTokenException("It is no log-out token.");
    }

    private bool IsNow(DateTime? notBefore, DateTime? expires, SecurityToken token, TokenValidationParameters parameters)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return expires is { } end && now - Skew < end && now + Oldest + Skew >= end
            && token is JsonWebToken { IssuedAt: var made } && made > DateTime.MinValue && now + Skew > made && now - Oldest - Skew < made;
    }
}

/// <param name="Subject">Whose; null where the token names a session only.</param>
/// <param name="ProviderSession">The provider's session; null for all of the subject's.</param>
internal sealed record ToldLogout(string? Subject, string? ProviderSession, string TokenId, DateTimeOffset EndsAt);
