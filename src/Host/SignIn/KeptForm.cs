using System.Security.Cryptography;
using System.Text.Json;
using Cers.Kernel;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;

namespace Cers.Host.SignIn;

/// <summary>
/// A form whose command needs a fresh sign-in, while the person is away to sign in: in encrypted cookies of the browser that sent it, for one person,
/// for a quarter of an hour. Without its antiforgery token: that was the former session's.
/// </summary>
internal sealed record KeptForm(PersonId Person, string Path, IReadOnlyList<KeyValuePair<string, string>> Fields)
{
    public const int LargestText = 12_000;

    private const string Purpose = "cers.kept-form";
    private const string Token = "__RequestVerificationToken";
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(15);
    private static readonly ChunkingCookieManager Cookies = new() { ThrowForPartialCookies = false };

    /// <summary>Keeps the form of the request, if it is one and not too large.</summary>
    public static async Task KeepAsync(HttpContext context, PersonId person)
    {
        Drop(context);
        if (!HttpMethods.IsPost(context.Request.Method) || context.Request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) is not true)
        {
            return;
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var fields = form.Where(f => f.Key != Token).SelectMany(f => f.Value, (f, value) => KeyValuePair.Create(f.Key, value ?? "")).ToList();
        var text = JsonSerializer.Serialize(new KeptForm(person, context.Request.PathBase + context.Request.Path + context.Request.QueryString, fields));
        if (text.Length <= LargestText)
        {
            Cookies.AppendResponseCookie(context, Name(context), Protector(context).Protect(text, Life), Form(context));
        }
    }

    /// <summary>The form that the person had sent; null when there is none, or it is another person's.</summary>
    public static KeptForm? Of(HttpContext context, PersonId person)
    {
        try
        {
            return Cookies.GetRequestCookie(context, Name(context)) is { } kept
                && JsonSerializer.Deserialize<KeptForm>(Protector(context).Unprotect(kept)) is { } form && form.Person == person
                ? form
                : null;
        }
        catch (Exception e) when (e is CryptographicException or JsonException or FormatException)
        {
            return null;
        }
    }

    public static bool IsThere(HttpContext context) => Cookies.GetRequestCookie(context, Name(context)) is not null;

    private static void Drop(HttpContext context) => Cookies.DeleteCookie(context, Name(context), Form(context));

    private static string Name(HttpContext context) => IsHttps(context) ? "__Host-cers-form" : "cers-form";

    private static bool IsHttps(HttpContext context) => context.RequestServices.GetRequiredService<HostSettings>().IsHttps;

    private static CookieOptions Form(HttpContext context) =>
        new() { Path = "/", HttpOnly = true, Secure = IsHttps(context), SameSite = SameSiteMode.Lax, IsEssential = true, MaxAge = Life };

    private static ITimeLimitedDataProtector Protector(HttpContext context) =>
        context.RequestServices.GetRequiredService<IDataProtectionProvider>().CreateProtector(Purpose).ToTimeLimitedDataProtector();
}
