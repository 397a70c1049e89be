using System.Security.Cryptography;
using Cers.Identity.Contracts;
using Cers.Identity.Domain;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Keys;
using Microsoft.Extensions.Configuration;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Cers.Identity;

/// <summary>Makes access tokens (RFC 9068) with the newest signing key of the ring, and publishes the public part of all.</summary>
internal sealed class TokenIssuer(KeyRing keys, IConfiguration configuration, TimeProvider clock)
{
    public const string PublicUrlSetting = "Cers:PublicUrl";

    public static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    private static readonly JsonWebTokenHandler Handler = new() { SetDefaultTimesOnTokenCreation = false };

    public string Issuer => configuration[PublicUrlSetting]?.TrimEnd('/') is { Length: > 0 } url
        ? url
        : throw new InvalidOperationException($"{PublicUrlSetting} is missing.");

    public string Audience => Issuer + "/graphql";

    /// <summary>In the name of a session's person. It names the session, which ends it.</summary>
    public Task<IssuedAccessToken> IssueAsync(Session session, UserReferenceNumber? urn, CancellationToken ct)
    {
        var claims = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            [JwtRegisteredClaimNames.Sub] = session.PersonId.ToString(),
            [JwtRegisteredClaimNames.Sid] = session.Id.ToString(),
            [JwtRegisteredClaimNames.Jti] = Guid.CreateVersion7().ToString("N"),
            ["client_id"] = "cers",
        };
        if (urn is not null)
        {
            claims["urn"] = urn.Value.Value;
        }

        return IssueAsync(claims, ct);
    }

    /// <summary>For a machine client: who it is, for which account, by which of its keys, for what.</summary>
    public async Task<IssuedMachineClientToken> IssueAsync(MachineAccess access, CancellationToken ct)
    {
        var scopes = access.Scopes.Order().ToList();
        var issued = await IssueAsync(
            new Dictionary<string, object>(StringComparer.Ordinal)
            {
                [JwtRegisteredClaimNames.Sub] = access.Client.ToString(),
                [JwtRegisteredClaimNames.Jti] = Guid.CreateVersion7().ToString("N"),
                ["client_id"] = access.Client.ToString(),
                [MachineClientClaims.Account] = access.Account.ToString(),
                [MachineClientClaims.Key] = access.Key.ToString(),
                [MachineClientClaims.Scope] = string.Join(' ', scopes.Select(s => s.Name())),
            },
            ct);
        return new IssuedMachineClientToken(issued.Token, issued.ExpiresAt, scopes);
    }

    private async Task<IssuedAccessToken> IssueAsync(Dictionary<string, object> claims, CancellationToken ct)
    {
        var key = await keys.CurrentAsync(KeyPurpose.TokenSigning, ct);
        using var signing = Read(key);
        var now = clock.GetUtcNow();
        var token = Handler.CreateToken(new SecurityTokenDescriptor
        {
            TokenType = "at+jwt",
            Issuer = Issuer,
            Audience = Audience,
            IssuedAt = now.UtcDateTime,
            NotBefore = now.UtcDateTime,
            Expires = (now + Life).UtcDateTime,
            Claims = claims,
            SigningCredentials = new SigningCredentials(
                // Not cached: the cache would outlive the key object.
                new ECDsaSecurityKey(signing) { KeyId = key.Id.ToString("N"), CryptoProviderFactory = new CryptoProviderFactory { CacheSignatureProviders = false } },
                SecurityAlgorithms.EcdsaSha256),
        });
        return new IssuedAccessToken(token, now + Life);
    }

    public async Task<TokenSigningKeys> PublicKeysAsync(CancellationToken ct)
    {
        var all = await keys.AllAsync(KeyPurpose.TokenSigning, ct);
        return new TokenSigningKeys(Issuer, Audience, [.. all.Select(Public)]);
    }

    private static TokenSigningKey Public(RingKey key)
    {
        using var signing = Read(key);
        var point = signing.ExportParameters(includePrivateParameters: false).Q;
        return new TokenSigningKey(key.Id.ToString("N"), point.X!, point.Y!);
    }

    private static ECDsa Read(RingKey key)
    {
        var signing = ECDsa.Create();
        signing.ImportPkcs8PrivateKey(key.Material, out _);
        return signing;
    }
}
