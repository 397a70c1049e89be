using System.Security.Cryptography;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Cers.Host.Development.Simulator;

/// <summary>The simulator's signing key: a new one each start.</summary>
internal sealed class SimulatorKey : IDisposable
{
    private readonly ECDsa ecdsa = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly ECDsaSecurityKey key;

    public SimulatorKey() => key = new ECDsaSecurityKey(ecdsa) { KeyId = RandomNumberGenerator.GetHexString(16, lowercase: true) };

    public object PublicSet()
    {
        var jwk = JsonWebKeyConverter.ConvertFromECDsaSecurityKey(key);
        return new { keys = new[] { new { kty = jwk.Kty, crv = jwk.Crv, x = jwk.X, y = jwk.Y, kid = jwk.Kid, alg = SecurityAlgorithms.EcdsaSha256, use = "sig" } } };
    }

    public string Sign(SecurityTokenDescriptor token)
    {
        token.SigningCredentials = new SigningCredentials(key, SecurityAlgorithms.EcdsaSha256);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(token);
    }

    public void Dispose() => ecdsa.Dispose();
}
