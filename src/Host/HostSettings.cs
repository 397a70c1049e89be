using System.Globalization;

namespace Cers.Host;

/// <summary>What an operator sets, read once from configuration (environment, command line, appsettings).</summary>
internal sealed record HostSettings
{
    public const int DefaultPort = 5080;

    public const string PublicUrlKey = "Cers:PublicUrl";
    public const string ConnectionKey = "ConnectionStrings:Cers";
    public const string MigratorConnectionKey = "ConnectionStrings:CersMigrator";
    public const string SimulatorKey = "Development:Simulator";
    public const string PortKey = "Cers:Port";
    public const string DataKey = "Development:Data";
    public const string FreshKey = "Development:Fresh";

    /// <summary>Where people and programs reach us: issuer of tokens, base of links in mails. Without a path.</summary>
    public required Uri PublicUrl { get; init; }

    /// <summary>True when an operator set the public URL: then it, and never the Host header, says where we are.</summary>
    public required bool HasPublicUrl { get; init; }

    /// <summary>Addresses or networks of balancers whose X-Forwarded-For is believed.</summary>
    public required IReadOnlyList<string> TrustedProxies { get; init; }

    public bool IsHttps => PublicUrl.Scheme == Uri.UriSchemeHttps;

    public string Origin => PublicUrl.GetLeftPart(UriPartial.Authority);

    public static HostSettings Read(IConfiguration configuration)
    {
        var asked = configuration[PublicUrlKey];
        var listening = Listening(configuration).Split(';')[0].Replace("*", "127.0.0.1", StringComparison.Ordinal).Replace("+", "127.0.0.1", StringComparison.Ordinal);
        return new HostSettings
        {
            PublicUrl = new Uri(string.IsNullOrEmpty(asked) ? listening : asked),
            HasPublicUrl = !string.IsNullOrEmpty(asked),
            TrustedProxies = configuration.GetSection("Cers:TrustedProxies").Get<string[]>() ?? [],
        };
    }

    /// <summary>The addresses Kestrel listens on: --urls or ASPNETCORE_URLS, else --port on loopback.</summary>
    public static string Listening(IConfiguration configuration) =>
        configuration[WebHostDefaults.ServerUrlsKey] is { Length: > 0 } urls
            ? urls
            : string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{configuration.GetValue(PortKey, DefaultPort)}");
}
