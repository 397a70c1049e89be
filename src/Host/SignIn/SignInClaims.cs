using System.Globalization;
using System.Security.Claims;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Cers.Host.SignIn;

/// <summary>The few claims of an ID token, and of what UserInfo adds to it, that we keep, under our own names.</summary>
internal static class SignInClaims
{
    public const string Provider = "provider";
    public const string Issuer = "iss";
    public const string Subject = "sub";
    public const string Name = "name";
    public const string Email = "email";
    public const string Locale = "locale";
    public const string StaffRole = "staff_roles";
    public const string IdToken = "id_token";

    /// <summary>The provider's name for its session.</summary>
    public const string ProviderSession = "sid";

    public const string AuthenticatedAt = "auth_time";

    /// <summary>Present where the provider showed two factors.</summary>
    public const string TwoFactors = "two_factors";

    private const int Longest = 200;

    /// <summary>Those that a provider may tell in the ID token or by UserInfo.</summary>
    private static readonly string[] OfPerson = [Name, Email, Locale];

    /// <summary>When the person last proved to the provider who he or she is; null where it does not say.</summary>
    public static DateTimeOffset? AuthenticationTime(JsonWebToken token) =>
        token.TryGetPayloadValue<long>(AuthenticatedAt, out var seconds) && seconds is > 0 and < 253_402_300_800 ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;

    private static bool ShowsTwoFactors(JsonWebToken token, SignInProvider provider) =>
        (token.TryGetPayloadValue<string>("acr", out var acr) && provider.TwoFactorAcr.Contains(acr, StringComparer.Ordinal))
        || (token.TryGetPayloadValue<JsonElement>("amr", out var amr) && amr.ValueKind == JsonValueKind.Array
            && amr.EnumerateArray().Any(a => a.ValueKind == JsonValueKind.String && a.GetString() == "mfa"));

    /// <summary>Whether the ID token says all that we would take: UserInfo has nothing to add then.</summary>
    public static bool AreIn(JsonWebToken token, SignInProvider provider) =>
        OfPerson.All(name => token.TryGetClaim(name, out _)) && (!provider.IsStaff || token.TryGetClaim(StaffRole, out _));

    /// <summary>A claim of UserInfo that is a text.</summary>
    public static string? Text(JsonElement claims, string name) =>
        claims.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <param name="more">What UserInfo says of the token's subject; the ID token's word comes first.</param>
    public static IEnumerable<Claim> Take(JsonWebToken token, JsonElement? more, SignInProvider provider, string idToken)
    {
        yield return new Claim(Provider, provider.Name);
        yield return new Claim(Issuer, provider.Authority);
        yield return new Claim(Subject, token.Subject);
        yield return new Claim(IdToken, idToken);
        foreach (var name in OfPerson)
        {
            if ((token.TryGetPayloadValue<string>(name, out var own) ? own : more is { } told ? Text(told, name) : null) is { Length: > 0 and <= Longest } value)
            {
                yield return new Claim(name, value);
            }
        }

        if (token.TryGetPayloadValue<string>(ProviderSession, out var session) && session is { Length: > 0 and <= Longest })
        {
            yield return new Claim(ProviderSession, session);
        }

        if (AuthenticationTime(token) is { } at)
        {
            yield return new Claim(AuthenticatedAt, at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        }

        if (ShowsTwoFactors(token, provider))
        {
            yield return new Claim(TwoFactors, "true");
        }

        // Any other provider could make its users officers.
        if (provider.IsStaff
            && (token.TryGetPayloadValue<JsonElement>(StaffRole, out var roles) || (more is { } info && info.TryGetProperty(StaffRole, out roles)))
            && roles.ValueKind == JsonValueKind.Array)
        {
            foreach (var role in roles.EnumerateArray().Where(r => r.ValueKind == JsonValueKind.String))
            {
                yield return new Claim(StaffRole, role.GetString()!);
            }
        }
    }
}
