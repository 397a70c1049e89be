using System.Security.Cryptography;
using Microsoft.Extensions.Configuration;

namespace Cers.ModuleKit.Audit;

/// <summary>
/// The key that signs the audit's seals, from the configuration and never in the database, and the public keys that this installation trusts: its
/// own and those listed. Whoever only verifies configures public keys alone.
/// </summary>
public sealed class AuditKeys : IDisposable
{
    /// <summary>The configuration key: an EC P-256 private key, PKCS#8 in Base64.</summary>
    public const string Setting = "Cers:Audit:SigningKey";

    /// <summary>The configuration key of public keys that are trusted too: SubjectPublicKeyInfo in Base64.</summary>
    public const string PublicKeysSetting = "Cers:Audit:PublicKeys";

    private readonly ECDsa? signing;
    private readonly Dictionary<string, byte[]> trusted = new(StringComparer.Ordinal);

    public AuditKeys(IConfiguration configuration)
    {
        if (configuration[Setting] is { Length: > 0 } text)
        {
            signing = ReadPrivate(text) ?? throw new InvalidOperationException($"{Setting} is not an EC P-256 private key, PKCS#8 in Base64.");
            PublicKey = signing.ExportSubjectPublicKeyInfo();
            Id = IdOf(PublicKey);
            trusted[Id] = PublicKey;
        }

        foreach (var listed in configuration.GetSection(PublicKeysSetting).Get<string[]>() ?? [])
        {
            var key = Convert.FromBase64String(listed);
            trusted[IdOf(key)] = key;
        }
    }

    public bool CanSign => signing is not null;

    /// <summary>The first 16 hexadecimal digits of the public key's SHA-256.</summary>
    public string Id { get; } = "";

    public byte[] PublicKey { get; } = [];

    public IReadOnlyDictionary<string, byte[]> Trusted => trusted;

    public static bool IsPrivateKey(string base64)
    {
        using var key = ReadPrivate(base64);
        return key is not null;
    }

    public static bool IsPublicKey(string base64)
    {
        try
        {
            using var key = ECDsa.Create();
            key.ImportSubjectPublicKeyInfo(Convert.FromBase64String(base64), out _);
            return true;
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            return false;
        }
    }

    /// <summary>A new signing key as the configuration holds it.</summary>
    public static string Draw()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return Convert.ToBase64String(key.ExportPkcs8PrivateKey());
    }

    public static string IdOf(byte[] publicKey) => Convert.ToHexStringLower(SHA256.HashData(publicKey))[..16];

    /// <summary>ES256 in the DER form that other programs expect.</summary>
    public byte[] Sign(byte[] content) => (signing ?? throw new InvalidOperationException($"{Setting} is missing."))
        .SignData(content, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);

    public static bool Verify(byte[] publicKey, byte[] content, byte[] signature)
    {
        try
        {
            using var key = ECDsa.Create();
            key.ImportSubjectPublicKeyInfo(publicKey, out _);
            return key.VerifyData(content, signature, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    public void Dispose() => signing?.Dispose();

    private static ECDsa? ReadPrivate(string base64)
    {
        var key = ECDsa.Create();
        try
        {
            key.ImportPkcs8PrivateKey(Convert.FromBase64String(base64.Trim()), out _);
            if (key.ExportParameters(includePrivateParameters: false).Curve.Oid.Value == ECCurve.NamedCurves.nistP256.Oid.Value)
            {
                return key;
            }
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            // Told by the caller, with the name of the setting.
        }

        key.Dispose();
        return null;
    }
}
