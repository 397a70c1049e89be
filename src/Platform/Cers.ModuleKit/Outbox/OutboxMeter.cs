using System.Diagnostics.Metrics;
using Cers.ModuleKit.Jobs;
using Microsoft.Extensions.Logging;

namespace Cers.ModuleKit.Outbox;

/// <summary>
/// The meter <c>Cers.ModuleKit</c>: cers.outbox.waiting, cers.outbox.oldest (seconds) and cers.outbox.dead, by kind (mail, notification), counted
/// every half minute. A mail server that is away shows here; the host stays ready.
/// </summary>
internal sealed class OutboxMeter : HostUpkeep
{
    public const string Name = "Cers.ModuleKit";

    private readonly Meter meter = new(Name);
    private readonly OutboxFigures figures;
    private readonly TimeProvider clock;
    private volatile IReadOnlyList<(string Kind, long Waiting, DateTimeOffset? Oldest, long Dead)> last = [];

    public OutboxMeter(OutboxFigures figures, TimeProvider clock, ILogger<OutboxMeter> log)
        : base(TimeSpan.FromSeconds(30), log)
    {
        (this.figures, this.clock) = (figures, clock);
        Gauge("cers.outbox.waiting", "{row}", "Promised and not delivered yet.", f => f.Waiting);
        Gauge("cers.outbox.oldest", "s", "Age of the oldest that waits.", f => f.Oldest is { } oldest ? Math.Max(0, (long)(this.clock.GetUtcNow() - oldest).TotalSeconds) : 0);
        Gauge("cers.outbox.dead", "{row}", "Given up; somebody must look.", f => f.Dead);
    }

    public override void Dispose()
    {
        meter.Dispose();
        base.Dispose();
    }

    // When the database is away, what was counted last stays; its own signals tell.
    protected override Task DoAsync(CancellationToken ct) => MeasureAsync(ct);

    /// <summary>Several hosts in one process have a meter each.</summary>
    internal bool Owns(Instrument instrument) => instrument.Meter == meter;

    internal async Task MeasureAsync(CancellationToken ct)
    {
        var counts = await figures.CountAsync(ct);
        last = [.. new[] { true, false }.Select(mail =>
        {
            var ofKind = counts.Where(c => c.IsMail == mail).ToList();
            return (mail ? "mail" : "notification", ofKind.Sum(c => c.Waiting), ofKind.Min(c => c.OldestWaiting), ofKind.Sum(c => c.Dead));
        })];
    }

    private void Gauge(string name, string unit, string description, Func<(string Kind, long Waiting, DateTimeOffset? Oldest, long Dead), long> value) =>
        meter.CreateObservableGauge(name, () => last.Select(f => new Measurement<long>(value(f), new KeyValuePair<string, object?>("kind", f.Kind))), unit, description);
}
