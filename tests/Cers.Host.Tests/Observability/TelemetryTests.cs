using System.Diagnostics;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Registration.Contracts;
using Cers.Testing;
using Cers.Testing.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Cers.Host.Tests.Observability;

/// <summary>The Host with a collector of the test.</summary>
public sealed class AppWithCollector : CersApp
{
    internal OtlpReceiver Collector { get; private set; } = null!;

    public override async ValueTask InitializeAsync()
    {
        Collector = await OtlpReceiver.StartAsync();
        await base.InitializeAsync();
    }

    protected override void Configure(WebApplicationBuilder builder) => builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
    {
        ["OTEL_EXPORTER_OTLP_ENDPOINT"] = Collector.Address,
        ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
        ["OTEL_BSP_SCHEDULE_DELAY"] = "100",
        ["OTEL_BLRP_SCHEDULE_DELAY"] = "100",
        ["OTEL_METRIC_EXPORT_INTERVAL"] = "200",
    });
}

/// <summary>The Host with a collector that does not answer.</summary>
public sealed class AppWithoutCollector : CersApp
{
    protected override void Configure(WebApplicationBuilder builder) => builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
    {
        ["OTEL_EXPORTER_OTLP_ENDPOINT"] = "http://127.0.0.1:9",
        ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
    });
}

public sealed class TelemetryTests(AppWithCollector app) : IClassFixture<AppWithCollector>
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Requests_messages_and_statements_arrive_as_spans_with_names_outcomes_and_codes()
    {
        using var browser = app.Browser();
        await browser.OpenAsync("/sign-in?secret=in-a-query");
        await app.Door.SendAsync(Actor.Anonymous, new ConfirmEmail("nobody@example.ca", "000000"), Ct);
        await app.Data.ConfirmationAsync(TestData.Address());

        await ArrivesAsync(() => Messages.Any(s => s is { Name: "RequestEmailCode", Attributes: var a } && a["cers.outcome"] == "done" && a["cers.message.kind"] == "command"));
        await ArrivesAsync(() => Messages.Any(s => s is { Name: "ConfirmEmail", Attributes: var a } && a["cers.outcome"] == "refused" && a["cers.codes"].Contains('.', StringComparison.Ordinal)));
        await ArrivesAsync(() => app.Collector.Spans.Any(s => s is { Scope: "Microsoft.AspNetCore", Attributes: var a } && s.Name.StartsWith("GET ", StringComparison.Ordinal) && a.ContainsKey("http.route")));
        await ArrivesAsync(() => app.Collector.Spans.Any(s => s.Scope == "Npgsql"));
    }

    [Fact]
    public async Task Durations_and_refusals_arrive_as_metrics()
    {
        using var browser = app.Browser();
        await browser.GraphQLAsync("{ __typename }");
        await app.Door.SendAsync(Actor.Anonymous, new ConfirmEmail("nobody@example.ca", "000000"), Ct);

        foreach (var name in (string[])["cers.message.duration", "cers.message.refusals", "http.server.request.duration", "graphql.operation.duration", "db.client.operation.duration"])
        {
            await ArrivesAsync(() => app.Collector.Metrics.Contains(name), name);
        }
    }

    [Fact]
    public async Task Logs_arrive_and_nothing_that_arrives_tells_of_people_or_secrets()
    {
        var account = await app.Data.AccountOpenedAsync();
        await app.Data.ColleagueAsync(account, AccountRole.User);
        using var browser = await app.AsPersonaAsync("officer-1");
        await browser.OpenAsync($"/nothing-here?q={Uri.EscapeDataString(account.Owner.Email)}");
        app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("Cers.Test").LogWarning("The last {Word}", "word");

        await ArrivesAsync(() => app.Collector.Logs.Any(l => l.Contains("The last", StringComparison.Ordinal)));
        await ArrivesAsync(() => Messages.Any(s => s.Name == "AddAccountUser"));
        Assert.Empty(PlantedValues.FindIn(app.Collector.Texts));
        Assert.DoesNotContain("in-a-query", string.Concat(app.Collector.Texts), StringComparison.Ordinal);
    }

    private IEnumerable<OtlpSpan> Messages => app.Collector.Spans.Where(s => s.Scope == "Cers.Messages");

    private async Task ArrivesAsync(Func<bool> arrived, string what = "what was expected")
    {
        var since = Stopwatch.GetTimestamp();
        while (!arrived())
        {
            Assert.True(
                Stopwatch.GetElapsedTime(since) < Patience,
                $"{what} did not arrive; these did: {string.Join(", ", app.Collector.Spans.Select(s => $"{s.Scope}/{s.Name}").Concat(app.Collector.Metrics).Distinct(StringComparer.Ordinal).Take(80))}");
            await Task.Delay(TimeSpan.FromMilliseconds(100), Ct);
        }
    }
}

public sealed class TelemetryWithoutCollectorTests
{
    [Fact]
    public async Task A_collector_that_does_not_answer_is_no_error_and_does_not_hold_up_the_end()
    {
        var app = new AppWithoutCollector();
        await app.InitializeAsync();
        using (var browser = app.Browser())
        {
            await browser.OpenAsync("/sign-in");
        }

        await app.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);

        Assert.Empty(app.Log.Errors);
    }
}
