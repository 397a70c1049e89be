namespace Cers.Host.SignIn;

/// <summary>An OpenID Connect provider from configuration, <c>SignIn:Providers:N</c>.</summary>
internal sealed record SignInProvider
{
    /// <summary>Below it, each provider's answers come in.</summary>
    public const string Callbacks = "/sign-in/callback";

    /// <summary>GCKEY, SIGN_IN_PARTNER or STAFF; names the scheme and the callback.</summary>
    public required string Name { get; init; }

    /// <summary>The issuer, exactly as its discovery document and tokens say it.</summary>
    public required string Authority { get; init; }

    public required string ClientId { get; init; }

    public required string ClientSecret { get; init; }

    /// <summary>Where the discovery document is, if not below the authority.</summary>
    public string? MetadataAddress { get; init; }

    /// <summary>The values of acr by which it says that it asked for two factors; amr "mfa" (RFC 8176) says so too.</summary>
    public IReadOnlyList<string> TwoFactorAcr { get; init; } = [];

    /// <summary>The provider of border-agency staff: only its word on staff roles counts.</summary>
    public bool IsStaff => Name == "STAFF";

    public string CallbackPath => $"{Callbacks}/{Name.ToLowerInvariant()}";

    public string Discovery => MetadataAddress ?? $"{Authority.TrimEnd('/')}/.well-known/openid-configuration";

    public static IReadOnlyList<SignInProvider> Read(IConfiguration configuration) =>
        configuration.GetSection("SignIn:Providers").Get<SignInProvider[]>() ?? [];
}

internal static class SignInProviders
{
    /// <summary>The provider of a name, as it stands in an address.</summary>
    public static SignInProvider? Find(this IReadOnlyList<SignInProvider> providers, string? name) =>
        providers.FirstOrDefault(p => string.Equals(p.Name, name, StringComparison.OrdinalIgnoreCase));
}
