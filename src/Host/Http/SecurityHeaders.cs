using Cers.BackOffice;
using Microsoft.Extensions.Primitives;

namespace Cers.Host.Http;

/// <summary>
/// What every answer says to browsers. An endpoint that needs another policy (the Development-only IDE) sets its own header.
/// </summary>
internal static class SecurityHeaders
{
    private const string PermissionsPolicy = "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()";

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app, bool strictTransport) => app.Use((context, next) =>
    {
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            SetUnlessSet(headers, "Content-Security-Policy", BackOfficeServices.ContentSecurityPolicy);
            SetUnlessSet(headers, "X-Content-Type-Options", "nosniff");
            SetUnlessSet(headers, "Referrer-Policy", "same-origin");
            SetUnlessSet(headers, "Permissions-Policy", PermissionsPolicy);
            SetUnlessSet(headers, "Cross-Origin-Opener-Policy", "same-origin");
            SetUnlessSet(headers, "Cross-Origin-Resource-Policy", "same-origin");
            SetUnlessSet(headers, "Cache-Control", "no-store");
            if (strictTransport)
            {
                SetUnlessSet(headers, "Strict-Transport-Security", "max-age=31536000; includeSubDomains");
            }

            return Task.CompletedTask;
        });
        return next(context);
    });

    private static void SetUnlessSet(IHeaderDictionary headers, string name, string value)
    {
        if (StringValues.IsNullOrEmpty(headers[name]))
        {
            headers[name] = value;
        }
    }
}
