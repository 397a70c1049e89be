using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Cers.GraphQL.Tests.Fixture;
using Cers.GraphQL.Tests.Fixture.Harbour;

namespace Cers.GraphQL.Tests.Http;

/// <summary>Subscriptions, and other operations, over server-sent events in distinct connections.</summary>
public sealed class EventStreamTests
{
    [Fact]
    public async Task Each_event_is_answered_and_the_end_is_said()
    {
        await using var server = await HarbourServer.StartAsync();
        using var stream = await EventStreamReader.OpenAsync(server.Client, "subscription { n: countdown(from: 3) }");
        Assert.Equal(HttpStatusCode.OK, stream.Response.StatusCode);
        Assert.Equal("text/event-stream", stream.Response.Content.Headers.ContentType!.MediaType);
        Assert.True(stream.Response.Headers.CacheControl!.NoStore);
        Assert.Empty(stream.Response.Content.Headers.ContentEncoding);
        Assert.Equal(["""next {"data":{"n":3}}""", """next {"data":{"n":2}}""", """next {"data":{"n":1}}""", "complete "], await stream.AllAsync());
    }

    [Fact]
    public async Task An_event_arrives_when_it_happens_and_is_resolved_with_the_arguments_of_both_methods()
    {
        await using var server = await HarbourServer.StartAsync();
        using var stream = await OpenedAsync(server, """subscription { shipMoved(number: 2, greeting: "hello") { name owner { name } } }""");
        server.Movements.Tell(new(1, "A1"));
        server.Movements.Tell(new(2, "A2"));
        Assert.Equal("""next {"data":{"shipMoved":{"name":"Ship 2","owner":null}}}""", await stream.EventAsync());
        server.Movements.Tell(new(2, "A3"));
        Assert.Equal("""next {"data":{"shipMoved":{"name":"Ship 2","owner":null}}}""", await stream.EventAsync());
        Assert.Equal(["source 2", "hello A2", "batch 2", "hello A3", "batch 2"], server.Recorder.Said);
    }

    [Fact]
    public async Task An_error_ends_one_event_and_not_the_stream()
    {
        await using var server = await HarbourServer.StartAsync();
        using var stream = await OpenedAsync(server, "subscription { shipMoved { name } }");
        server.Movements.Tell(new(-1, "A1"));
        var failed = await stream.EventAsync();
        Assert.Contains("""[{"message":"Unexpected Execution Error","locations":[{"line":1,"column":16}],"path":["shipMoved"]""", failed, StringComparison.Ordinal);
        Assert.EndsWith("\"data\":{\"shipMoved\":null}}", failed, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", failed, StringComparison.Ordinal);
        server.Movements.Tell(new(3, "A1"));
        Assert.Equal("""next {"data":{"shipMoved":{"name":"Ship 3"}}}""", await stream.EventAsync());
    }

    [Fact]
    public async Task An_error_of_the_source_is_told_and_ends_the_stream()
    {
        await using var server = await HarbourServer.StartAsync();
        using var stream = await EventStreamReader.OpenAsync(server.Client, "subscription { breaking }");
        var all = await stream.AllAsync();
        Assert.Equal(["""next {"data":{"breaking":1}}""", "complete "], [all[0], all[2]]);
        Assert.Contains("INTERNAL_SERVER_ERROR", all[1], StringComparison.Ordinal);
        Assert.DoesNotContain("secret", all[1], StringComparison.Ordinal);
        Assert.DoesNotContain("data\":", all[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_may_say_why_it_ends()
    {
        await using var server = await HarbourServer.StartAsync();
        using var stream = await EventStreamReader.OpenAsync(server.Client, "subscription { endingWithAWord }");
        Assert.Equal(
            ["""next {"data":{"endingWithAWord":1}}""", """next {"errors":[{"message":"Ice.","extensions":{"code":"harbour.frozen"}}]}""", "complete "],
            await stream.AllAsync());
    }

    [Theory]
    [InlineData("subscription { stillborn }", "INTERNAL_SERVER_ERROR")]
    [InlineData("subscription { guarded(refuse: true) }", "harbour.closed")]
    [InlineData("subscription { unwilling }", "harbour.frozen")]
    [InlineData("subscription($n: Int = 1) { countdown(from: $n) }", "BAD_USER_INPUT", """{"n":null}""")]
    [InlineData("subscription { orders }", "AUTH_NOT_AUTHENTICATED")]
    [InlineData("subscription { nothing }", "GRAPHQL_VALIDATION_FAILED")]
    [InlineData("subscription { countdown(from: 1) other: countdown(from: 1) }", "GRAPHQL_VALIDATION_FAILED")]
    [InlineData("subscription { countdown(from: ", "GRAPHQL_PARSE_FAILED")]
    [InlineData("subscription($n: Int!) { countdown(from: $n) }", "BAD_USER_INPUT")]
    public async Task What_cannot_begin_is_one_event_with_errors_and_the_end(string query, string code, string variables = "{}")
    {
        await using var server = await HarbourServer.StartAsync();
        using var stream = await EventStreamReader.OpenAsync(server.Client, query, variables: variables);
        var all = await stream.AllAsync();
        Assert.Equal(2, all.Count);
        Assert.StartsWith("""next {"errors":[{""", all[0], StringComparison.Ordinal);
        Assert.Contains(code, all[0], StringComparison.Ordinal);
        Assert.DoesNotContain("data\":", all[0], StringComparison.Ordinal);
        Assert.Equal("complete ", all[1]);
    }

    [Fact]
    public async Task Who_may_subscribes()
    {
        await using var server = await HarbourServer.StartAsync();
        using var orders = await EventStreamReader.OpenAsync(server.Client, "subscription { orders }", user: "captain");
        Assert.Equal(["""next {"data":{"orders":"one"}}""", "complete "], await orders.AllAsync());
        using var guarded = await EventStreamReader.OpenAsync(server.Client, "subscription { guarded(refuse: false) }");
        Assert.Equal(["""next {"data":{"guarded":"one"}}""", "complete "], await guarded.AllAsync());
    }

    [Theory]
    [InlineData("text/event-stream")]
    [InlineData("text/event-stream, application/json;q=0.5")]
    public async Task Queries_and_mutations_are_one_event(string accept)
    {
        await using var server = await HarbourServer.StartAsync();
        foreach (var (query, answer) in new[]
                 {
                     ("{ echoInt(value: 1) }", """next {"data":{"echoInt":"1"}}"""),
                     ("mutation { countShips { count } }", """next {"data":{"countShips":{"count":60}}}"""),
                 })
        {
            using var stream = await EventStreamReader.OpenAsync(server.Client, query, accept: accept);
            Assert.Equal([answer, "complete "], await stream.AllAsync());
        }
    }

    [Fact]
    public async Task A_client_that_takes_both_gets_a_stream_for_a_subscription_alone()
    {
        await using var server = await HarbourServer.StartAsync();
        using var query = await EventStreamReader.OpenAsync(server.Client, "{ __typename }", accept: "application/json, text/event-stream");
        Assert.Equal("application/json", query.Response.Content.Headers.ContentType!.MediaType);
        using var subscription = await EventStreamReader.OpenAsync(server.Client, "subscription { countdown(from: 1) }", accept: "application/json, text/event-stream");
        Assert.Equal(["""next {"data":{"countdown":1}}""", "complete "], await subscription.AllAsync());
    }

    [Fact]
    public async Task A_subscription_goes_by_get_as_event_sources_of_browsers_send_it()
    {
        await using var server = await HarbourServer.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query=subscription{countdown(from:1)}");
        request.Headers.Add("Accept", "text/event-stream");
        using var response = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(":\n\nevent: next\ndata: {\"data\":{\"countdown\":1}}\n\nevent: complete\ndata: \n\n", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Mutations_by_get_are_refused_as_a_status()
    {
        await using var server = await HarbourServer.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/graphql?query=mutation{countShips{count}}");
        request.Headers.Add("Accept", "text/event-stream");
        using var response = await server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Fact]
    public async Task An_idle_stream_says_that_it_lives()
    {
        await using var server = await HarbourServer.StartAsync(options => options.HeartbeatInterval = TimeSpan.FromMilliseconds(50));
        using var stream = await OpenedAsync(server, "subscription { shipMoved { name } }");
        Assert.Equal(":", await stream.ReadAsync());
        Assert.Equal(":", await stream.ReadAsync());
        Assert.Equal(":", await stream.ReadAsync());
    }

    [Fact]
    public async Task A_client_that_leaves_ends_the_source_and_gives_its_place_back()
    {
        await using var server = await HarbourServer.StartAsync(options => options.Limits.MaxStreamsOfClient = 1);
        for (var i = 0; i < 3; i++)
        {
            using (await OpenedAsync(server, "subscription { shipMoved { name } }"))
            {
                using var second = await EventStreamReader.OpenAsync(server.Client, "subscription { shipMoved { name } }");
                Assert.Equal(HttpStatusCode.TooManyRequests, second.Response.StatusCode);
                Assert.Contains("LIMIT_CLIENT_STREAMS", await second.TextAsync(), StringComparison.Ordinal);
            }

            await Until(() => server.Movements.Listening == 0);
            await UntilAsync(async () =>
            {
                using var probe = await EventStreamReader.OpenAsync(server.Client, "subscription { countdown(from: 1) }");
                return probe.Response.StatusCode == HttpStatusCode.OK && (await probe.AllAsync()).Count == 2;
            });
        }
    }

    [Fact]
    public async Task There_are_so_many_streams_in_all()
    {
        await using var server = await HarbourServer.StartAsync(options => options.Limits.MaxStreams = 1);
        using var first = await OpenedAsync(server, "subscription { shipMoved { name } }");
        using var second = await EventStreamReader.OpenAsync(server.Client, "subscription { shipMoved { name } }", user: "somebody");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, second.Response.StatusCode);
        Assert.Contains("LIMIT_STREAMS", await second.TextAsync(), StringComparison.Ordinal);
        Assert.Equal("""{"echoInt":"1"}""", await server.DataAsync("{ echoInt(value: 1) }"));
    }

    [Fact]
    public async Task A_stop_of_the_server_ends_streams_with_complete()
    {
        await using var server = await HarbourServer.StartAsync();
        using var stream = await OpenedAsync(server, "subscription { shipMoved { name } }");
        server.Movements.Tell(new(1, "A1"));
        Assert.StartsWith("next", await stream.EventAsync(), StringComparison.Ordinal);
        var watch = Stopwatch.StartNew();
        var stop = server.StopAsync();
        Assert.Equal(["complete "], await stream.AllAsync());
        await stop;
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"The stop took {watch.Elapsed}.");
        Assert.Equal(0, server.Movements.Listening);
    }

    [Fact]
    public async Task A_stream_lasts_no_longer_than_it_may()
    {
        var time = new ManualTime();
        await using var server = await HarbourServer.StartAsync(time: time);
        using var stream = await OpenedAsync(server, "subscription { shipMoved { name } }");
        var all = await time.PassUntilAsync(stream.AllAsync(), TimeSpan.FromMinutes(50));
        Assert.Equal(2, all.Count);
        Assert.Contains("LIMIT_STREAM_TIME", all[0], StringComparison.Ordinal);
        Assert.Equal("complete ", all[1]);
    }

    [Fact]
    public async Task A_source_that_does_not_begin_in_time_is_given_up()
    {
        var time = new ManualTime();
        await using var server = await HarbourServer.StartAsync(time: time);
        using var stream = await time.PassUntilAsync(EventStreamReader.OpenAsync(server.Client, "subscription { unborn }"), TimeSpan.FromSeconds(31));
        var all = await stream.AllAsync();
        Assert.Equal(2, all.Count);
        Assert.Contains("TIMEOUT", all[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_that_does_not_listen_does_not_keep_the_stream()
    {
        var time = new ManualTime();
        await using var server = await HarbourServer.StartAsync(time: time);
        using var stream = await EventStreamReader.OpenAsync(server.Client, "subscription { deafEvents }");
        Assert.Equal("""next {"data":{"deafEvents":1}}""", await stream.EventAsync());
        Assert.Equal(["complete "], await time.PassUntilAsync(stream.AllAsync(), TimeSpan.FromMinutes(61)));
    }

    [Fact]
    public async Task A_client_that_stops_reading_holds_little_and_is_cut_off()
    {
        await using var server = await HarbourServer.StartAsync(options => options.Limits.StreamWriteTimeout = TimeSpan.FromSeconds(2));
        using var client = new TcpClient();
        client.ReceiveBufferSize = 4096;
        await client.ConnectAsync(server.Client.BaseAddress!.Host, server.Client.BaseAddress.Port, TestContext.Current.CancellationToken);
        const string body = """{"query":"subscription { flood }"}""";
        await client.GetStream().WriteAsync(
            Encoding.ASCII.GetBytes($"POST /graphql HTTP/1.1\r\nHost: a\r\nAccept: text/event-stream\r\nContent-Type: application/json\r\nContent-Length: {body.Length}\r\n\r\n{body}"),
            TestContext.Current.CancellationToken);

        // Nothing is read. What the server has made by then lies in buffers of the operating system, in Kestrel's and in the queue.
        await Until(() => server.Recorder.Said.Contains("dry"));
        var made = server.Recorder.Said.Count(said => said == "flood");
        Assert.InRange(made, 1, 150);
    }

    static async Task<EventStreamReader> OpenedAsync(HarbourServer server, string query)
    {
        var before = server.Movements.Listening;
        var stream = await EventStreamReader.OpenAsync(server.Client, query);
        await Until(() => server.Movements.Listening == before + 1);
        return stream;
    }

    static Task Until(Func<bool> done) => UntilAsync(() => Task.FromResult(done()));

    static async Task UntilAsync(Func<Task<bool>> done)
    {
        for (var tries = 0; !await done(); tries++)
        {
            Assert.True(tries < 1500, "It did not happen.");
            await Task.Delay(20);
        }
    }
}
