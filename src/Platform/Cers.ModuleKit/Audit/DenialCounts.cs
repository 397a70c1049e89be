using Cers.ModuleKit.Jobs;
using Cers.ModuleKit.Messages;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Cers.ModuleKit.Audit;

/// <summary>Writes the counts of denials when their minute is over, and what is left when the host stops. A killed host loses the count of its last minute.</summary>
internal sealed partial class DenialCounts(DenialLimit denials, AuditLog audit, ILogger<DenialCounts> log)
    : HostUpkeep(TimeSpan.FromSeconds(10), log)
{
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await WriteAsync(all: true, cancellationToken);
    }

    protected override Task DoAsync(CancellationToken ct) => WriteAsync(all: false, ct);

    internal async Task WriteAsync(bool all, CancellationToken ct)
    {
        foreach (var entry in denials.Take(all))
        {
            try
            {
                await audit.WriteAsync(entry, ct);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                NotWritten(log, entry.Message, entry.Count ?? 0, (e as PostgresException)?.SqlState ?? e.GetType().Name);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} denials of {Message} are not in the audit trail ({Fault})")]
    private static partial void NotWritten(ILogger logger, string message, int count, string fault);
}
