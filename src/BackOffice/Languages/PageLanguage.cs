using Cers.Kernel;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Cers.BackOffice.Languages;

/// <summary>The language of a page: <c>?lang=</c>, then the cookie that it left, then what the browser prefers, then English.</summary>
public static class PageLanguage
{
    public const string Parameter = "lang";

    private const string Cookie = "lang";
    private static readonly object Key = new();

    /// <summary>Decides the language of each request; before sign-in, so that the actor can carry it.</summary>
    public static IApplicationBuilder UsePageLanguage(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var asked = Parse(context.Request.Query[Parameter]);
        if (asked is { } chosen && HttpMethods.IsGet(context.Request.Method) && chosen != Parse(context.Request.Cookies[Cookie]))
        {
            context.Response.Cookies.Append(Cookie, Code(chosen), new CookieOptions
            {
                Path = "/",
                MaxAge = TimeSpan.FromDays(365),
                HttpOnly = true,
                IsEssential = true,
                SameSite = SameSiteMode.Lax,
                Secure = context.Request.IsHttps,
            });
        }

        context.Items[Key] = asked ?? Parse(context.Request.Cookies[Cookie]) ?? Preferred(context.Request) ?? Language.En;
        return next(context);
    });

    public static Language Of(HttpContext context) => context.Items[Key] is Language language ? language : Language.En;

    /// <summary>The code that <c>lang</c> attributes and the parameter carry.</summary>
    public static string Code(Language language) => language == Language.Fr ? "fr" : "en";

    private static Language? Parse(string? code) => code switch
    {
        "en" => Language.En,
        "fr" => Language.Fr,
        _ => null,
    };

    private static Language? Preferred(HttpRequest request) => request.GetTypedHeaders().AcceptLanguage
        .OrderByDescending(accepted => accepted.Quality ?? 1)
        .Select(accepted => Parse(accepted.Value.ToString().Split('-')[0].ToLowerInvariant()))
        .FirstOrDefault(language => language is not null);
}
