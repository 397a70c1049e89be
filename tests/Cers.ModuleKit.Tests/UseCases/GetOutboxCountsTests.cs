using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Cers.Kernel;
using Cers.Messaging.Operations;
using Cers.ModuleKit.Outbox;
using Cers.ModuleKit.Tests.Trial;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace Cers.ModuleKit.Tests.UseCases;

public sealed class GetOutboxCountsTests(Platform platform) : IClassFixture<Platform>
{
    [Fact]
    public async Task It_counts_by_kind_and_state_and_the_meter_tells_the_same()
    {
        await platform.DeadLetterAsync();
        var (sent, held) = (Address(), Address("refused-9."));
        await platform.SendAsync(Platform.Someone(), new PromiseLetter(sent, "x", null));
        await platform.SendAsync(Platform.Someone(), new PromiseLetter(held, "x", null));
        await platform.SendAsync(Platform.Someone(), new PromiseLetter(held, "y", null));
        await platform.Mailbox.WaitForRefusalAsync(held);
        await platform.WaitForRowsAsync(r => r[0] == "sent", "select state from platform.outbox where recipient = $1", sent);

        var letters = Assert.Single((await platform.SendAsync(DeadLetters.Operator, new GetOutboxCounts())).Value);

        Assert.Equal(("trial.letter", true, 2L, 1L, 0L, 1L), (letters.Name, letters.IsMail, letters.Waiting, letters.Sent, letters.Replaced, letters.Dead));
        Assert.InRange(platform.Clock.GetUtcNow() - letters.OldestWaiting!.Value, TimeSpan.Zero, TimeSpan.FromMinutes(5));

        platform.Clock.Advance(TimeSpan.FromMinutes(20));
        var told = await MeasuredAsync();
        Assert.Equal(2, told["cers.outbox.waiting mail"]);
        Assert.Equal(1, told["cers.outbox.dead mail"]);
        Assert.InRange(told["cers.outbox.oldest mail"], 1200, 1800);
        Assert.Equal(0, told["cers.outbox.waiting notification"]);
    }

    [Fact]
    public async Task Officers_do_not_see_it() =>
        Assert.IsType<NotAllowed>(Assert.Single((await platform.SendAsync(Platform.Someone(StaffRole.RegistrationOfficer), new GetOutboxCounts())).Errors));

    private static string Address(string prefix = "") => $"{prefix}{Guid.CreateVersion7():N}@example.ca";

    /// <summary>What this platform's meter tells; those of other tests in this process measure other databases.</summary>
    private async Task<IReadOnlyDictionary<string, long>> MeasuredAsync()
    {
        var meter = platform.Services.GetServices<IHostedService>().OfType<OutboxMeter>().Single();
        await meter.MeasureAsync(TestContext.Current.CancellationToken);
        var told = new ConcurrentDictionary<string, long>(StringComparer.Ordinal);
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, l) =>
            {
                if (meter.Owns(instrument))
                {
                    l.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => told[$"{instrument.Name} {tags[0].Value}"] = value);
        listener.Start();
        listener.RecordObservableInstruments();
        return told;
    }
}
