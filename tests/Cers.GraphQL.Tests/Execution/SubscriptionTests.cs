using Cers.GraphQL.Execution;
using Cers.GraphQL.Tests.Fixture;
using Cers.GraphQL.Tests.Fixture.Harbour;

namespace Cers.GraphQL.Tests.Execution;

/// <summary>Subscriptions as the executor answers them; how they travel is tested with the streams of HTTP.</summary>
public sealed class SubscriptionTests
{
    [Fact]
    public async Task Each_event_is_an_answer_and_the_end_of_the_source_is_the_end()
    {
        await using var harbour = new HarbourExecutor();
        Assert.Equal(
            ["""{"data":{"n":3}}""", """{"data":{"n":2}}""", """{"data":{"n":1}}"""],
            await harbour.AllAsync("subscription($n: Int!) { n: countdown(from: $n) }", variables: """{"n":3}"""));
    }

    [Fact]
    public async Task Each_event_is_resolved_anew_with_loaders_that_know_nothing_of_the_last()
    {
        await using var harbour = new HarbourExecutor();
        using var stream = (await harbour.AskAsync("""subscription { shipMoved(number: 2, greeting: "hello") { owner { name } } }""")).Events!;
        await using var answers = stream.Responses.GetAsyncEnumerator(TestContext.Current.CancellationToken);
        foreach (var berth in (string[])["A1", "A2"])
        {
            var next = answers.MoveNextAsync();
            harbour.Movements.Tell(new(1, "B1"));
            harbour.Movements.Tell(new(2, berth));
            Assert.True(await next);
            Assert.Equal("""{"data":{"shipMoved":{"owner":null}}}""", HarbourExecutor.Text(answers.Current));
        }

        Assert.Equal(["source 2", "hello A1", "batch 2", "hello A2", "batch 2"], harbour.Recorder.Said);
    }

    [Fact]
    public async Task An_error_is_that_of_one_event()
    {
        await using var harbour = new HarbourExecutor();
        using var stream = (await harbour.AskAsync("subscription { shipMoved { name } }")).Events!;
        await using var answers = stream.Responses.GetAsyncEnumerator(TestContext.Current.CancellationToken);
        var next = answers.MoveNextAsync();
        harbour.Movements.Tell(new(-1, "A1"));
        Assert.True(await next);
        Assert.Equal("INTERNAL_SERVER_ERROR", Assert.Single(answers.Current.Errors).Code);
        next = answers.MoveNextAsync();
        harbour.Movements.Tell(new(3, "A1"));
        Assert.True(await next);
        Assert.Equal("""{"data":{"shipMoved":{"name":"Ship 3"}}}""", HarbourExecutor.Text(answers.Current));
    }

    [Theory]
    [InlineData("breaking", "INTERNAL_SERVER_ERROR")]
    [InlineData("endingWithAWord", "harbour.frozen")]
    public async Task An_error_of_the_source_is_the_last_answer_and_filtered_as_all_are(string field, string code)
    {
        await using var harbour = new HarbourExecutor(filter: new Marking());
        var all = await harbour.AllAsync($"subscription {{ {field} }}");
        Assert.Equal(2, all.Count);
        Assert.Equal($$$"""{"data":{"{{{field}}}":1}}""", all[0]);
        Assert.StartsWith("""{"errors":[{"message":"seen","extensions":{"code":""" + $"\"{code}\"", all[1], StringComparison.Ordinal);
        Assert.DoesNotContain("data\":", all[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("stillborn", "INTERNAL_SERVER_ERROR")]
    [InlineData("unwilling", "harbour.frozen")]
    [InlineData("guarded(refuse: true)", "harbour.closed")]
    [InlineData("orders", "AUTH_NOT_AUTHENTICATED")]
    [InlineData("countdown(from: $n)", "BAD_USER_INPUT")]
    public async Task What_cannot_begin_is_refused_and_takes_no_place(string field, string code)
    {
        await using var harbour = new HarbourExecutor(options => options.Limits.MaxStreamsOfClient = 1);
        var head = field.Contains('$', StringComparison.Ordinal) ? "subscription($n: Int = 1)" : "subscription";
        for (var i = 0; i < 3; i++)
        {
            var refused = await harbour.AskAsync($"{head} {{ {field} }}", variables: """{"n":null}""");
            Assert.Equal((Refusal.Document, false), (refused.Refusal, refused.HasRun));
            Assert.Null(refused.Events);
            Assert.Equal(code, Assert.Single(refused.Errors).Code);
        }
    }

    [Fact]
    public async Task Who_may_subscribes_and_is_asked_before_the_source()
    {
        await using var harbour = new HarbourExecutor();
        Assert.Equal(["""{"data":{"orders":"one"}}"""], await harbour.AllAsync("subscription { orders }", harbour.Context(user: "captain")));
        var refused = await harbour.AskAsync("subscription { orders }", harbour.Context(user: "mate"));
        var error = Assert.Single(refused.Errors);
        Assert.Equal("AUTH_NOT_AUTHORIZED", error.Code);
        Assert.Equal(16, Assert.Single(error.Locations).Column);
    }

    [Fact]
    public async Task Who_takes_no_events_gets_none()
    {
        await using var harbour = new HarbourExecutor();
        Assert.Equal(GraphQLErrorCodes.Unsupported, Assert.Single((await harbour.AskAsync("subscription { countdown(from: 1) }", takesEvents: false)).Errors).Code);
    }

    [Fact]
    public async Task Places_are_bounded_for_one_client_and_for_all_and_given_back()
    {
        await using var harbour = new HarbourExecutor(options => (options.Limits.MaxStreams, options.Limits.MaxStreamsOfClient) = (2, 1));
        const string Query = "subscription { countdown(from: 1) }";
        for (var i = 0; i < 3; i++)
        {
            using var first = (await harbour.AskAsync(Query, harbour.Context("192.0.2.1"))).Events;
            Assert.NotNull(first);
            var again = await harbour.AskAsync(Query, harbour.Context("192.0.2.1"));
            Assert.Equal((Refusal.ClientBusy, GraphQLErrorCodes.LimitClientStreams), (again.Refusal, Assert.Single(again.Errors).Code));
            using var second = (await harbour.AskAsync(Query, harbour.Context("192.0.2.1", user: "captain"))).Events;
            Assert.NotNull(second);
            var third = await harbour.AskAsync(Query, harbour.Context("192.0.2.3"));
            Assert.Equal((Refusal.Busy, GraphQLErrorCodes.LimitStreams), (third.Refusal, Assert.Single(third.Errors).Code));
        }
    }

    [Theory]
    [InlineData("the client goes")]
    [InlineData("the host stops")]
    [InlineData("nobody reads on")]
    public async Task An_end_from_outside_ends_the_source_without_a_word(string why)
    {
        await using var harbour = new HarbourExecutor();
        using var gone = new CancellationTokenSource();
        var context = harbour.Context();
        context.RequestAborted = gone.Token;
        using var stream = (await harbour.AskAsync("subscription { shipMoved { name } }", context)).Events!;
        await using var answers = stream.Responses.GetAsyncEnumerator(stream.Ending);
        var next = answers.MoveNextAsync();
        Assert.Equal(1, harbour.Movements.Listening);
        switch (why)
        {
            case "the client goes":
                await gone.CancelAsync();
                break;
            case "the host stops":
                harbour.Lifetime.StopApplication();
                break;
            default:
                stream.End();
                break;
        }

        Assert.False(await next.AsTask().WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken));
        Assert.True(stream.Ending.IsCancellationRequested);
        Assert.Equal(0, harbour.Movements.Listening);
    }

    [Fact]
    public async Task A_stream_that_has_lasted_long_enough_says_so_and_ends()
    {
        var time = new ManualTime();
        await using var harbour = new HarbourExecutor(time: time);
        var all = await time.PassUntilAsync(harbour.AllAsync("subscription { shipMoved { name } }"), TimeSpan.FromMinutes(50));
        Assert.Contains(GraphQLErrorCodes.LimitStreamTime, Assert.Single(all), StringComparison.Ordinal);
        Assert.Equal(0, harbour.Movements.Listening);
    }

    [Fact]
    public async Task A_source_that_does_not_begin_is_given_up()
    {
        var time = new ManualTime();
        await using var harbour = new HarbourExecutor(time: time);
        var refused = await time.PassUntilAsync(harbour.AskAsync("subscription { unborn }").AsTask(), TimeSpan.FromSeconds(31));
        Assert.Equal(GraphQLErrorCodes.Timeout, Assert.Single(refused.Errors).Code);
    }

    /// <summary>Says that it has seen an error, and leaves its code.</summary>
    sealed class Marking : IErrorFilter
    {
        public GraphQLError OnError(GraphQLError error) => error with { Message = "seen" };
    }
}
