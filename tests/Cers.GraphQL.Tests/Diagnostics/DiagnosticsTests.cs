using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Cers.GraphQL.Tests.Fixture.Harbour;

namespace Cers.GraphQL.Tests.Diagnostics;

public sealed class DiagnosticsTests
{
    const string Source = "Cers.GraphQL";

    [Fact]
    public async Task An_operation_is_an_activity_with_the_names_of_the_conventions_and_without_values()
    {
        var ended = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Source,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = ended.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        await using var server = await HarbourServer.StartAsync();
        await server.SendAsync("query WatchedEcho($v: String!) { a: echoText(value: $v) b: echoText(value: \"hidden literal\") }", new { v = "hidden variable" });

        var activity = Assert.Single(ended, one => (string?)one.GetTagItem("graphql.operation.name") == "WatchedEcho");
        Assert.Equal("query WatchedEcho", activity.DisplayName);
        Assert.Equal("query", activity.GetTagItem("graphql.operation.type"));
        Assert.Equal("success", activity.GetTagItem("graphql.outcome"));
        Assert.Equal(21d, activity.GetTagItem("graphql.operation.cost"));
        Assert.All(activity.TagObjects, tag => Assert.DoesNotContain("hidden", $"{tag.Value}", StringComparison.Ordinal));
        Assert.Empty(activity.Events);
    }

    [Fact]
    public async Task Times_errors_and_open_streams_are_measured()
    {
        var seen = new ConcurrentQueue<(string Instrument, double Value, string Tags)>();
        using var listener = new MeterListener { InstrumentPublished = (instrument, mine) => { if (instrument.Meter.Name == Source) mine.EnableMeasurementEvents(instrument); } };
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => seen.Enqueue((instrument.Name, value, Show(tags))));
        listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => seen.Enqueue((instrument.Name, value, Show(tags))));
        listener.Start();
        await using var server = await HarbourServer.StartAsync();
        await server.SendAsync("{ noHoles }");
        await server.SendAsync("{ hiddenField }");
        using (var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query=subscription{countdown(from:2)}"))
        {
            request.Headers.Add("Accept", "text/event-stream");
            using var response = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        }

        Assert.Contains(seen, one => one.Instrument == "graphql.operation.duration" && one is { Value: > 0, Tags: "outcome=partial" });
        Assert.Contains(seen, one => one.Instrument == "graphql.operation.duration" && one.Tags == "outcome=refused");
        Assert.Contains(seen, one => one is ("graphql.errors", 1, "code=NON_NULL_VIOLATED"));
        Assert.Contains(seen, one => one is ("graphql.errors", 1, "code=GRAPHQL_VALIDATION_FAILED"));
        Assert.Contains(seen, one => one is ("graphql.subscriptions.open", 1, ""));
        Assert.Contains(seen, one => one is ("graphql.subscriptions.open", -1, ""));
        Assert.DoesNotContain(seen, one => one.Tags.Contains("hidden", StringComparison.Ordinal));
    }

    static string Show(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var shown = new List<string>();
        foreach (var (name, value) in tags)
        {
            shown.Add($"{name}={value}");
        }

        return string.Join(' ', shown);
    }
}
