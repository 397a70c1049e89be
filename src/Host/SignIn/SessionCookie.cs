using Microsoft.Extensions.Options;

namespace Cers.Host.SignIn;

/// <summary>The cookie of a session: its ticket and nothing else.</summary>
internal static class SessionCookie
{
    public static void Set(HttpContext context, string ticket) => context.Response.Cookies.Append(Options(context).CookieName, ticket, Form(context));

    public static void Delete(HttpContext context) => context.Response.Cookies.Delete(Options(context).CookieName, Form(context));

    private static SessionOptions Options(HttpContext context) => context.RequestServices.GetRequiredService<IOptionsMonitor<SessionOptions>>().Get(SessionHandler.Name);

    private static CookieOptions Form(HttpContext context) =>
        new() { Path = "/", HttpOnly = true, Secure = Options(context).Secure, SameSite = SameSiteMode.Lax, IsEssential = true };
}
