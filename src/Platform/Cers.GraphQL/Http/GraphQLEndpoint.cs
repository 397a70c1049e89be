using System.Globalization;
using Cers.GraphQL.Execution;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Cers.GraphQL.Http;

/// <summary>The endpoint: reads, executes, and answers with the statuses that GraphQL over HTTP asks of the media type chosen.</summary>
sealed class GraphQLEndpoint(RequestExecutor executor, TrustedDocuments trusted, GraphQLOptions options, TimeProvider time, ILogger<GraphQLEndpoint> logger)
{
    readonly RequestReader reader = new(options, trusted);

    public async Task HandleAsync(HttpContext context)
    {
        var isGet = HttpMethods.IsGet(context.Request.Method);
        if (!isGet && !HttpMethods.IsPost(context.Request.Method))
        {
            context.Response.Headers.Allow = "GET, POST";
            context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            return;
        }

        if (MediaTypes.Choose(context.Request.Headers.Accept) is not { } accepted)
        {
            context.Response.StatusCode = StatusCodes.Status406NotAcceptable;
            return;
        }

        var ct = context.RequestAborted;
        try
        {
            var read = await reader.ReadAsync(context, ct);
            if (read.Request is { } request)
            {
                // Most are neither, and need no copy.
                request = isGet || accepted.TakesEvents ? request with { OnlyReads = isGet, TakesEvents = accepted.TakesEvents } : request;
                await AnswerAsync(context, accepted, await executor.ExecuteAsync(request, context, ct), ct);
                return;
            }

            var refused = GraphQLResponse.Refused(Refusal.Document, read.Error!);
            if (read.Status is { } status)
            {
                await PlainResponse.WriteAsync(context, accepted.Plain, status, refused, ct);
            }
            else
            {
                await AnswerAsync(context, accepted, refused, ct);
            }
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // The client has gone: nobody reads an answer, and it is no fault of ours.
        }
        catch (BadHttpRequestException unreadable)
        {
            var refused = GraphQLResponse.Refused(Refusal.Document, new GraphQLError("The request cannot be read.") { Code = GraphQLErrorCodes.BadRequest });
            await PlainResponse.WriteAsync(context, accepted.Plain, unreadable.StatusCode, refused, ct);
        }
        catch (Exception thrown) when (!context.Response.HasStarted)
        {
            var refused = GraphQLResponse.Refused(Refusal.Document, UnexpectedErrors.Mask(thrown, "the endpoint", logger));
            await PlainResponse.WriteAsync(context, accepted.Plain, StatusCodes.Status500InternalServerError, refused, ct);
        }
    }

    Task AnswerAsync(HttpContext context, AcceptedTypes accepted, GraphQLResponse response, CancellationToken ct)
    {
        if (response.Events is { } events)
        {
            return StreamAsync(context, events);
        }

        if (ct.IsCancellationRequested)
        {
            return Task.CompletedTask;
        }

        return accepted.Best == MediaTypes.EventStream && response.Refusal is (Refusal.None or Refusal.Document)
            ? new EventStream(context, options, time, logger).WriteAsync(response)
            : PlainResponse.WriteAsync(context, accepted.Plain, StatusOf(response, accepted.Plain, context), response, ct);
    }

    async Task StreamAsync(HttpContext context, ResponseStream events)
    {
        using (events)
        {
            await new EventStream(context, options, time, logger).WriteAsync(events);
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
            case Refusal.Busy or Refusal.ClientBusy:
                context.Response.Headers.RetryAfter = 1.ToString(CultureInfo.InvariantCulture);
                return response.Refusal == Refusal.Busy ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status429TooManyRequests;
            case Refusal.Limited:
                return StatusCodes.Status429TooManyRequests;
            default:
                return mediaType == MediaTypes.Json ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
        }
    }
}
