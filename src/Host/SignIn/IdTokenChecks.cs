using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Cers.Host.SignIn;

/// <summary>
/// What an ID token must prove (OpenID Connect Core 1.0, section 3.1.3.7): signed with a key and an algorithm we allow, by the provider
/// we asked, for us, now, for this very attempt to sign in.
/// </summary>
internal sealed class IdTokenChecks(string issuer, string clientId, TimeProvider clock)
{
    internal static readonly string[] Algorithms = [SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSsaPssSha256];
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(1);
    private static readonly JsonWebTokenHandler Handler = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = 16 * 1024 };

    /// <exception cref="SecurityTokenException">Says which check failed, without what the token says.</exception>
    public async Task<JsonWebToken> RequireAsync(string idToken, IEnumerable<SecurityKey> keys, string nonce)
    {
        var result = await Handler.ValidateTokenAsync(idToken, new TokenValidationParameters
        {
            ValidIssuer = issuer,
            ValidAudience = clientId,
            IssuerSigningKeys = keys,
            // The key is the one the token names, never whichever fits.
            TryAllIssuerSigningKeys = false,
            ValidAlgorithms = Algorithms,
            RequireSignedTokens = true,
            LifetimeValidator = IsNow,
        });
        if (!result.IsValid)
        {
            throw result.Exception;
        }

        var token = (JsonWebToken)result.SecurityToken;
        if (string.IsNullOrEmpty(token.Kid))
        {
            throw new SecurityTokenSignatureKeyNotFoundException("The ID token names no key.");
        }

        if (token.Audiences.Skip(1).Any() && (!token.TryGetPayloadValue<string>("azp", out var party) || party != clientId))
        {
            throw new SecurityTokenInvalidAudienceException("The ID token is for several parties and does not say that we asked.");
        }

        if (string.IsNullOrEmpty(token.Subject) || token.Subject.Length > 255)
        {
            throw new SecurityTokenException("The ID token has no subject, or too long a one.");
        }

        if (!token.TryGetPayloadValue<string>("nonce", out var answered) || !SameText(answered, nonce))
        {
            throw new SecurityTokenException("The nonce is not the one that we sent.");
        }

        return token;
    }

    private bool IsNow(DateTime? notBefore, DateTime? expires, SecurityToken token, TokenValidationParameters parameters)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        // An absent time may come as null or as the smallest or largest there is: move now, not the token's time.
        return expires is not null && now - Skew < expires && (notBefore is null || now + Skew > notBefore);
    }

    private static bool SameText(string a, string b) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(a), Encoding.UTF8.GetBytes(b));
}
