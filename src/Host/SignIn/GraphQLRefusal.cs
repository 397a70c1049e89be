namespace Cers.Host.SignIn;

/// <summary>A refusal before the engine runs, in the shape that GraphQL clients read.</summary>
internal static class GraphQLRefusal
{
    public static Task WriteAsync(HttpContext context, string code, string message) => context.Response.WriteAsJsonAsync(
        new { errors = new[] { new { message, extensions = new { code } } } }, options: null, "application/graphql-response+json", context.RequestAborted);
}
