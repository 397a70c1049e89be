using Cers.BackOffice.Access;
using Cers.BackOffice.Languages;
using Cers.Messaging;
using Cers.Messaging.Operations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Cers.BackOffice.Colleagues;

/// <summary>Who has a page open, asked by the page itself: <c>GET /office/colleagues?subject=…</c> answers <c>{ "text": "…" }</c>, empty when nobody else has.</summary>
public static class OpenPages
{
    public static void MapOpenPages(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/office/colleagues", AnswerAsync).WithMetadata(new OnlyLooksAttribute());

    private static async Task<IResult> AnswerAsync(string? subject, HttpContext context, ICurrentActor current, IDoor door, InLanguage language, CancellationToken ct)
    {
        if (!current.Actor.IsStaff)
        {
            return TypedResults.StatusCode(StatusCodes.Status403Forbidden);
        }

        context.Response.Headers.CacheControl = "no-store";
        var answer = await door.SendAsync(new FindColleaguesOn(subject ?? string.Empty), ct);
        var text = answer.IsSuccess && answer.Value.Count > 0 ? language[ColleaguesTexts.OpenBy, string.Join(", ", answer.Value)] : string.Empty;
        return TypedResults.Json(new { text });
    }
}
