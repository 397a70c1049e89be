using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Cers.Host.Configuration;
using Cers.Host.Development;
using Cers.Host.Tests.Development;
using Cers.Host.Tests.Running;
using Cers.Testing;
using Cers.Testing.Databases;

namespace Cers.Host.Tests.Deploy;

/// <summary>The processes of build/deploy/compose.yaml with its settings, without containers: PostgreSQL, two hosts, nginx.</summary>
public sealed partial class DeployTests : IAsyncLifetime
{
    private static readonly string[] Secrets = ["ConnectionStrings__Cers", "Cers__Keys__Wrapping", "Cers__Audit__SigningKey", "SignIn__Providers__0__ClientSecret", "SignIn__Providers__1__ClientSecret"];

    private readonly TemporaryFolder folder = new();
    private readonly List<HostUnderTest> hosts = [];
    private TestDatabase database = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => database = await CersApp.CloneDatabaseAsync();

    public async ValueTask DisposeAsync()
    {
        foreach (var host in hosts)
        {
            await host.DisposeAsync();
        }

        await database.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task Two_hosts_behind_the_proxy_answer_a_page_and_a_query_and_one_may_leave()
    {
        Assert.SkipWhen(DeployFiles.Program("nginx") is null, "nginx is not installed: build/test installs it where it may.");
        await WriteSecretsAsync();
        hosts.AddRange([HostUnderTest.Start(Environment()), HostUnderTest.Start(Environment())]);
        await Task.WhenAll(hosts.Select(h => h.ReadyAsync()));
        await using var proxy = await NginxUnderTest.StartAsync(hosts, folder.Path, Ct);
        using var client = TestCertificate.ClientOf(proxy.Address);
        client.DefaultRequestHeaders.Host = "exports.example";

        using var page = await client.GetAsync("/sign-in?lang=fr", Ct);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Contains("lang=\"fr\"", await page.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.Contains("; secure", string.Join('\n', page.Headers.GetValues("Set-Cookie")), StringComparison.OrdinalIgnoreCase);
        Assert.True(page.Headers.Contains("Strict-Transport-Security"));
        for (var n = 0; n < 10; n++)
        {
            await AskAsync(client);
        }

        hosts[0].Signal("TERM");
        while (!hosts[0].HasExited)
        {
            await AskAsync(client);
        }

        await AskAsync(client);
        Assert.True(await hosts[0].EndAsync() == 0, hosts[0].LastWords());
    }

    [Fact]
    public void The_settings_of_every_host_start()
    {
        var unit = DeployFiles.Text("cers.service");
        var compose = DeployFiles.Text("compose.yaml");

        Assert.Contains("env_file: cers.env", compose, StringComparison.Ordinal);
        Assert.All(Secrets, s => Assert.Contains($"LoadCredential={s}:", unit, StringComparison.Ordinal));
        Assert.All(Secrets, s => Assert.Contains($"- {s}\n", compose, StringComparison.Ordinal));
        Assert.All(
            DeployFiles.Environment().Keys.Concat(Secrets).Concat(ComposeSetting().Matches(compose).Select(m => m.Groups["key"].Value)).Where(k => k.Contains("__", StringComparison.Ordinal)),
            name => Assert.NotNull(Settings.Find(name.Replace("__", ":", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task The_unit_is_one_that_systemd_understands()
    {
        Assert.SkipWhen(DeployFiles.Program("systemd-analyze") is null, "systemd-analyze is not installed.");

        // The program's place is production's; here only that it is told matters.
        var unit = Path.Combine(folder.Path, "cers.service");
        await File.WriteAllTextAsync(unit, DeployFiles.Text("cers.service").Replace("/usr/bin/dotnet", "/bin/true", StringComparison.Ordinal), Ct);
        var outcome = await ExternalProgram.RunAsync(["systemd-analyze", "verify", unit], Ct);

        Assert.True(outcome is { Succeeded: true, Output: "" }, outcome.Output);
    }

    private static async Task AskAsync(HttpClient client)
    {
        using var answer = await client.PostAsJsonAsync("/graphql", new { query = "{ __typename }" }, Ct);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private async Task WriteSecretsAsync()
    {
        foreach (var name in Secrets)
        {
            var value = name switch
            {
                "ConnectionStrings__Cers" => database.App,
                "Cers__Keys__Wrapping" => ProductionSettings.WrappingKey,
                "Cers__Audit__SigningKey" => ProductionSettings.SigningKey,
                _ => "secret",
            };
            await File.WriteAllTextAsync(Path.Combine(folder.Path, name), value + "\n", Ct);
        }
    }

    /// <summary>As the file says; other than there, programs meet on loopback and not by name, and nobody is in a hurry.</summary>
    private Dictionary<string, string?> Environment() => new(DeployFiles.Environment(), StringComparer.Ordinal)
    {
        ["Cers__SecretsDirectory"] = folder.Path,
        ["Cers__TrustedProxies__0"] = "127.0.0.1",
        ["Cers__Mail__Host"] = "127.0.0.1",
        ["Cers__Drain__AnnounceSeconds"] = "3",
        ["Cers__Limits__Queries"] = "1000000",
    };

    [GeneratedRegex(@"^ +(?<key>[A-Za-z]+__\w+):", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex ComposeSetting();
}

/// <summary>nginx with build/deploy/nginx.conf, on loopback.</summary>
internal sealed class NginxUnderTest : IAsyncDisposable
{
    private readonly Process process;

    private NginxUnderTest(Process process, Uri address)
    {
        this.process = process;
        Address = address;
    }

    public Uri Address { get; }

    public static async Task<NginxUnderTest> StartAsync(IReadOnlyList<HostUnderTest> hosts, string folder, CancellationToken ct)
    {
        var (port, plain) = (LoopbackPort.Free(), LoopbackPort.Free());
        await TestCertificate.WriteAsync(Path.Combine(folder, "tls.pem"), Path.Combine(folder, "tls.key"), ct);
        var text = DeployFiles.Text("nginx.conf");
        foreach (var (there, here) in (ReadOnlySpan<(string, string)>)
        [
            ("host-1:8080", hosts[0].Address.Authority),
            ("host-2:8080", hosts[1].Address.Authority),
            ("listen 8081", $"listen 127.0.0.1:{plain.ToString(CultureInfo.InvariantCulture)}"),
            ("listen 8443", $"listen 127.0.0.1:{port.ToString(CultureInfo.InvariantCulture)}"),
            (" /tmp/", $" {folder}/"),
            ("/etc/nginx/tls/", folder + "/"),
        ])
        {
            Assert.Contains(there, text, StringComparison.Ordinal);
            text = text.Replace(there, here, StringComparison.Ordinal);
        }

        var file = Path.Combine(folder, "nginx.conf");
        await File.WriteAllTextAsync(file, text, ct);
        var start = new ProcessStartInfo(DeployFiles.Program("nginx")!, ["-e", "stderr", "-p", folder, "-c", file, "-g", "daemon off;"]) { UseShellExecute = false, RedirectStandardError = true };
        var started = Process.Start(start)!;
        var errors = started.StandardError.ReadToEndAsync(CancellationToken.None);
        var nginx = new NginxUnderTest(started, new Uri($"https://127.0.0.1:{port.ToString(CultureInfo.InvariantCulture)}"));
        using var client = TestCertificate.ClientOf(nginx.Address);
        var since = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(since) < HostUnderTest.Patience)
        {
            if (started.HasExited)
            {
                throw new InvalidOperationException($"nginx ended: {await errors}");
            }

            try
            {
                using var answer = await client.GetAsync("/health", ct);
                return nginx;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), ct);
            }
        }

        throw new TimeoutException("nginx does not answer.");
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            using var kill = Process.Start("kill", ["-QUIT", process.Id.ToString(CultureInfo.InvariantCulture)]);
            await process.WaitForExitAsync(CancellationToken.None);
        }

        process.Dispose();
    }
}
