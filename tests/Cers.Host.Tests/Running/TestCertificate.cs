using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Cers.Host.Tests.Running;

/// <summary>A certificate that nobody signed, for loopback.</summary>
internal static class TestCertificate
{
    /// <summary>A client that takes it: who the server is, is not the question.</summary>
    public static HttpClient ClientOf(Uri address) =>
        new(new SocketsHttpHandler { SslOptions = { RemoteCertificateValidationCallback = (_, _, _, _) => true } }) { BaseAddress = address };

    public static async Task WriteAsync(string certificate, string key, CancellationToken ct)
    {
        using var pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=exports.example", pair, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("exports.example");
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        var now = TimeProvider.System.GetUtcNow();
        using var made = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        await File.WriteAllTextAsync(certificate, made.ExportCertificatePem(), ct);
        await File.WriteAllTextAsync(key, pair.ExportPkcs8PrivateKeyPem(), ct);
    }
}
