using Cers.ModuleKit.Keys;

namespace Cers.Host;

/// <summary>What must be true of the configuration before anything starts. Each refusal names the key to set.</summary>
internal static class StartChecks
{
    public static IReadOnlyList<string> Refusals(IConfiguration configuration, IHostEnvironment environment)
    {
        var refusals = new List<string>();
        var asked = configuration[HostSettings.PublicUrlKey];
        if (configuration[WrappingKey.Setting] is { Length: > 0 } key && !(Convert.TryFromBase64String(key, new byte[32], out var bytes) && bytes == 32))
        {
            refusals.Add($"{WrappingKey.Setting} is not 32 bytes in Base64.");
        }

        if (!string.IsNullOrEmpty(asked)
            && !(Uri.TryCreate(asked, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && url.PathAndQuery == "/" && url.UserInfo.Length == 0))
        {
            refusals.Add($"{HostSettings.PublicUrlKey} is not an absolute http(s) URL without a path.");
        }

        if (environment.IsDevelopment())
        {
            return refusals;
        }

        if (configuration.GetValue<bool>(HostSettings.SimulatorKey))
        {
            refusals.Add($"{HostSettings.SimulatorKey} is on: the sign-in simulator lets anyone be anyone, and runs only in Development.");
        }

        if (asked is null || !asked.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        {
            refusals.Add($"{HostSettings.PublicUrlKey} must be the https URL that people use.");
        }

        foreach (var (missing, what) in (ReadOnlySpan<(string, string)>)
        [
            (HostSettings.ConnectionKey, "the connection string of PostgreSQL, as the role cers_app"),
            (WrappingKey.Setting, "the key that wraps the key ring: 32 random bytes in base64"),
        ])
        {
            if (string.IsNullOrEmpty(configuration[missing]))
            {
                refusals.Add($"{missing} is missing: {what}.");
            }
        }

        refusals.AddRange(SignIn.SignInProvider.Read(configuration)
            .Where(p => !p.Authority.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
            .Select(p => $"SignIn:Providers: the Authority of {p.Name} must be an https URL."));
        return refusals;
    }
}
