using System.Collections.Concurrent;
using Cers.Host.Development;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Cers.Host.Tests.Observability;

/// <summary>A collector: takes OTLP by HTTP with protobuf, and reads out of it what tests look at.</summary>
internal sealed class OtlpReceiver : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<(string Signal, byte[] Body)> received = new();

    private OtlpReceiver(WebApplication app, string address)
    {
        this.app = app;
        Address = address;
    }

    public string Address { get; }

    /// <summary>Every text that came, of whichever signal.</summary>
    public IEnumerable<string> Texts => received.SelectMany(r => Protobuf.Texts(r.Body));

    /// <summary>trace.proto: ExportTraceServiceRequest.resource_spans(1).scope_spans(2).spans(2).</summary>
    public IEnumerable<OtlpSpan> Spans =>
        from scope in Of("/v1/traces", 1, 2)
        from span in Protobuf.Read(scope).Where(f => f.Number == 2)
        select new OtlpSpan(
            Protobuf.Text(Protobuf.Find(scope, 1, 1)),
            Protobuf.Text(Protobuf.Find(span.Bytes, 5)),
            Protobuf.Attributes(span.Bytes, 9));

    /// <summary>metrics.proto: resource_metrics(1).scope_metrics(2).metrics(2).name(1).</summary>
    public IEnumerable<string> Metrics =>
        from scope in Of("/v1/metrics", 1, 2)
        from metric in Protobuf.Read(scope).Where(f => f.Number == 2)
        select Protobuf.Text(Protobuf.Find(metric.Bytes, 1));

    /// <summary>logs.proto: resource_logs(1).scope_logs(2).log_records(2).body(5).string_value(1).</summary>
    public IEnumerable<string> Logs =>
        from scope in Of("/v1/logs", 1, 2)
        from record in Protobuf.Read(scope).Where(f => f.Number == 2)
        select Protobuf.Text(Protobuf.Find(record.Bytes, 5, 1));

    public static async Task<OtlpReceiver> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var server = builder.Build();
        var address = $"http://127.0.0.1:{LoopbackPort.Free()}";
        server.Urls.Add(address);
        var receiver = new OtlpReceiver(server, address);
        server.MapPost("/v1/{signal}", async (HttpContext context) =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body, context.RequestAborted);
            receiver.received.Enqueue((context.Request.Path, body.ToArray()));
            return Results.Bytes([], "application/x-protobuf");
        });
        await server.StartAsync();
        return receiver;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private IEnumerable<byte[]> Of(string signal, params int[] path) =>
        received.Where(r => r.Signal == signal).SelectMany(r => Protobuf.All(r.Body, path));
}

internal sealed record OtlpSpan(string Scope, string Name, IReadOnlyDictionary<string, string> Attributes);
