using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Cers.ModuleKit.Tests.Outbox;

/// <summary>Keys and certificates in files: one for localhost by an authority that this process trusts, and one by itself, which nobody does.</summary>
internal static class TlsFiles
{
    private static readonly string Folder = Directory.CreateTempSubdirectory("cers-tls-").FullName;

    static TlsFiles()
    {
        using var authorityKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var authority = new CertificateRequest("CN=Authority of a test", authorityKey, HashAlgorithmName.SHA256);
        authority.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        using var root = authority.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(100));
        var roots = Path.Combine(Folder, "roots.pem");
        File.WriteAllText(roots, root.ExportCertificatePem());
        Trusted = Write("trusted", request => request.Create(root, DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(99), [1]));
        Untrusted = Write("untrusted", request => request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(99)));

        // OpenSSL's own setting, which it reads from the process's environment: the runtime keeps a copy for itself.
        _ = SetEnvironment("SSL_CERT_FILE", roots, 1);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(Folder, recursive: true);
    }

    /// <summary>Key and certificate.</summary>
    public static string[] Trusted { get; }

    public static string[] Untrusted { get; }

    private static string[] Write(string name, Func<CertificateRequest, X509Certificate2> issue)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        using var certificate = issue(request);
        string[] files = [Path.Combine(Folder, $"{name}.key"), Path.Combine(Folder, $"{name}.crt")];
        File.WriteAllText(files[0], key.ExportPkcs8PrivateKeyPem());
        File.WriteAllText(files[1], certificate.ExportCertificatePem());
        return files;
    }

    [DllImport("libc", EntryPoint = "setenv", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    private static extern int SetEnvironment(string name, string value, int overwrite);
}
