using System.Security.Claims;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Cers.Host.SignIn;

/// <summary>The few claims of an ID token that we keep, under our own names.</summary>
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

    private const int Longest = 200;

    public static IEnumerable<Claim> Take(JsonWebToken token, SignInProvider provider, string idToken)
    {
        yield return new Claim(Provider, provider.Name);
        yield return new Claim(Issuer, provider.Authority);
        yield return new Claim(Subject, token.Subject);
        yield return new Claim(IdToken, idToken);
        foreach (var name in (string[])[Name, Email, Locale])
        {
            if (token.TryGetPayloadValue<string>(name, out var value) && value is { Length: > 0 and <= Longest })
            {
                yield return new Claim(name, value);
            }
        }

        // Any other provider could make its users officers.
        if (provider.IsStaff && token.TryGetPayloadValue<JsonElement>(StaffRole, out var roles) && roles.ValueKind == JsonValueKind.Array)
        {
            foreach (var role in roles.EnumerateArray().Where(r => r.ValueKind == JsonValueKind.String))
            {
                yield return new Claim(StaffRole, role.GetString()!);
            }
        }
    }
}
