using Cers.Identity.Contracts;
using Cers.Messaging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Cers.Host.SignIn.Machines;

/// <summary>A machine client's proof that was found good: by which key, and until when it must be remembered.</summary>
internal sealed record ProvenClient(MachineClientFacts Facts, Guid Key, string Assertion, DateTimeOffset AssertionEndsAt);

/// <summary>
/// What a client's assertion must prove (RFC 7523, section 3): made by the client itself, signed by one of its keys with that key's algorithm, for our
/// token endpoint, now, for five minutes at most, with a jti.
/// </summary>
internal sealed class ClientAssertion(HostSettings settings, IDoor door, TimeProvider clock)
{
    public const string Type = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private const int LongestJti = 200;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Skew = TimeSpan.FromSeconds(30);
    private static readonly JsonWebTokenHandler Handler = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = 8 * 1024 };

    /// <summary>Null when it does not prove it. Whether it was shown before is decided where its token is issued.</summary>
    public async Task<ProvenClient?> ProveAsync(string assertion, CancellationToken ct)
    {
        if (!Handler.CanReadToken(assertion) || Read(assertion) is not { } unproven || !Guid.TryParseExact(unproven.Subject, "D", out var client)
            || await door.SendAsync(Actor.System("sign-in"), new GetMachineAccess(client), ct) is not { IsSuccess: true, Value: var facts })
        {
            return null;
        }

        // The name of a key only chooses among the client's own two.
        var named = facts.Keys.Where(k => k.Thumbprint == unproven.Kid).ToList();
        foreach (var key in named.Count > 0 ? named : facts.Keys)
        {
            if (await IsProvenAsync(assertion, client.ToString(), key) is { } proven)
            {
                return new ProvenClient(facts, key.Key, proven.Id, new DateTimeOffset(proven.ValidTo, TimeSpan.Zero) + Skew);
            }
        }

        return null;
    }

    private static JsonWebToken? Read(string assertion)
    {
        try
        {
            return Handler.ReadJsonWebToken(assertion);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private async Task<JsonWebToken?> IsProvenAsync(string assertion, string client, MachineClientProof key)
    {
        var result = await Handler.ValidateTokenAsync(assertion, new TokenValidationParameters
        {
            ValidIssuer = client,
            ValidAudiences = [settings.Origin, settings.Origin + TokenEndpoint.Path],
            IgnoreTrailingSlashWhenValidatingAudience = false,
            // Nothing in its header may choose another key or algorithm than the registered one.
            IssuerSigningKeyResolver = (_, _, _, _) => [new JsonWebKey(key.Jwk)],
            ValidAlgorithms = [key.Algorithm],
            TypeValidator = (type, _, _) => type is null or "" or "JWT" or "client-authentication+jwt" ? type : throw new SecurityTokenInvalidTypeException("The type is another."),
            RequireSignedTokens = true,
            LifetimeValidator = (notBefore, expires, token, _) => IsNow(notBefore, expires, token),
        });
        return result is { IsValid: true, SecurityToken: JsonWebToken token }
            && token.Subject == client && token.Id is { Length: > 0 and <= LongestJti } && token.Audiences.Count() == 1
            ? token
            : null;
    }

    private bool IsNow(DateTime? notBefore, DateTime? expires, SecurityToken token)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        // An absent time may come as null or as the smallest or largest there is: move now, not the token's time.
        return expires is { } end && now - Skew < end && now + Longest + Skew >= end
            && (notBefore is null || now + Skew > notBefore)
            && (token is not JsonWebToken { IssuedAt: var made } || now + Skew > made);
    }
}
