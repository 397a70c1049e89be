using System.Globalization;
using Cers.Host.Limits;

namespace Cers.Host;

/// <summary>What an operator sets for the process itself, read once from configuration; Configuration/Settings.cs explains every key.</summary>
internal sealed record HostSettings
{
    public const int DefaultPort = 5080;

    public const string PublicUrlKey = "Cers:PublicUrl";
    public const string ConnectionKey = "ConnectionStrings:Cers";
    public const string MigratorConnectionKey = "ConnectionStrings:CersMigrator";
    public const string SimulatorKey = "Development:Simulator";
    public const string UrlsKey = "Urls";
    public const string PortKey = "Cers:Port";
    public const string TrustedProxiesKey = "Cers:TrustedProxies:N";
    public const string DrainAnnounceKey = "Cers:Drain:AnnounceSeconds";
    public const string DrainFinishKey = "Cers:Drain:FinishSeconds";
    public const string CollectorKey = "OTEL_EXPORTER_OTLP_ENDPOINT";
    public const string DataKey = "Development:Data";
    public const string FreshKey = "Development:Fresh";

    /// <summary>Where people and programs reach us: issuer of tokens, base of links in mails. Without a path.</summary>
    public required Uri PublicUrl { get; init; }

    /// <summary>True when an operator set the public URL: then it, and never the Host header, says where we are.</summary>
    public required bool HasPublicUrl { get; init; }

    /// <summary>Addresses or networks of balancers whose X-Forwarded-For is believed.</summary>
    public required IReadOnlyList<string> TrustedProxies { get; init; }

    /// <summary>How long requests are still served after TERM, so that balancers notice.</summary>
    public required TimeSpan DrainAnnounce { get; init; }

    /// <summary>How long what is under way then has to finish.</summary>
    public required TimeSpan DrainFinish { get; init; }

    /// <summary>How many requests a minute each budget gives.</summary>
    public required IReadOnlyDictionary<RateBudget, int> PerMinute { get; init; }

    public bool IsHttps => PublicUrl.Scheme == Uri.UriSchemeHttps;

    public string Origin => PublicUrl.GetLeftPart(UriPartial.Authority);

    public static HostSettings Read(IConfiguration configuration, IHostEnvironment environment)
    {
        var asked = configuration[PublicUrlKey];
        return new HostSettings
        {
            PublicUrl = PublicUrlOf(configuration),
            HasPublicUrl = !string.IsNullOrEmpty(asked),
            TrustedProxies = configuration.GetSection(TrustedProxiesKey[..^2]).Get<string[]>() ?? [],
            DrainAnnounce = TimeSpan.FromSeconds(configuration.GetValue(DrainAnnounceKey, environment.IsDevelopment() ? 0 : 10)),
            DrainFinish = TimeSpan.FromSeconds(configuration.GetValue(DrainFinishKey, 30)),
            PerMinute = RateBudgets.All.ToDictionary(b => b.Budget, b => configuration.GetValue(b.Key, b.PerMinute)),
        };
    }

    public static Uri PublicUrlOf(IConfiguration configuration) => new(
        configuration[PublicUrlKey] is { Length: > 0 } asked
            ? asked
            : Listening(configuration).Split(';')[0].Replace("*", "127.0.0.1", StringComparison.Ordinal).Replace("+", "127.0.0.1", StringComparison.Ordinal));

    /// <summary>The addresses Kestrel listens on: --urls or ASPNETCORE_URLS, else --port on loopback.</summary>
    public static string Listening(IConfiguration configuration) =>
        configuration[UrlsKey] is { Length: > 0 } urls
            ? urls
            : string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{configuration[PortKey] ?? Text(DefaultPort)}");

    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
