using Cers.GraphQL.Execution;
using Microsoft.AspNetCore.Http;

namespace Cers.GraphQL.Http;

/// <summary>An answer that is one JSON text.</summary>
static class PlainResponse
{
    public static async Task WriteAsync(HttpContext context, string mediaType, int status, GraphQLResponse response, CancellationToken ct)
    {
        // Written whole before it is sent: a scalar that fails while writing must not leave half an answer.
        using var buffer = new PooledBuffer();
        using (response.Plain)
        {
            ResponseWriter.Write(buffer, response);
        }

        var body = buffer.Written;
        if (!context.Response.HasStarted)
        {
            context.Response.StatusCode = status;
            context.Response.ContentType = mediaType == MediaTypes.Json ? "application/json; charset=utf-8" : $"{mediaType}; charset=utf-8";
            var headers = context.Response.Headers;
            headers.CacheControl = "no-store";
            headers.XContentTypeOptions = "nosniff";
            body = ResponseCompression.Apply(context, body);
            headers.ContentLength = body.Length;
        }

        await context.Response.BodyWriter.WriteAsync(body, ct);
    }
}
