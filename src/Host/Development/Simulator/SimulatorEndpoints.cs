using System.Text;
using Cers.BackOffice.Languages;
using Cers.Host.SignIn;
using Cers.Kernel;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.IdentityModel.Tokens;
using IResult = Microsoft.AspNetCore.Http.IResult;

namespace Cers.Host.Development.Simulator;

/// <summary>
/// An OpenID provider that lets you be anyone: discovery, keys, a page to choose a persona, tokens with PKCE, end of session.
/// Mapped in Development only, and only when enabled; a Production start with it on is refused.
/// </summary>
internal static class SimulatorEndpoints
{
    public static void AddSimulator(this IServiceCollection services) => services.AddSingleton<SimulatorKey>().AddSingleton<AuthorizationCodes>();

    public static void MapSimulator(this IEndpointRouteBuilder endpoints)
    {
        var provider = endpoints.MapGroup(SimulatedProvider.Path + "/{name}").AddEndpointFilter(async (context, next) =>
            Provider(context.HttpContext) is null ? TypedResults.NotFound() : await next(context));
        provider.MapGet("/.well-known/openid-configuration", Discovery);
        provider.MapGet("/keys", (SimulatorKey key) => TypedResults.Json(key.PublicSet()));
        provider.MapGet("/authorize", Authorize);
        provider.MapPost("/token", TokenAsync);
        provider.MapGet("/end-session", EndSession);
    }

    private static SignInProvider? Provider(HttpContext context) => context.RequestServices.GetRequiredService<IReadOnlyList<SignInProvider>>()
        .FirstOrDefault(p => string.Equals(p.Name, (string?)context.Request.RouteValues["name"], StringComparison.OrdinalIgnoreCase)
            && p.Authority == SimulatedProvider.IssuerOf(p.Name));

    private static IResult Discovery(HttpContext context, HostSettings settings)
    {
        var provider = Provider(context)!;
        var here = $"{settings.Origin}{SimulatedProvider.Path}/{provider.Name.ToLowerInvariant()}";
        return TypedResults.Json(new
        {
            issuer = provider.Authority,
            authorization_endpoint = here + "/authorize",
            token_endpoint = here + "/token",
            jwks_uri = here + "/keys",
            end_session_endpoint = here + "/end-session",
            response_types_supported = (string[])["code"],
            subject_types_supported = (string[])["public"],
            id_token_signing_alg_values_supported = (string[])[SecurityAlgorithms.EcdsaSha256],
            code_challenge_methods_supported = (string[])["S256"],
            token_endpoint_auth_methods_supported = (string[])["client_secret_basic"],
            authorization_response_iss_parameter_supported = true,
        });
    }

    private static IResult Authorize(HttpContext context, AuthorizationCodes codes, HostSettings settings)
    {
        var provider = Provider(context)!;
        var query = context.Request.Query;
        string Asked(string name) => query[name].ToString();
        if (Asked("client_id") != provider.ClientId || !IsOurs(Asked("redirect_uri"), provider.CallbackPath, context, settings)
            || Asked("response_type") != "code" || Asked("code_challenge_method") != "S256" || Asked("code_challenge").Length != 43)
        {
            return TypedResults.BadRequest();
        }

        if (Asked("login_hint") is { Length: > 0 } hint)
        {
            var back = new Dictionary<string, string?>(StringComparer.Ordinal) { ["state"] = Asked("state"), ["iss"] = provider.Authority };
            if (Personas.Find(hint) is { } persona && persona.Provider == provider.Name)
            {
                back["code"] = codes.Issue(persona, provider.Name, Asked("redirect_uri"), Asked("nonce"), Asked("code_challenge"));
            }
            else
            {
                back["error"] = "access_denied";
            }

            return TypedResults.Redirect(QueryHelpers.AddQueryString(Asked("redirect_uri"), back));
        }

        var language = Asked("ui_locales").StartsWith("fr", StringComparison.Ordinal) ? Language.Fr : PageLanguage.Of(context);
        return TypedResults.Content(PersonaPage.Html(provider, query, language), "text/html; charset=utf-8");
    }

    private static async Task<IResult> TokenAsync(HttpContext context, AuthorizationCodes codes, SimulatorKey key, TimeProvider clock)
    {
        var provider = Provider(context)!;
        if (!context.Request.HasFormContentType)
        {
            return TypedResults.BadRequest(new { error = "invalid_request" });
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var client = $"Basic {Convert.ToBase64String(Encoding.ASCII.GetBytes($"{provider.ClientId}:{provider.ClientSecret}"))}";
        if (context.Request.Headers.Authorization != client)
        {
            return TypedResults.Json(new { error = "invalid_client" }, statusCode: StatusCodes.Status401Unauthorized);
        }

        if (form["grant_type"] != "authorization_code"
            || codes.Redeem(form["code"].ToString(), provider.Name, form["redirect_uri"].ToString(), form["code_verifier"].ToString()) is not { } granted)
        {
            return TypedResults.BadRequest(new { error = "invalid_grant" });
        }

        var now = clock.GetUtcNow().UtcDateTime;
        var persona = granted.Persona;
        var claims = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            [SignInClaims.Subject] = persona.Id,
            ["nonce"] = granted.Nonce,
            [SignInClaims.Name] = persona.Name,
            ["given_name"] = persona.FirstName,
            ["family_name"] = persona.LastName,
            [SignInClaims.Email] = persona.Email,
            [SignInClaims.Locale] = persona.Language == Language.Fr ? "fr-CA" : "en-CA",
        };
        claims[SignInClaims.AuthenticatedAt] = new DateTimeOffset(now).ToUnixTimeSeconds();
        claims["amr"] = (string[])["mfa"];
        if (persona.StaffRoles.Length > 0)
        {
            claims[SignInClaims.StaffRole] = persona.StaffRoles.Select(StaffRoleNames.Of).ToArray();
        }

        var idToken = key.Sign(new SecurityTokenDescriptor
        {
            Issuer = provider.Authority,
            Audience = provider.ClientId,
            IssuedAt = now,
            Expires = now.AddMinutes(5),
            Claims = claims,
        });
        return TypedResults.Json(new { access_token = "unused", token_type = "Bearer", expires_in = 300, id_token = idToken });
    }

    private static IResult EndSession(HttpContext context, HostSettings settings, string? post_logout_redirect_uri) =>
        IsOurs(post_logout_redirect_uri, SignInPages.SignedOut, context, settings) ? TypedResults.Redirect(post_logout_redirect_uri!) : TypedResults.BadRequest();

    private static bool IsOurs(string? address, string path, HttpContext context, HostSettings settings) =>
        address == settings.Origin + path || address == $"{context.Request.Scheme}://{context.Request.Host}{path}";
}
