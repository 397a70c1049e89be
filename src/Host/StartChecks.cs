using Cers.Host.CommandLine;
using Cers.Host.Development;
using Cers.Host.Development.Simulator;
using Cers.ModuleKit.Audit;
using Cers.ModuleKit.Keys;

namespace Cers.Host;

/// <summary>What must be true of the configuration before anything starts. Each refusal names the key to set.</summary>
internal static class StartChecks
{
    /// <param name="command">What is to run; null for the server. A command needs no more than it uses.</param>
    public static IReadOnlyList<string> Refusals(IConfiguration configuration, IHostEnvironment environment, string? command = null)
    {
        var refusals = Malformed(configuration);
        if (command == SeedProcess.Command && !SimulatedProvider.IsEnabled(configuration, environment))
        {
            refusals.Add("seed makes data for the personas of Development.");
        }

        if (environment.IsDevelopment())
        {
            return refusals;
        }

        var connection = command is Commands.Migrate or Commands.Keys ? configuration[HostSettings.MigratorConnectionKey] ?? configuration[HostSettings.ConnectionKey] : configuration[HostSettings.ConnectionKey];
        Need(refusals, HostSettings.ConnectionKey, connection, "the connection string of PostgreSQL, as the role cers_app");
        if (command is null or Commands.Keys)
        {
            Need(refusals, WrappingKey.Setting, configuration[WrappingKey.Setting], "the key that wraps the key ring: 32 random bytes in base64");
        }

        if (command is null)
        {
            Need(refusals, AuditKeys.Setting, configuration[AuditKeys.Setting], "the key that signs the audit's seals: an EC P-256 private key, PKCS#8 in Base64");
            refusals.AddRange(ServerRefusals(configuration));
        }

        return refusals;
    }

    private static List<string> Malformed(IConfiguration configuration)
    {
        var refusals = new List<string>();
        foreach (var setting in (string[])[WrappingKey.Setting, WrappingKey.PreviousSetting])
        {
            if (configuration[setting] is { Length: > 0 } key && !WrappingKey.IsOne(key))
            {
                refusals.Add($"{setting} is not 32 bytes in Base64.");
            }
        }

        if (configuration[AuditKeys.Setting] is { Length: > 0 } signing && !AuditKeys.IsPrivateKey(signing))
        {
            refusals.Add($"{AuditKeys.Setting} is not an EC P-256 private key, PKCS#8 in Base64.");
        }

        refusals.AddRange((configuration.GetSection(AuditKeys.PublicKeysSetting).Get<string[]>() ?? []).Index().Where(k => !AuditKeys.IsPublicKey(k.Item))
            .Select(k => $"{AuditKeys.PublicKeysSetting}:{k.Index} is not an EC public key, SubjectPublicKeyInfo in Base64."));
        var asked = configuration[HostSettings.PublicUrlKey];
        if (!string.IsNullOrEmpty(asked)
            && !(Uri.TryCreate(asked, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && url.PathAndQuery == "/" && url.UserInfo.Length == 0))
        {
            refusals.Add($"{HostSettings.PublicUrlKey} is not an absolute http(s) URL without a path.");
        }

        return refusals;
    }

    private static IEnumerable<string> ServerRefusals(IConfiguration configuration)
    {
        if (configuration.GetValue<bool>(HostSettings.SimulatorKey))
        {
            yield return $"{HostSettings.SimulatorKey} is on: the sign-in simulator lets anyone be anyone, and runs only in Development.";
        }

        if (configuration[HostSettings.PublicUrlKey]?.StartsWith("https://", StringComparison.OrdinalIgnoreCase) != true)
        {
            yield return $"{HostSettings.PublicUrlKey} must be the https URL that people use.";
        }

        foreach (var provider in SignIn.SignInProvider.Read(configuration).Where(p => !p.Authority.StartsWith("https://", StringComparison.OrdinalIgnoreCase)))
        {
            yield return $"SignIn:Providers: the Authority of {provider.Name} must be an https URL.";
        }
    }

    private static void Need(List<string> refusals, string setting, string? value, string what)
    {
        if (string.IsNullOrEmpty(value))
        {
            refusals.Add($"{setting} is missing: {what}.");
        }
    }
}
