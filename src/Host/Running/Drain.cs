namespace Cers.Host.Running;

/// <summary>
/// How a host leaves: ready answers 503 at once while requests are still served, each with the wish to close the connection, so that balancers
/// send new ones elsewhere; then the door closes, and what is under way finishes. Being told twice closes the door earlier and breaks off nothing.
/// It takes the place of the framework's own signal handling, which would close the door at once.
/// </summary>
internal sealed partial class Drain(HostSettings settings, IHostApplicationLifetime lifetime, ILogger<Drain> log) : IHostLifetime
{
    private int told;

    public bool HasBegun => Volatile.Read(ref told) > 0;

    public void Begin()
    {
        if (Interlocked.Increment(ref told) > 1)
        {
            lifetime.StopApplication();
            return;
        }

        Leaving(log, settings.DrainAnnounce.TotalSeconds, settings.DrainFinish.TotalSeconds);
        _ = CloseLaterAsync();
    }

    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task CloseLaterAsync()
    {
        await Task.Delay(settings.DrainAnnounce, lifetime.ApplicationStopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        lifetime.StopApplication();
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Leaving: not ready from now on, closed in {Announce} s, at most {Finish} s more for what is under way")]
    private static partial void Leaving(ILogger logger, double announce, double finish);
}

internal static class Draining
{
    public static void AddDrain(this IServiceCollection services, HostSettings settings)
    {
        services.AddSingleton<Drain>();
        services.AddSingleton<IHostLifetime>(p => p.GetRequiredService<Drain>());
        services.Configure<HostOptions>(o => o.ShutdownTimeout = settings.DrainFinish);
    }

    /// <summary>While leaving, every HTTP/1.1 answer asks to close its connection: none is idle when the door closes. (HTTP/2 has GOAWAY for that.)</summary>
    public static IApplicationBuilder UseDrain(this IApplicationBuilder app)
    {
        var drain = app.ApplicationServices.GetRequiredService<Drain>();
        return app.Use((context, next) =>
        {
            if (drain.HasBegun && HttpProtocol.IsHttp11(context.Request.Protocol))
            {
                context.Response.Headers.Connection = "close";
            }

            return next(context);
        });
    }
}
