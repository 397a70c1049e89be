using System.Net.Mime;
using System.Text.Json;
using Cers.BackOffice;
using Cers.BackOffice.Languages;
using Cers.Kernel;
using Microsoft.AspNetCore.Antiforgery;

namespace Cers.Host.Http;

/// <summary>
/// Answers that nobody else wrote: unknown routes, wrong methods, bad requests, crashes. A page for browsers, in the person's
/// language; problem JSON (RFC 9457) for programs. Never what an exception says.
/// </summary>
internal static class ErrorAnswers
{
    private static readonly Dictionary<int, LocalizedText> Texts = new()
    {
        [400] = new("The request cannot be understood.", "La demande ne peut pas être comprise."),
        [401] = new("Sign in first.", "Ouvrez d'abord une session."),
        [403] = new("You cannot do this.", "Vous ne pouvez pas faire cela."),
        [404] = new("There is nothing here.", "Il n'y a rien ici."),
        [405] = new("This address does not take this kind of request.", "Cette adresse n'accepte pas ce genre de demande."),
        [408] = new("The request took too long.", "La demande a pris trop de temps."),
        [413] = new("The request is too large.", "La demande est trop volumineuse."),
        [415] = new("This kind of content is not accepted.", "Ce type de contenu n'est pas accepté."),
        [429] = new("Too many requests. Try again later.", "Trop de demandes. Réessayez plus tard."),
        [500] = new("Something went wrong on our side. It was recorded.", "Un problème est survenu de notre côté. Il a été consigné."),
        [503] = new("Not available at the moment. Try again later.", "Non disponible pour le moment. Réessayez plus tard."),
    };

    public static IApplicationBuilder UseErrorAnswers(this IApplicationBuilder app)
    {
        app.UseWhen(context => WantsPage(context.Request), pages => pages.UseErrorPages());
        app.UseWhen(context => !WantsPage(context.Request), programs => programs.UseStatusCodePages(context => WriteAsync(context.HttpContext)));
        return app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            // Leaves an empty answer with the status, which the two above fill.
            ExceptionHandler = _ => Task.CompletedTask,
            AllowStatusCode404Response = true,
            StatusCodeSelector = StatusOf,
        });
    }

    private static int StatusOf(Exception exception) => exception switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        AntiforgeryValidationException or InvalidDataException => StatusCodes.Status400BadRequest,
        _ => StatusCodes.Status500InternalServerError,
    };

    private static Task WriteAsync(HttpContext context)
    {
        var status = context.Response.StatusCode;
        var text = Texts.GetValueOrDefault(status, Texts[status >= 500 ? 500 : 400]);
        return context.Response.WriteAsJsonAsync(
            new { type = "about:blank", title = text.In(PageLanguage.Of(context)), status },
            JsonSerializerOptions.Web,
            MediaTypeNames.Application.ProblemJson,
            context.RequestAborted);
    }

    private static bool WantsPage(HttpRequest request) =>
        request.GetTypedHeaders().Accept.Any(a => a.MediaType.Equals(MediaTypeNames.Text.Html, StringComparison.OrdinalIgnoreCase))
        && !request.Path.StartsWithSegments("/graphql", StringComparison.Ordinal);
}
