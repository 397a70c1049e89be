namespace Cers.GraphQL.Execution;

/// <summary>The answers of one subscription, and what is given back when it is over.</summary>
sealed class ResponseStream(IAsyncEnumerable<GraphQLResponse> responses, CancellationTokenSource ending, Action leave) : IDisposable
{
    public IAsyncEnumerable<GraphQLResponse> Responses { get; } = responses;

    /// <summary>The client has gone, the host stops, or the stream has lasted as long as it may.</summary>
    public CancellationToken Ending { get; } = ending.Token;

    /// <summary>Nobody reads on: the source is told to stop.</summary>
    public void End() => ending.Cancel();

    public void Dispose()
    {
        ending.Cancel();
        ending.Dispose();
        leave();
    }
}
