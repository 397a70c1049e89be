using Cers.GraphQL.Execution;
using Microsoft.AspNetCore.Http;

namespace Cers.GraphQL.Http;

/// <summary>An answer that is one JSON text.</summary>
static class PlainResponse
{
    public static async Task WriteAsync(HttpContext context, string mediaType, int status, GraphQLResponse response)
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
            context.Response.Headers.CacheControl = "no-store";
            context.Response.Headers.XContentTypeOptions = "nosniff";
            body = ResponseCompression.Apply(context, body);
            context.Response.ContentLength = body.Length;
        }

        await context.Response.BodyWriter.WriteAsync(body, context.RequestAborted);
    }
}
