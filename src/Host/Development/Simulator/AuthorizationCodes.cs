using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace Cers.Host.Development.Simulator;

/// <summary>What a code stands for until it is redeemed, once, within a minute.</summary>
internal sealed record Authorization(Persona Persona, string Provider, string RedirectUri, string Nonce, string CodeChallenge, DateTimeOffset EndsAt);

internal sealed class AuthorizationCodes(TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, Authorization> codes = new(StringComparer.Ordinal);

    public string Issue(Persona persona, string provider, string redirectUri, string nonce, string codeChallenge)
    {
        foreach (var (old, authorization) in codes)
        {
            if (authorization.EndsAt < clock.GetUtcNow())
            {
                codes.TryRemove(old, out _);
            }
        }

        var code = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(24));
        codes[code] = new Authorization(persona, provider, redirectUri, nonce, codeChallenge, clock.GetUtcNow() + TimeSpan.FromMinutes(1));
        return code;
    }

    /// <summary>Null for an unknown, used or old code, another redirect URI, or a verifier that does not hash to the challenge (RFC 7636).</summary>
    public Authorization? Redeem(string code, string provider, string redirectUri, string verifier) =>
        codes.TryRemove(code, out var found)
        && found.EndsAt >= clock.GetUtcNow()
        && found.Provider == provider
        && found.RedirectUri == redirectUri
        && found.CodeChallenge == WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)))
            ? found
            : null;
}
