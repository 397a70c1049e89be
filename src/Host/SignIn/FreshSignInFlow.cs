using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Cers.Host.SignIn;

/// <summary>
/// A sign-in for which the provider must ask the person again (OpenID Connect Core 1.0, section 3.1.2.1: prompt, max_age): what it is asked, and what it
/// must answer. That it was asked travels in the protected state.
/// </summary>
internal static class FreshSignInFlow
{
    public const string Parameter = "fresh";

    private const string Key = "fresh since";
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(1);

    public static AuthenticationProperties Properties(string returnUrl, bool fresh, TimeProvider clock)
    {
        var properties = new AuthenticationProperties { RedirectUri = returnUrl };
        if (fresh)
        {
            properties.Items[Key] = clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        }

        return properties;
    }

    public static string Ask(string url, AuthenticationProperties properties) => properties.Items.ContainsKey(Key)
        ? QueryHelpers.AddQueryString(url, new Dictionary<string, string?>(StringComparer.Ordinal) { ["prompt"] = "login", ["max_age"] = "0" })
        : url;

    /// <summary>False when the person was to be asked again, and the ID token does not say that this happened since.</summary>
    public static bool IsKept(AuthenticationProperties properties, JsonWebToken token) =>
        !properties.Items.TryGetValue(Key, out var since)
        || (SignInClaims.AuthenticationTime(token) is { } at && at >= DateTimeOffset.FromUnixTimeSeconds(long.Parse(since!, CultureInfo.InvariantCulture)) - Skew);
}
