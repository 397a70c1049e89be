using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Text.Json;
using Cers.Host.Development;
using Cers.Host.Tests.Development;
using Cers.Testing;
using Cers.Testing.Databases;

namespace Cers.Host.Tests.Running;

/// <summary>The Host as an operator starts it: Production, settings and secrets from outside, its own certificate.</summary>
public sealed class ProductionTests : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private TestDatabase database = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => database = await CersApp.CloneDatabaseAsync();

    public async ValueTask DisposeAsync()
    {
        await database.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task It_takes_secrets_from_files_speaks_TLS_1_2_and_1_3_only_and_logs_JSON()
    {
        var environment = ProductionSettings.For(database);
        foreach (var secret in (string[])["ConnectionStrings__Cers", "Cers__Keys__Wrapping", "Cers__Audit__SigningKey"])
        {
            await File.WriteAllTextAsync(Path.Combine(folder.Path, secret), environment[secret] + "\n", Ct);
            environment.Remove(secret);
        }

        environment["CREDENTIALS_DIRECTORY"] = folder.Path;
        (environment["Kestrel__Certificates__Default__Path"], environment["Kestrel__Certificates__Default__KeyPath"]) = await CertificateAsync();
        await using var host = HostUnderTest.Start(new Uri($"https://127.0.0.1:{LoopbackPort.Free()}"), environment);
        await host.ReadyAsync();

        Assert.Equal(SslProtocols.Tls12, await ShakeHandsAsync(host, SslProtocols.Tls12));
        Assert.Equal(SslProtocols.Tls13, await ShakeHandsAsync(host, SslProtocols.Tls13));
        Assert.Contains("protocol version", await OldTlsAsync(host), StringComparison.OrdinalIgnoreCase);
        using var client = TestCertificate.ClientOf(host.Address);
        using var answer = await client.GetAsync("/sign-in", Ct);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("max-age=31536000", Assert.Single(answer.Headers.GetValues("Strict-Transport-Security")), StringComparison.Ordinal);

        host.Signal("TERM");
        host.Signal("TERM");
        Assert.True(await host.EndAsync() == 0, host.LastWords());
        Assert.NotEmpty(host.Output);
        Assert.All(host.Output, line => Assert.True(JsonDocument.Parse(line).RootElement.TryGetProperty("LogLevel", out _), line));
    }

    [Fact]
    public async Task A_faulty_configuration_is_told_at_once_line_by_line_and_ends_with_78()
    {
        var environment = ProductionSettings.For("Host=127.0.0.1;Password=do-not-tell;Include Error Detail=true");
        environment["Cers__PublicUrl"] = "http://exports.example";
        environment["Cers__Mail__Prot"] = "25";
        environment["Cers__Mail__Port"] = "smtp";
        environment["Cers__Keys__Wrapping"] = null;
        environment["SignIn__Providers__0__ClientId"] = null;
        await using var host = HostUnderTest.Start(environment);

        Assert.Equal(78, await host.EndAsync());
        Assert.Equal(
            ["Cers:Keys:Wrapping", "Cers:Mail:Port", "Cers:Mail:Prot", "Cers:PublicUrl", "ConnectionStrings:Cers", "SignIn:Providers:0:ClientId"],
            host.Output.Select(line => line.Split(' ')[0]));
        Assert.DoesNotContain("do-not-tell", host.LastWords(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_refuses_a_schema_that_is_behind_until_it_was_migrated()
    {
        await using var empty = await TestDatabase.EmptyAsync(Ct);
        var environment = ProductionSettings.For(empty);
        await using (var early = HostUnderTest.Start(environment))
        {
            Assert.Equal(78, await early.EndAsync());
            Assert.Contains("run `Cers.Host migrate` first", early.LastWords(), StringComparison.Ordinal);
        }

        var migrating = new Dictionary<string, string?>(environment, StringComparer.Ordinal) { ["ConnectionStrings__CersMigrator"] = empty.Migrator };
        await using (var migrate = HostUnderTest.Start(migrating, "migrate"))
        {
            Assert.True(await migrate.EndAsync() == 0, migrate.LastWords());
        }

        await using var host = HostUnderTest.Start(environment);
        await host.ReadyAsync();
    }

    private async Task<(string Certificate, string Key)> CertificateAsync()
    {
        var (certificate, key) = (Path.Combine(folder.Path, "tls.pem"), Path.Combine(folder.Path, "tls.key"));
        await TestCertificate.WriteAsync(certificate, key, Ct);
        return (certificate, key);
    }

    private static async Task<SslProtocols> ShakeHandsAsync(HostUnderTest host, SslProtocols protocol)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(host.Address.Host, host.Address.Port, Ct);
        await using var stream = new SslStream(client.GetStream(), leaveInnerStreamOpen: false);
        await stream.AuthenticateAsClientAsync(
            new SslClientAuthenticationOptions { TargetHost = "exports.example", EnabledSslProtocols = protocol, RemoteCertificateValidationCallback = (_, _, _, _) => true }, Ct);
        return stream.SslProtocol;
    }

    /// <summary>What the server answers a client that knows TLS 1.1 and nothing newer. Libraries of today do not even send that: these are its bytes.</summary>
    private static async Task<string> OldTlsAsync(HostUnderTest host)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(host.Address.Host, host.Address.Port, Ct);
        byte[] hello = [0x03, 0x02, .. RandomNumberGenerator.GetBytes(32), 0x00, 0x00, 0x04, 0xC0, 0x14, 0x00, 0x35, 0x01, 0x00];
        byte[] handshake = [0x01, 0x00, 0x00, (byte)hello.Length, .. hello];
        await client.GetStream().WriteAsync((byte[])[0x16, 0x03, 0x01, 0x00, (byte)handshake.Length, .. handshake], Ct);
        var answer = new byte[7];
        await client.GetStream().ReadExactlyAsync(answer, Ct);
        return answer is [0x15, _, _, _, _, 2, 70] ? "fatal alert: protocol version" : Convert.ToHexString(answer);
    }
}
