using Microsoft.AspNetCore.Authentication.OAuth;

namespace Cers.Host.SignIn;

/// <summary>One provider as an authentication scheme.</summary>
internal sealed class OpenIdConnectOptions : OAuthOptions
{
    /// <summary>The endpoints come from discovery; the base class demands some text.</summary>
    private const string FromDiscovery = "https://from-discovery.invalid/";

    public SignInProvider Provider { get; set; } = null!;

    public ProviderDiscovery Discovery { get; set; } = null!;

    public override void Validate()
    {
        AuthorizationEndpoint = TokenEndpoint = FromDiscovery;
        base.Validate();
    }
}
