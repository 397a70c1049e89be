using System.Security.Cryptography;
using Cers.Identity.Contracts;
using Cers.Kernel;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Cers.Testing.Data;

/// <summary>A machine client and the private key that only it has.</summary>
public sealed record TestMachine(MachineClient Client, ECDsa Key)
{
    public Guid Id => Client.ClientId;

    /// <summary>A proof for the token endpoint, right in everything but what a test changes.</summary>
    public string Assertion(Uri host, DateTimeOffset now, Action<SecurityTokenDescriptor>? change = null)
    {
        var token = new SecurityTokenDescriptor
        {
            Issuer = Id.ToString(),
            Audience = host.GetLeftPart(UriPartial.Authority),
            IssuedAt = now.UtcDateTime,
            Expires = now.UtcDateTime.AddMinutes(2),
            Claims = new Dictionary<string, object> { ["sub"] = Id.ToString(), ["jti"] = Guid.CreateVersion7().ToString() },
            SigningCredentials = new SigningCredentials(
                new ECDsaSecurityKey(Key) { KeyId = Client.Keys[0].Thumbprint, CryptoProviderFactory = new CryptoProviderFactory { CacheSignatureProviders = false } },
                SecurityAlgorithms.EcdsaSha256),
        };
        change?.Invoke(token);
        return PlantedValues.Add(new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(token));
    }
}

public sealed partial class TestData
{
    /// <summary>A public key as PEM.</summary>
    public static string PemOf(AsymmetricAlgorithm key) => key.ExportSubjectPublicKeyInfoPem();

    /// <summary>A machine client of an account, registered by its owner.</summary>
    public async Task<TestMachine> MachineAsync(TestAccount account, params MachineScope[] scopes)
    {
        var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var client = await app.SendAsync(
            account.Owner.Actor,
            new RegisterMachineClient(
                account.Id,
                $"Warehouse {Guid.CreateVersion7():N}",
                scopes.Length > 0 ? scopes : [MachineScope.DeclarationsRead, MachineScope.DeclarationsSubmit],
                PemOf(key),
                app.Clock.GetUtcNow().AddDays(90),
                RequestId()));
        return new TestMachine(client, key);
    }

    /// <summary>The form that a machine client sends to the token endpoint.</summary>
    public static Dictionary<string, string> TokenForm(string assertion) => new()
    {
        ["grant_type"] = "client_credentials",
        ["client_assertion_type"] = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
        ["client_assertion"] = assertion,
    };
}
