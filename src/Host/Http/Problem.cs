using System.Net.Mime;
using System.Text.Json;
using System.Text.Json.Serialization;
using Cers.BackOffice.Languages;
using Cers.Kernel;

namespace Cers.Host.Http;

/// <summary>Problem JSON (RFC 9457) with our errors: code, text in the caller's language and in both, and the field at fault.</summary>
internal static class Problem
{
    /// <param name="findings">Rows of a report that tells more; null where there is none.</param>
    public static Task WriteAsync(HttpContext context, IReadOnlyList<Error> errors, IEnumerable<object>? findings = null)
    {
        var language = PageLanguage.Of(context);
        context.Response.StatusCode = StatusOf(errors[0]);
        return context.Response.WriteAsJsonAsync(
            new Document(
                "about:blank",
                errors[0].Text.In(language),
                context.Response.StatusCode,
                errors.Select(e => new { code = e.Code, message = e.Text.In(language), messageEn = e.Text.En, messageFr = e.Text.Fr, path = e.Path }),
                findings),
            JsonSerializerOptions.Web,
            MediaTypeNames.Application.ProblemJson,
            context.RequestAborted);
    }

    private static int StatusOf(Error error) => error switch
    {
        NotSignedIn => StatusCodes.Status401Unauthorized,
        NotAllowed or SecondFactorNeeded or FreshSignInNeeded or { Code: "access.antiforgery" } => StatusCodes.Status403Forbidden,
        NotFound => StatusCodes.Status404NotFound,
        Conflict or RequestIdReused => StatusCodes.Status409Conflict,
        TooManyAttempts => StatusCodes.Status429TooManyRequests,
        { Code: "files.too_large" or "BLK-FIL-002" } => StatusCodes.Status413PayloadTooLarge,
        { Code: "files.wrong_kind" or "BLK-FIL-003" } => StatusCodes.Status415UnsupportedMediaType,
        { Code: "BLK-FIL-006" } => StatusCodes.Status409Conflict,
        _ => StatusCodes.Status422UnprocessableEntity,
    };

    private sealed record Document(
        string Type,
        string Title,
        int Status,
        IEnumerable<object> Errors,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IEnumerable<object>? Findings);
}
