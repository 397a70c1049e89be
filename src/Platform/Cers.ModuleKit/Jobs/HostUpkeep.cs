using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Cers.ModuleKit.Jobs;

/// <summary>
/// What each host does for itself, from its start, again and again; a job is done by one host for all. Whatever fails is logged by its kind and tried
/// again the next time: an exception that left a hosted service would end the host, and with it all that did not fail.
/// </summary>
internal abstract partial class HostUpkeep(TimeSpan every, ILogger log) : BackgroundService
{
    private readonly SemaphoreSlim hurry = new(0);

    public override void Dispose()
    {
        hurry.Dispose();
        base.Dispose();
    }

    /// <summary>Has it done now rather than when its time has come.</summary>
    protected void Hurry() => hurry.Release();

    protected abstract Task DoAsync(CancellationToken ct);

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        do
        {
            try
            {
                await DoAsync(stoppingToken);
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                Failed(log, GetType().Name, (e as PostgresException)?.SqlState ?? e.GetType().Name);
            }

            await ((Task)hurry.WaitAsync(every, stoppingToken)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        while (!stoppingToken.IsCancellationRequested);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Upkeep} failed and is tried again ({Fault})")]
    private static partial void Failed(ILogger logger, string upkeep, string fault);
}
