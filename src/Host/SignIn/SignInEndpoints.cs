using Cers.Host.Limits;
using Cers.Host.SignIn.Machines;
using Microsoft.AspNetCore.Authentication;

namespace Cers.Host.SignIn;

internal static class SignInEndpoints
{
    public static void MapSignIn(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapAntiforgeryToken();
        endpoints.MapSessionTime();
        endpoints.MapGet(ServerMetadata.JwksPath, async (AccessTokenKeys keys, CancellationToken ct) => TypedResults.Json(await keys.PublicSetAsync(ct)));
        endpoints.MapServerMetadata();
        endpoints.MapTokenEndpoint();
        // A link, not a form: form-action 'self' would stop the redirect to the provider.
        endpoints.MapGet("/sign-in/{provider}", IResult (string provider, string? returnUrl, IReadOnlyList<SignInProvider> providers) =>
            providers.FirstOrDefault(p => string.Equals(p.Name, provider, StringComparison.OrdinalIgnoreCase)) is { } chosen
                ? TypedResults.Challenge(new AuthenticationProperties { RedirectUri = LocalReturn.From(returnUrl) }, [chosen.Name])
                : TypedResults.NotFound()).WithMetadata(new CountedAsAttribute(RateBudget.SignIn));
    }
}
