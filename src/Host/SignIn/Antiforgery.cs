using Cers.Identity.Contracts;
using Microsoft.AspNetCore.Antiforgery;

namespace Cers.Host.SignIn;

/// <summary>
/// A browser sends its session cookie with every request, whoever caused it. /graphql takes the cookie only beside a token that
/// another site cannot read.
/// </summary>
internal static class Antiforgery
{
    public const string Header = "X-CSRF-TOKEN";

    /// <summary>GET /session/antiforgery: the token for the header, bound to the session.</summary>
    public static void MapAntiforgeryToken(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/session/antiforgery", (HttpContext context, IAntiforgery antiforgery) =>
            TypedResults.Json(new { header = Header, token = antiforgery.GetAndStoreTokens(context).RequestToken }));

    public static IApplicationBuilder UseAntiforgeryForGraphQL(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        if (context.Request.Path == GraphQLSettings.Endpoint && context.Features.Get<SessionFacts>() is not null && !await IsValidAsync(context))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            await context.Response.WriteAsJsonAsync(
                new
                {
                    errors = new[]
                    {
                        new
                        {
                            message = $"A session cookie needs the header {Header}; its value comes from GET /session/antiforgery.",
                            extensions = new { code = "ANTIFORGERY" },
                        },
                    },
                },
                options: null,
                "application/graphql-response+json",
                context.RequestAborted);
            return;
        }

        await next(context);
    });

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
