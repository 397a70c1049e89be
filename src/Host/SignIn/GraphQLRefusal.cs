using Cers.BackOffice.Languages;
using Cers.Kernel;

namespace Cers.Host.SignIn;

/// <summary>A refusal before the engine runs, in the shape that GraphQL clients read.</summary>
internal static class GraphQLRefusal
{
    public static Task WriteAsync(HttpContext context, string code, string message) =>
        WriteAsync(context, new { errors = new[] { new { message, extensions = new { code } } } });

    /// <summary>The message in the caller's language, and both beside it.</summary>
    public static Task WriteAsync(HttpContext context, string code, LocalizedText text, int retryAfter) =>
        WriteAsync(context, new { errors = new[] { new { message = text.In(PageLanguage.Of(context)), extensions = new { code, retryAfter, en = text.En, fr = text.Fr } } } });

    private static Task WriteAsync<T>(HttpContext context, T body) =>
        context.Response.WriteAsJsonAsync(body, options: null, "application/graphql-response+json", context.RequestAborted);
}
