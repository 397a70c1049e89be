using System.Diagnostics;
using System.Reflection;
using OpenTelemetry;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Cers.Host.Observability;

/// <summary>
/// Traces, metrics and logs by OTLP, from the sources and meters that the framework, Npgsql and we have of our own. Only where a collector is
/// configured; one that does not answer delays and breaks nothing.
/// </summary>
internal static class Telemetry
{
    private static readonly string[] Sources = ["Microsoft.AspNetCore", "System.Net.Http", "Npgsql", "Quartz", "Cers.*"];

    private static readonly string[] Meters =
    [
        "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "Microsoft.AspNetCore.RateLimiting", "Microsoft.AspNetCore.Diagnostics",
        "System.Runtime", "System.Net.Http", "Npgsql", "Quartz", "Cers.*",
    ];

    public static bool IsWanted(IConfiguration configuration) => configuration[HostSettings.CollectorKey] is { Length: > 0 };

    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        if (!IsWanted(builder.Configuration))
        {
            return;
        }

        builder.Services.AddHostedService<Export>();
        builder.Logging.AddOpenTelemetry(logs =>
        {
            logs.SetResourceBuilder(Resource());
            // Scopes carry the request's path, which may name a business.
            logs.IncludeScopes = false;
            logs.AddOtlpExporter();
        });
    }

    /// <summary>Names a request's span by its route, as OpenTelemetry's conventions have it; the framework leaves it unnamed.</summary>
    public static IApplicationBuilder UseSpanNames(this IApplicationBuilder app) =>
        app.Use((context, next) => Activity.Current is { IsAllDataRequested: true } span ? NamedAsync(span, context, next) : next(context));

    private static async Task NamedAsync(Activity span, HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        finally
        {
            var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText;
            span.DisplayName = route is null ? context.Request.Method : $"{context.Request.Method} {route}";
            span.SetTag("http.request.method", context.Request.Method).SetTag("http.route", route).SetTag("http.response.status_code", context.Response.StatusCode);
        }
    }

    private static ResourceBuilder Resource() => ResourceBuilder.CreateDefault()
        .AddService("cers", serviceVersion: typeof(CersHost).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion);

    /// <summary>Starts before the first request and sends what is left at the end, for at most two seconds.</summary>
    private sealed class Export(IConfiguration configuration) : IHostedLifecycleService, IDisposable
    {
        private const int Patience = 2000;

        private TracerProvider? traces;
        private MeterProvider? metrics;

        public Task StartingAsync(CancellationToken cancellationToken)
        {
            // The SDK reads OTEL_* from this configuration, as the rest of the program does.
            traces = Sdk.CreateTracerProviderBuilder().ConfigureServices(s => s.AddSingleton(configuration))
                .SetResourceBuilder(Resource()).AddSource(Sources).AddProcessor(new WithoutAddresses()).AddOtlpExporter().Build();
            metrics = Sdk.CreateMeterProviderBuilder().ConfigureServices(s => s.AddSingleton(configuration))
                .SetResourceBuilder(Resource()).AddMeter(Meters).AddOtlpExporter().Build();
            return Task.CompletedTask;
        }

        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StoppedAsync(CancellationToken cancellationToken) =>
            Task.WhenAll(Task.Run(() => traces?.Shutdown(Patience), CancellationToken.None), Task.Run(() => metrics?.Shutdown(Patience), CancellationToken.None));

        public void Dispose()
        {
            traces?.Dispose();
            metrics?.Dispose();
        }
    }

    /// <summary>Takes out what tells whom a request came from or what it asked for: client addresses, paths with numbers, queries.</summary>
    private sealed class WithoutAddresses : BaseProcessor<Activity>
    {
        private static readonly string[] Unwanted = ["client.address", "client.port", "network.peer.address", "network.peer.port", "url.path", "url.query", "url.full", "user_agent.original"];

        public override void OnEnd(Activity data)
        {
            foreach (var tag in Unwanted)
            {
                data.SetTag(tag, null);
            }
        }
    }
}
