using System.Security.Cryptography;
using Cers.Identity.Contracts;
using Cers.Messaging;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.IdentityModel.Tokens;

namespace Cers.Host.SignIn;

/// <summary>The public keys of our own token issuer, in Identity; asked again after a minute, so that a new key verifies soon on every host.</summary>
internal sealed class AccessTokenKeys(IDoor door, TimeProvider clock)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);
    private volatile Known? known;

    public async ValueTask<IReadOnlyList<SecurityKey>> CurrentAsync(CancellationToken ct) => (await KnownAsync(ct)).Keys;

    /// <summary>The JSON Web Key Set (RFC 7517) that we publish.</summary>
    public async ValueTask<object> PublicSetAsync(CancellationToken ct) => (await KnownAsync(ct)).PublicSet;

    private async ValueTask<Known> KnownAsync(CancellationToken ct)
    {
        if (known is { } old && clock.GetElapsedTime(old.At) < Fresh)
        {
            return old;
        }

        var told = (await door.SendAsync(Actor.System("sign-in"), new GetTokenSigningKeys(), ct)).Value.Keys;
        var keys = told.Select(k => (SecurityKey)new ECDsaSecurityKey(ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new ECPoint { X = k.X, Y = k.Y } }))
        {
            KeyId = k.KeyId,
        });
        var set = new
        {
            keys = told.Select(k => new
            {
                kty = "EC",
                crv = "P-256",
                x = WebEncoders.Base64UrlEncode(k.X),
                y = WebEncoders.Base64UrlEncode(k.Y),
                kid = k.KeyId,
                alg = SecurityAlgorithms.EcdsaSha256,
                use = "sig",
            }).ToArray(),
        };
        return known = new Known([.. keys], set, clock.GetTimestamp());
    }

    private sealed record Known(IReadOnlyList<SecurityKey> Keys, object PublicSet, long At);
}
