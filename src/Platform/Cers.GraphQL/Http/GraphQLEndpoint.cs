using System.Buffers;
using System.Globalization;
using Cers.GraphQL.Execution;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Cers.GraphQL.Http;

/// <summary>The endpoint: reads, executes, and answers with the statuses that GraphQL over HTTP asks of the media type chosen.</summary>
sealed class GraphQLEndpoint(RequestExecutor executor, GraphQLOptions options, ILogger<GraphQLEndpoint> logger)
{
    readonly RequestReader reader = new(options.Limits);

    public async Task HandleAsync(HttpContext context)
    {
        var isGet = HttpMethods.IsGet(context.Request.Method);
        if (!isGet && !HttpMethods.IsPost(context.Request.Method))
        {
            context.Response.Headers.Allow = "GET, POST";
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return;
        }

        if (MediaTypes.Choose(context.Request.Headers.Accept) is not { } mediaType)
        {
            context.Response.StatusCode = StatusCodes.Status406NotAcceptable;
            return;
        }

        try
        {
            var read = await reader.ReadAsync(context);
            if (read.Request is not { } request)
            {
                await WriteAsync(context, mediaType, read.Status, GraphQLResponse.Refused(Refusal.Document, read.Error!));
                return;
            }

            var response = await executor.ExecuteAsync(request with { OnlyQueries = isGet }, context);
            if (!context.RequestAborted.IsCancellationRequested)
            {
                await WriteAsync(context, mediaType, StatusOf(response, mediaType, context), response);
            }
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The client has gone: nobody reads an answer, and it is no fault of ours.
        }
        catch (BadHttpRequestException unreadable)
        {
            await WriteAsync(context, mediaType, unreadable.StatusCode, GraphQLResponse.Refused(
                Refusal.Document,
                new GraphQLError("The request cannot be read.") { Code = GraphQLErrorCodes.BadRequest }));
        }
        catch (Exception thrown) when (!context.Response.HasStarted)
        {
            var error = UnexpectedErrors.Mask(thrown, "the endpoint", logger);
            await WriteAsync(context, mediaType, StatusCodes.Status500InternalServerError, GraphQLResponse.Refused(Refusal.Document, error));
        }
    }

    static int StatusOf(GraphQLResponse response, string mediaType, HttpContext context)
    {
        switch (response.Refusal)
        {
            case Refusal.None:
                return StatusCodes.Status200OK;
            case Refusal.MethodNotAllowed:
                context.Response.Headers.Allow = "POST";
                return StatusCodes.Status405MethodNotAllowed;
            case Refusal.Busy:
                context.Response.Headers.RetryAfter = 1.ToString(CultureInfo.InvariantCulture);
                return StatusCodes.Status503ServiceUnavailable;
            case Refusal.Limited:
                return StatusCodes.Status429TooManyRequests;
            default:
                return mediaType == MediaTypes.Json ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
        }
    }

    static async Task WriteAsync(HttpContext context, string mediaType, int status, GraphQLResponse response)
    {
        // Written whole before it is sent: a scalar that fails while writing must not leave half an answer.
        var buffer = new ArrayBufferWriter<byte>(1024);
        ResponseWriter.Write(buffer, response);
        if (!context.Response.HasStarted)
        {
            context.Response.StatusCode = status;
            context.Response.ContentType = $"{mediaType}; charset=utf-8";
            context.Response.ContentLength = buffer.WrittenCount;
            context.Response.Headers.CacheControl = "no-store";
            context.Response.Headers.XContentTypeOptions = "nosniff";
        }

        await context.Response.BodyWriter.WriteAsync(buffer.WrittenMemory, context.RequestAborted);
    }
}
