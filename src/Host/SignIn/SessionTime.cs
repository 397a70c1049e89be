using Cers.BackOffice.Access;
using Cers.Identity.Contracts;

namespace Cers.Host.SignIn;

/// <summary>
/// How long a browser's session lasts, for the notice on pages. <c>GET /session</c> looks and answers <c>{ "secondsLeft": 1200 }</c>, 0 without a
/// session; <c>GET /session/stay</c> counts as something done.
/// </summary>
internal static class SessionTime
{
    public static void MapSessionTime(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/session", Tell).WithMetadata(new OnlyLooksAttribute());
        endpoints.MapGet("/session/stay", TypedResults.NoContent);
    }

    private static IResult Tell(HttpContext context, TimeProvider clock)
    {
        context.Response.Headers.CacheControl = "no-store";
        var endsAt = context.Features.Get<SessionFacts>()?.EndsAt;
        return TypedResults.Json(new { secondsLeft = endsAt is { } end ? Math.Max(0, (int)(end - clock.GetUtcNow()).TotalSeconds) : 0 });
    }
}
