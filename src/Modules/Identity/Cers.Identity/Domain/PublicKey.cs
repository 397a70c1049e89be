using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Cers.Kernel;

namespace Cers.Identity.Domain;

/// <summary>
/// A machine client's public key as its owner gave it, a JWK (RFC 7517) or PEM, brought into one form. P-256 signs ES256, RSA of 2048 bits and
/// more RS256; nothing else is taken, and never a private key.
/// </summary>
internal sealed record PublicKey(string Algorithm, string Jwk, string Thumbprint)
{
    public const string EcAlgorithm = "ES256";
    public const string RsaAlgorithm = "RS256";

    private const int LongestText = 6000;
    private const int LeastRsaBits = 2048;
    private const int MostRsaBits = 8192;

    /// <summary>The members that only a private or a shared key has (RFC 7518, section 6).</summary>
    private static readonly string[] PrivateMembers = ["d", "p", "q", "dp", "dq", "qi", "oth", "k"];

    public static Result<PublicKey> Read(string text, string path)
    {
        text = text.Trim();
        if (text.Length > LongestText)
        {
            return MachineClientErrors.KeyNotReadable(path);
        }

        try
        {
            return text.StartsWith('{') ? OfJwk(text, path) : OfPem(text, path);
        }
        catch (Exception e) when (e is CryptographicException or FormatException or JsonException or ArgumentException or InvalidOperationException)
        {
            return MachineClientErrors.KeyNotReadable(path);
        }
    }

    private static Result<PublicKey> OfJwk(string text, string path)
    {
        using var document = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 4 });
        var jwk = document.RootElement;
        string Member(string name) => jwk.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";
        byte[] Bytes(string name) => Base64Url.DecodeFromChars(Member(name));
        if (PrivateMembers.Any(m => jwk.TryGetProperty(m, out _)))
        {
            return MachineClientErrors.KeyPrivate(path);
        }

        if (Member("use") is not ("" or "sig"))
        {
            return MachineClientErrors.KeyNotReadable(path);
        }

        Result<PublicKey> read;
        switch (Member("kty"))
        {
            case "EC" when Member("crv") == "P-256":
                using (var ecdsa = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new ECPoint { X = Bytes("x"), Y = Bytes("y") } }))
                {
                    read = Of(ecdsa, path);
                }

                break;
            case "EC":
                return MachineClientErrors.KeyWeak(path);
            case "RSA":
                using (var rsa = RSA.Create(new RSAParameters { Modulus = Bytes("n"), Exponent = Bytes("e") }))
                {
                    read = Of(rsa, path);
                }

                break;
            default:
                return MachineClientErrors.KeyNotReadable(path);
        }

        return read.IsSuccess && Member("alg") is { Length: > 0 } named && named != read.Value.Algorithm ? MachineClientErrors.KeyWeak(path) : read;
    }

    private static Result<PublicKey> OfPem(string text, string path)
    {
        if (text.Contains("PRIVATE KEY", StringComparison.Ordinal))
        {
            return MachineClientErrors.KeyPrivate(path);
        }

        var pem = PemEncoding.Find(text);
        var (label, content) = (text[pem.Label], Convert.FromBase64String(text[pem.Base64Data]));
        if (label == "RSA PUBLIC KEY")
        {
            using var pkcs1 = RSA.Create();
            pkcs1.ImportRSAPublicKey(content, out _);
            return Of(pkcs1, path);
        }

        if (label != "PUBLIC KEY")
        {
            return MachineClientErrors.KeyNotReadable(path);
        }

        try
        {
            using var ecdsa = ECDsa.Create();
            ecdsa.ImportSubjectPublicKeyInfo(content, out _);
            return Of(ecdsa, path);
        }
        catch (CryptographicException)
        {
            using var rsa = RSA.Create();
            rsa.ImportSubjectPublicKeyInfo(content, out _);
            return Of(rsa, path);
        }
    }

    private static Result<PublicKey> Of(ECDsa ecdsa, string path)
    {
        var parameters = ecdsa.ExportParameters(includePrivateParameters: false);
        if (parameters.Curve.Oid.Value != ECCurve.NamedCurves.nistP256.Oid.Value)
        {
            return MachineClientErrors.KeyWeak(path);
        }

        // The members of RFC 7638, section 3.2, in their order, so that the text is what the thumbprint is taken of.
        return Of(EcAlgorithm, $$"""{"crv":"P-256","kty":"EC","x":"{{Text(parameters.Q.X!)}}","y":"{{Text(parameters.Q.Y!)}}"}""");
    }

    private static Result<PublicKey> Of(RSA rsa, string path)
    {
        var parameters = rsa.ExportParameters(includePrivateParameters: false);
        var exponent = parameters.Exponent!.Aggregate(0L, (all, part) => (all << 8) | part);
        return rsa.KeySize is < LeastRsaBits or > MostRsaBits || parameters.Exponent!.Length > 4 || exponent < 65537 || exponent % 2 == 0
            ? MachineClientErrors.KeyWeak(path)
            : Of(RsaAlgorithm, $$"""{"e":"{{Text(parameters.Exponent!)}}","kty":"RSA","n":"{{Text(parameters.Modulus!)}}"}""");
    }

    private static PublicKey Of(string algorithm, string jwk) => new(algorithm, jwk, Text(SHA256.HashData(Encoding.UTF8.GetBytes(jwk))));

    private static string Text(byte[] bytes) => Base64Url.EncodeToString(bytes);
}
