using System.Security.Cryptography;
using Cers.Host.SignIn;

namespace Cers.Host.Development.Simulator;

/// <summary>The three providers that the simulator plays, and how the Host is told of them.</summary>
internal static class SimulatedProvider
{
    public const string Path = "/simulator";

    private const string ClientId = "cers-development";

    private static readonly string[] Names = ["GCKEY", "SIGN_IN_PARTNER", "STAFF"];

    public static bool IsEnabled(IConfiguration configuration, IHostEnvironment environment) =>
        environment.IsDevelopment() && configuration.GetValue<bool>(HostSettings.SimulatorKey);

    /// <summary>Fills SignIn:Providers, unless real ones are set.</summary>
    public static void Configure(IConfigurationManager configuration)
    {
        if (SignInProvider.Read(configuration).Count > 0)
        {
            return;
        }

        var origin = HostSettings.PublicUrlOf(configuration).GetLeftPart(UriPartial.Authority);
        var secret = RandomNumberGenerator.GetHexString(32);
        configuration.AddInMemoryCollection(Names.SelectMany((name, n) => new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            [$"SignIn:Providers:{n}:Name"] = name,
            [$"SignIn:Providers:{n}:Authority"] = IssuerOf(name),
            [$"SignIn:Providers:{n}:MetadataAddress"] = $"{origin}{Path}/{name.ToLowerInvariant()}/.well-known/openid-configuration",
            [$"SignIn:Providers:{n}:ClientId"] = ClientId,
            [$"SignIn:Providers:{n}:ClientSecret"] = secret,
        }));
    }

    /// <summary>Not our address: a person is issuer and subject, and must stay the same when the port changes.</summary>
    public static string IssuerOf(string name) => $"https://{name.ToLowerInvariant().Replace('_', '-')}.simulator.invalid";
}
