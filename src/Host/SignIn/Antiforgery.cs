using Cers.Identity.Contracts;
using Cers.Kernel;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;

namespace Cers.Host.SignIn;

/// <summary>
/// A browser sends its session cookie with every request, whoever caused it. /graphql and whatever else programs send to take the cookie only beside a token that
/// another site cannot read. A token that is not valid is refused before the request is read.
/// </summary>
internal static class Antiforgery
{
    public const string Header = "X-CSRF-TOKEN";

    /// <summary>GET /session/antiforgery: the token for the header, bound to the session.</summary>
    public static void MapAntiforgeryToken(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/session/antiforgery", (HttpContext context, IAntiforgery antiforgery) =>
            TypedResults.Json(new { header = Header, token = antiforgery.GetAndStoreTokens(context).RequestToken }));

    public static IApplicationBuilder UseCredentialsOfGraphQL(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (BearerHandler.IsMeant(context.Request) && context.Features.Get<BearerOfToken>() is null)
        {
            // Said at once: as nobody, the caller would be refused field by field.
            await context.ChallengeAsync(BearerHandler.Name);
            return;
        }

        if (context.Request.Path == GraphQLSettings.Endpoint && !await IsMeantAsync(context))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            await GraphQLRefusal.WriteAsync(
                context, "ANTIFORGERY", Refusal.Text.En);
            return;
        }

        await next(context);
    });

    /// <summary>True where the request is no browser's, or comes with the token of its session.</summary>
    public static async Task<bool> IsMeantAsync(HttpContext context) => context.Features.Get<SessionFacts>() is null || await IsValidAsync(context);

    public static Error Refusal { get; } = new InvalidInput(
        "access.antiforgery",
        new LocalizedText(
            $"A session cookie needs the header {Header}; its value comes from GET /session/antiforgery.",
            $"Un témoin de session exige l'en-tête {Header}; sa valeur provient de GET /session/antiforgery."));

    private static async Task<bool> IsValidAsync(HttpContext context)
    {
        try
        {
            // Unlike IsRequestValidAsync this looks at every method: a GET runs queries too.
            await context.RequestServices.GetRequiredService<IAntiforgery>().ValidateRequestAsync(context);
            return true;
        }
        catch (AntiforgeryValidationException)
        {
            return false;
        }
    }
}
