using Cers.GraphQL.Tests.Fixture.Harbour;

namespace Cers.GraphQL.Tests.Execution;

public sealed class TimeLimitTests
{
    static void Short(GraphQLOptions options) => options.Limits.ExecutionTimeout = TimeSpan.FromMilliseconds(150);

    [Fact]
    public async Task The_answer_comes_in_time_although_the_resolver_does_not_listen()
    {
        await using var server = await HarbourServer.StartAsync(Short);
        var answer = await server.SendAsync("{ a: echoInt(value: 1) deaf }");
        Assert.Null(answer["data"]);
        Assert.Equal("TIMEOUT", (string?)Assert.Single(answer["errors"]!.AsArray())!["extensions"]!["code"]);
    }

    [Fact]
    public async Task Time_that_resolvers_take_without_waiting_counts()
    {
        await using var harbour = new HarbourExecutor(time: new LeapingTime());
        var answer = await harbour.AskAsync("{ a: echoInt(value: 1) }");
        Assert.Null(answer.Data);
        Assert.Equal("TIMEOUT", Assert.Single(answer.Errors).Code);
    }

    [Fact]
    public async Task A_resolver_that_listens_is_told_to_stop()
    {
        await using var server = await HarbourServer.StartAsync(Short);
        Assert.Equal("TIMEOUT", (string?)(await server.SendAsync("{ patient }"))["errors"]![0]!["extensions"]!["code"]);
        await Until(() => server.Recorder.Said.Contains("cancelled"));
    }

    [Fact]
    public async Task A_client_that_leaves_stops_the_work()
    {
        await using var server = await HarbourServer.StartAsync();
        using var leave = new CancellationTokenSource();
        var request = server.Client.GetAsync("/graphql?query={patient}", leave.Token);
        await Until(() => server.Recorder.Said.Contains("started"));
        await leave.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => request);
        await Until(() => server.Recorder.Said.Contains("cancelled"));
    }

    [Fact]
    public async Task More_operations_than_allowed_at_once_are_refused()
    {
        await using var server = await HarbourServer.StartAsync(options => options.Limits.MaxConcurrent = 1);
        using var leave = new CancellationTokenSource();
        var first = server.Client.GetAsync("/graphql?query={patient}", leave.Token);
        await Until(() => server.Recorder.Said.Contains("started"));
        var second = await server.Client.GetAsync("/graphql?query={__typename}", TestContext.Current.CancellationToken);
        Assert.Equal(503, (int)second.StatusCode);
        await leave.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
    }

    [Fact]
    public async Task One_client_cannot_take_the_places_of_all()
    {
        await using var server = await HarbourServer.StartAsync(options => options.Limits.MaxConcurrentOfClient = 1);
        using var leave = new CancellationTokenSource();
        var first = server.Client.GetAsync("/graphql?query={patient}", leave.Token);
        await Until(() => server.Recorder.Said.Contains("started"));
        var second = await server.Client.GetAsync("/graphql?query={__typename}", TestContext.Current.CancellationToken);
        Assert.Equal(429, (int)second.StatusCode);
        Assert.Contains("LIMIT_CLIENT_CONCURRENCY", await second.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal("1", Assert.Single(second.Headers.GetValues("Retry-After")));
        Assert.Equal("""{"whoami":"somebody"}""", await server.DataAsync("{ whoami }", user: "somebody"));
        await leave.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        for (var tries = 0; (await server.Client.GetAsync("/graphql?query={__typename}", TestContext.Current.CancellationToken)).StatusCode != System.Net.HttpStatusCode.OK; tries++)
        {
            Assert.True(tries < 500, "The place is not given back.");
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }

    static async Task Until(Func<bool> done)
    {
        for (var tries = 0; !done(); tries++)
        {
            Assert.True(tries < 500, "It did not happen.");
            await Task.Delay(10);
        }
    }

    /// <summary>A minute passes whenever somebody looks.</summary>
    sealed class LeapingTime : TimeProvider
    {
        long minutes;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => Interlocked.Increment(ref minutes) * TimeSpan.TicksPerMinute;
    }
}
