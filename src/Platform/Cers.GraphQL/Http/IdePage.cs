using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Cers.GraphQL.Http;

/// <summary>GraphiQL from our own files. No other host is asked for anything, and this page alone may style inline, as its editor needs it.</summary>
static class IdePage
{
    const string Policy = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; "
        + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static void Map(RouteGroupBuilder group, string directory)
    {
        group.MapGet("/ide", (HttpContext context) =>
        {
            context.Response.Headers.ContentSecurityPolicy = Policy;
            var root = context.Request.PathBase + context.Request.Path.Value!.TrimEnd('/');
            return Results.Content(Page(System.Net.WebUtility.HtmlEncode(root)), "text/html; charset=utf-8");
        }).WithDisplayName("GraphQL IDE");
        File(group, directory, "index.js", "text/javascript; charset=utf-8");
        File(group, directory, "index.css", "text/css; charset=utf-8");
    }

    static void File(RouteGroupBuilder group, string directory, string name, string type)
    {
        var path = Path.Combine(directory, name);
        group.MapGet($"/ide/{name}", () => System.IO.File.Exists(path) ? Results.File(path, type) : Results.NotFound()).WithDisplayName($"GraphQL IDE {name}");
    }

    static string Page(string root) => $"""
        <!doctype html>
        <html lang="en">
        <head>
          <meta charset="utf-8">
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <title>GraphiQL</title>
          <link rel="stylesheet" href="{root}/index.css">
        </head>
        <body>
          <div id="graphiql" data-endpoint="{root[..^"/ide".Length]}"></div>
          <script src="{root}/index.js"></script>
        </body>
        </html>
        """;
}
