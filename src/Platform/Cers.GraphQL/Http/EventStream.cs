using System.Buffers;
using System.Threading.Channels;
using Cers.GraphQL.Execution;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace Cers.GraphQL.Http;

/// <summary>
/// Answers as server-sent events, in the 'distinct connections' mode of GraphQL over SSE: each answer is an event <c>next</c>, and the end is
/// told by <c>complete</c>. Few answers wait for a client, the source is not asked for more until they are taken, and a client that does
/// not read is cut off.
/// </summary>
sealed partial class EventStream(HttpContext context, GraphQLOptions options, TimeProvider time, ILogger logger)
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    static readonly byte[] Heartbeat = ":\n\n"u8.ToArray();
    static readonly byte[] Complete = "event: complete\ndata: \n\n"u8.ToArray();

    /// <summary>One answer and the end.</summary>
    public async Task WriteAsync(GraphQLResponse response)
    {
        await BeginAsync();
        await SendAsync(Next(response));
        await SendAsync(Complete);
    }

    /// <summary>All answers of a subscription.</summary>
    public async Task WriteAsync(ResponseStream stream)
    {
        await BeginAsync();
        var queue = Channel.CreateBounded<byte[]>(new BoundedChannelOptions(options.Limits.MaxQueuedEvents) { SingleReader = true, SingleWriter = true });
        var pump = PumpAsync(stream, queue.Writer);
        try
        {
            while (await WaitAsync(queue.Reader, stream.Ending))
            {
                while (queue.Reader.TryRead(out var answer))
                {
                    await SendAsync(answer);
                }
            }

            await SendAsync(Complete);
        }
        finally
        {
            stream.End();
            await LetGoAsync(pump);
        }
    }

    async Task BeginAsync()
    {
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        context.Response.ContentType = $"{MediaTypes.EventStream}; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store, no-transform";
        context.Response.Headers.XContentTypeOptions = "nosniff";

        // Proxies that keep answers back until they are whole are told not to.
        context.Response.Headers["X-Accel-Buffering"] = "no";
        await SendAsync(Heartbeat);
    }

    /// <summary>False when nothing more comes. While nothing does, the stream says that it lives.</summary>
    async Task<bool> WaitAsync(ChannelReader<byte[]> queue, CancellationToken ending)
    {
        var wait = queue.WaitToReadAsync(CancellationToken.None).AsTask();
        while (true)
        {
            try
            {
                return await wait.WaitAsync(options.HeartbeatInterval, time, ending);
            }
            catch (TimeoutException)
            {
                await SendAsync(Heartbeat);
            }
            catch (OperationCanceledException) when (ending.IsCancellationRequested)
            {
                context.RequestAborted.ThrowIfCancellationRequested();

                // Time for the last words of the stream, if there are any.
                return await Task.WhenAny(wait, Task.Delay(TimeSpan.FromMilliseconds(200), time, context.RequestAborted)) == wait && await wait;
            }
        }
    }

    async Task PumpAsync(ResponseStream stream, ChannelWriter<byte[]> queue)
    {
        try
        {
            await foreach (var answer in stream.Responses.WithCancellation(stream.Ending))
            {
                await queue.WriteAsync(Next(answer), answer.HasRun ? stream.Ending : CancellationToken.None);
            }
        }
        catch (OperationCanceledException) when (stream.Ending.IsCancellationRequested)
        {
            // The end, as wanted.
        }
        catch (Exception thrown)
        {
            LogSource(logger, thrown);
        }
        finally
        {
            queue.TryComplete();
        }
    }

    static byte[] Next(GraphQLResponse response)
    {
        using var buffer = new PooledBuffer();
        using var plain = response.Plain;
        buffer.Write("event: next\ndata: "u8);

        // JSON without indentation has no line ends: one data line holds it.
        ResponseWriter.Write(buffer, response);
        buffer.Write("\n\n"u8);
        return buffer.Written.ToArray();
    }

    /// <summary>Sends, or cuts the connection when the client does not take it in time.</summary>
    async Task SendAsync(byte[] bytes)
    {
        using var late = new CancellationTokenSource(options.Limits.StreamWriteTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, context.RequestAborted);
        try
        {
            var flushed = await context.Response.BodyWriter.WriteAsync(bytes, either.Token);
            if (flushed.IsCompleted || flushed.IsCanceled)
            {
                throw new OperationCanceledException(context.RequestAborted);
            }
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested && !context.RequestAborted.IsCancellationRequested)
        {
            LogSlow(logger, options.Limits.StreamWriteTimeout);
            context.Abort();
            throw;
        }
    }

    /// <summary>A source that does not listen must not keep the request; it is left behind, and said so.</summary>
    async Task LetGoAsync(Task pump)
    {
        try
        {
            await pump.WaitAsync(Patience, time);
        }
        catch (TimeoutException)
        {
            LogDeaf(logger, Patience);
        }
    }

    [LoggerMessage(EventId = 2, Level = LogLevel.Information, Message = "A stream was cut: its client has taken nothing for {Time}")]
    private static partial void LogSlow(ILogger logger, TimeSpan time);

    [LoggerMessage(EventId = 3, Level = LogLevel.Warning, Message = "The source of a subscription has not ended {Time} after it was told to")]
    private static partial void LogDeaf(ILogger logger, TimeSpan time);

    [LoggerMessage(EventId = 4, Level = LogLevel.Error, Message = "A stream has failed")]
    private static partial void LogSource(ILogger logger, Exception thrown);
}
