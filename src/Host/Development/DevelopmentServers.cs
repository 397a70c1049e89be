using System.Globalization;
using System.Security.Cryptography;
using Cers.ModuleKit.Audit;
using Cers.ModuleKit.Keys;

namespace Cers.Host.Development;

/// <summary>
/// What Development starts beside the Host so that nobody has to set anything up: the private cluster, unless a connection string is
/// given, and the development inbox, unless a mail server is. Everything is kept in one folder, .data by default.
/// </summary>
internal sealed class DevelopmentServers : IAsyncDisposable
{
    private PrivateCluster? cluster;
    private DevelopmentInbox? inbox;

    /// <summary>The page that shows the mails, when the inbox runs.</summary>
    public string? InboxAddress => inbox?.Address;

    /// <summary>Starts what is missing and puts its addresses into the configuration.</summary>
    public static async Task<DevelopmentServers> StartAsync(IConfigurationManager configuration, ILogger log, CancellationToken ct)
    {
        var publicPort = HostSettings.PublicUrlOf(configuration).Port;
        var folder = Path.GetFullPath(configuration[HostSettings.DataKey] ?? Path.Combine(Repository.Root, ".data"));
        var fresh = configuration.GetValue<bool>(HostSettings.FreshKey);
        var found = new Dictionary<string, string?>(StringComparer.Ordinal);
        var servers = new DevelopmentServers();
        try
        {
            var mail = Path.Combine(folder, "mail");
            if (fresh && Directory.Exists(mail))
            {
                Directory.Delete(mail, recursive: true);
            }

            Directory.CreateDirectory(folder);
            var inboxStart = string.IsNullOrEmpty(configuration["Cers:Mail:Host"])
                ? DevelopmentInbox.StartAsync(mail, publicPort + 1, ct)
                : Task.FromResult<DevelopmentInbox?>(null);
            if (string.IsNullOrEmpty(configuration[HostSettings.ConnectionKey]))
            {
                var own = servers.cluster = await PrivateCluster.StartAsync(new(Path.Combine(folder, "postgres")) { Fresh = fresh }, ct);
                var how = own.Fresh ? "made" : own.Adopted ? "taken over, still running" : "started";
                log.LogInformation("PostgreSQL {Major} {How} in {Folder}", own.Major, how, own.DataDirectory);
                found[HostSettings.ConnectionKey] = own.ConnectionString(ClusterRole.App);
                found[HostSettings.MigratorConnectionKey] = own.ConnectionString(ClusterRole.Migrator);
                found["ConnectionStrings:CersRead"] = own.ConnectionString(ClusterRole.Read);
            }

            servers.inbox = await inboxStart;
            if (servers.inbox is { } started)
            {
                found["Cers:Mail:Host"] = "127.0.0.1";
                found["Cers:Mail:Port"] = started.SmtpPort.ToString(CultureInfo.InvariantCulture);
                found["Cers:Mail:StartTls"] = "false";
                log.LogInformation("Development inbox at {Address}", started.Address);
            }
            else if (string.IsNullOrEmpty(configuration["Cers:Mail:Host"]))
            {
                log.LogWarning("No development inbox: run `npm ci` in src/Host/Development/inbox. Mail stays in the outbox until then.");
            }

            if (string.IsNullOrEmpty(configuration[WrappingKey.Setting]))
            {
                found[WrappingKey.Setting] = Keep(Path.Combine(folder, "wrapping-key"), () => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)));
            }

            if (string.IsNullOrEmpty(configuration[AuditKeys.Setting]))
            {
                found[AuditKeys.Setting] = Keep(Path.Combine(folder, "audit-signing-key"), AuditKeys.Draw);
            }

            configuration.AddInMemoryCollection(found);
            return servers;
        }
        catch
        {
            await servers.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        inbox?.Dispose();
        if (cluster is not null)
        {
            await cluster.DisposeAsync();
        }
    }

    /// <summary>Made once and kept with the data it belongs to. In Production it comes from the operator's secret store.</summary>
    private static string Keep(string file, Func<string> make)
    {
        if (!File.Exists(file))
        {
            ClusterCredentials.WritePrivately(file, make());
        }

        return File.ReadAllText(file);
    }
}
