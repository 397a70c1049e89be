using System.Globalization;
using Cers.Host.Development;
using Cers.Host.Tests.Running;
using Cers.ModuleKit.Audit;
using Cers.ModuleKit.Keys;
using Cers.Testing.Mail;

namespace Cers.Host.Tests.Survival;

/// <summary>What an operator runs: two hosts on one database, and a mail server; each can be disturbed.</summary>
internal sealed class Installation : IAsyncDisposable
{
    private readonly IReadOnlyDictionary<string, string?> settings;

    private Installation(DatabaseServer database, Mailbox mail, IReadOnlyList<Uri> addresses, IReadOnlyDictionary<string, string?> settings)
    {
        (Database, Mail, this.settings) = (database, mail, settings);
        Hosts = [.. addresses.Select(a => new HostOfInstallation(a, settings))];
    }

    public DatabaseServer Database { get; }

    public Mailbox Mail { get; }

    public IReadOnlyList<HostOfInstallation> Hosts { get; }

    public static async Task<Installation> StartAsync(CancellationToken ct)
    {
        var database = await DatabaseServer.StartAsync(ct);
        var mail = await Mailbox.StartAsync();
        var addresses = Enumerable.Range(0, 2).Select(_ => new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{LoopbackPort.Free()}"))).ToList();
        var all = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Development",
            ["ConnectionStrings__Cers"] = database.ConnectionString(ClusterRole.App),
            ["ConnectionStrings__CersMigrator"] = database.ConnectionString(ClusterRole.Migrator),
            [WrappingKey.Setting.Replace(":", "__", StringComparison.Ordinal)] = Convert.ToBase64String(new byte[32]),
            [AuditKeys.Setting.Replace(":", "__", StringComparison.Ordinal)] = AuditKeys.Draw(),

            // One issuer: a token of one host opens the other.
            ["Cers__PublicUrl"] = addresses[0].GetLeftPart(UriPartial.Authority),
            ["Cers__Mail__Host"] = "127.0.0.1",
            ["Cers__Mail__Port"] = mail.Port.ToString(CultureInfo.InvariantCulture),
            ["Cers__Mail__StartTls"] = "false",
            ["Cers__Limits__Mutations"] = "1000000",
            ["Cers__Limits__Queries"] = "1000000",
            ["Cers__Limits__Tokens"] = "1000000",
            ["Logging__LogLevel__Default"] = "Warning",
        };
        var installation = new Installation(database, mail, addresses, all);

        // The first one migrates and makes the demo accounts.
        try
        {
            foreach (var host in installation.Hosts)
            {
                await host.StartAsync(clock: null);
            }

            return installation;
        }
        catch
        {
            await installation.DisposeAsync();
            throw;
        }
    }

    /// <summary>Returns only when a host ended by itself: by a fault.</summary>
    public async Task UntilAHostEndsAsync(CancellationToken ct)
    {
        while (true)
        {
            if (Hosts.Select(h => h.OwnEnd()).OfType<string>().FirstOrDefault() is { } end)
            {
                throw new InvalidOperationException(end);
            }

            await Task.Delay(TimeSpan.FromMilliseconds(250), ct);
        }
    }

    /// <summary>Runs a command of the installation's command line; what it wrote when it did not end with 0, otherwise null.</summary>
    public async Task<string?> FaultOfAsync(params IReadOnlyList<string> command)
    {
        await using var process = HostUnderTest.Start(settings, command);
        var exitCode = await process.EndAsync();
        return exitCode == 0 ? null : $"Exit code {exitCode}.{process.LastWords()}";
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var host in Hosts)
        {
            await host.DisposeAsync();
        }

        Mail.Dispose();
        await Database.DisposeAsync();
    }
}
