using Cers.Host.Limits;
using Cers.Host.SignIn.Machines;

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
        endpoints.MapGet("/sign-in/{provider}", IResult (string provider, string? returnUrl, bool? fresh, IReadOnlyList<SignInProvider> providers, TimeProvider clock) =>
            providers.Find(provider) is { } chosen
                ? TypedResults.Challenge(FreshSignInFlow.Properties(LocalReturn.From(returnUrl), fresh is true, clock), [chosen.Name])
                : TypedResults.NotFound()).WithMetadata(new CountedAsAttribute(RateBudget.SignIn));
        endpoints.MapCredentialLink();
        endpoints.MapBackChannelLogout();
    }
}
