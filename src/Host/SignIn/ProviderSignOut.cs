using Cers.Identity.Contracts;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace Cers.Host.SignIn;

/// <summary>Where the sign-in provider ends its own session (OpenID Connect RP-Initiated Logout 1.0).</summary>
internal sealed class ProviderSignOut(IOptionsMonitor<OpenIdConnectOptions> options, IReadOnlyList<SignInProvider> providers)
{
    /// <summary>Null when the provider is gone from the configuration, does not answer, or has no such address.</summary>
    public async Task<string?> AddressAsync(EndedSession ended, HttpContext context)
    {
        if (providers.FirstOrDefault(p => p.Name == ended.Provider) is not { } provider)
        {
            return null;
        }

        try
        {
            var discovered = await options.Get(provider.Name).Discovery.GetAsync(context.RequestAborted);
            return string.IsNullOrEmpty(discovered.EndSessionEndpoint)
                ? null
                : QueryHelpers.AddQueryString(discovered.EndSessionEndpoint, new Dictionary<string, string?>(StringComparer.Ordinal)
                {
                    ["client_id"] = provider.ClientId,
                    ["id_token_hint"] = ended.IdToken,
                    ["post_logout_redirect_uri"] = $"{context.Request.Scheme}://{context.Request.Host}{SignInPages.SignedOut}",
                });
        }
        catch (SignInException)
        {
            return null;
        }
    }
}
