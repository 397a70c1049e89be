using Cers.Host.CommandLine;
using Cers.Host.Configuration;
using Cers.Host.Development;
using Cers.Host.Development.Simulator;
using Cers.Host.SignIn;
using Cers.ModuleKit.Keys;

namespace Cers.Host;

/// <summary>
/// What must be true of the configuration before anything starts: each setting's own check, then what only several tell together. All faults
/// are told at once, a line each, with the key to set; never a value.
/// </summary>
internal static class StartChecks
{
    private const string Providers = "SignIn:Providers";

    /// <param name="command">What is to run; null for the server. A command needs no more than it uses.</param>
    public static IReadOnlyList<string> Refusals(IConfiguration configuration, IHostEnvironment environment, string? command = null)
    {
        var refusals = new List<string>(Values(configuration));
        refusals.AddRange(OfProviders(configuration));
        if (command == SeedProcess.Command && !SimulatedProvider.IsEnabled(configuration, environment))
        {
            refusals.Add("seed makes data for the personas of Development.");
        }

        if (!environment.IsDevelopment())
        {
            refusals.AddRange(Missing(configuration, command));
        }

        if (!environment.IsDevelopment() && command is null)
        {
            refusals.AddRange(InTheClear(configuration));
            if (bool.TryParse(configuration[HostSettings.SimulatorKey], out var on) && on)
            {
                refusals.Add($"{HostSettings.SimulatorKey} is on: the sign-in simulator lets anyone be anyone, and runs only in Development.");
            }
        }

        return [.. refusals.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Values(IConfiguration configuration)
    {
        foreach (var (key, value) in configuration.AsEnumerable().Where(p => p.Value is { Length: > 0 }))
        {
            if (Settings.Find(key) is { } setting)
            {
                if (setting.Fault(value!) is { } fault)
                {
                    yield return $"{key} {fault}.";
                }
            }
            else if (Settings.IsOurs(key))
            {
                yield return $"{key} is no setting of CERS: docs/configuration.md lists them.";
            }
        }
    }

    private static IEnumerable<string> Missing(IConfiguration configuration, string? command) =>
        from setting in Settings.All
        where setting.Needed == Needed.InProduction && IsUsedBy(command, setting) && !IsGiven(configuration, command, setting)
        select $"{setting.Key} is missing: {setting.Meaning}";

    private static bool IsUsedBy(string? command, Setting setting) => command switch
    {
        null => true,
        Commands.Keys => setting.Key is HostSettings.ConnectionKey or WrappingKey.Setting,
        _ => setting.Key == HostSettings.ConnectionKey,
    };

    private static bool IsGiven(IConfiguration configuration, string? command, Setting setting) =>
        !string.IsNullOrEmpty(configuration[setting.Key.Replace(":N:", ":0:", StringComparison.Ordinal)])
        || (setting.Key == HostSettings.ConnectionKey && command is Commands.Migrate or Commands.Keys && !string.IsNullOrEmpty(configuration[HostSettings.MigratorConnectionKey]));

    private static IEnumerable<string> OfProviders(IConfiguration configuration)
    {
        var sections = configuration.GetSection(Providers).GetChildren().ToList();
        foreach (var section in sections)
        {
            foreach (var name in (string[])[nameof(SignInProvider.Name), nameof(SignInProvider.Authority), nameof(SignInProvider.ClientId), nameof(SignInProvider.ClientSecret)])
            {
                if (string.IsNullOrEmpty(section[name]))
                {
                    yield return $"{section.Path}:{name} is missing: a provider needs it.";
                }
            }
        }

        foreach (var twin in sections.GroupBy(s => s["Name"], StringComparer.Ordinal).Where(g => !string.IsNullOrEmpty(g.Key)).SelectMany(g => g.Skip(1)))
        {
            yield return $"{twin.Path}:Name is another provider's too.";
        }
    }

    private static IEnumerable<string> InTheClear(IConfiguration configuration) =>
        from pair in configuration.AsEnumerable()
        where pair.Value is not null && (pair.Key.Equals(HostSettings.PublicUrlKey, StringComparison.OrdinalIgnoreCase)
            || (pair.Key.StartsWith(Providers, StringComparison.OrdinalIgnoreCase) && (pair.Key.EndsWith(":Authority", StringComparison.OrdinalIgnoreCase) || pair.Key.EndsWith(":MetadataAddress", StringComparison.OrdinalIgnoreCase))))
        where pair.Value.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        select $"{pair.Key} must be an https URL in Production.";
}
