using System.Security.Claims;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Cers.Host.SignIn;

/// <summary>An access token whose signature, issuer, audience and type are good.</summary>
/// <param name="Keys">The published keys with which it was verified.</param>
internal sealed record VerifiedToken(JsonWebToken Token, ClaimsIdentity Identity, IReadOnlyList<SecurityKey> Keys);

/// <summary>
/// Tokens that were verified a moment ago: a client sends the same one for ten minutes, and a signature takes longer to verify than most requests to answer. Kept
/// while the same keys are published, which are read again each minute; its times and its session are looked at with each request.
/// </summary>
internal sealed class VerifiedTokens : IDisposable
{
    private readonly MemoryCache tokens = new(new MemoryCacheOptions { SizeLimit = 20_000 });

    public VerifiedToken? Find(string text, IReadOnlyList<SecurityKey> current) =>
        tokens.TryGetValue<VerifiedToken>(text, out var known) && ReferenceEquals(known!.Keys, current) ? known : null;

    public VerifiedToken Keep(string text, VerifiedToken token) =>
        tokens.Set(text, token, new MemoryCacheEntryOptions { Size = 1, SlidingExpiration = TimeSpan.FromMinutes(1) });

    public void Dispose() => tokens.Dispose();
}
