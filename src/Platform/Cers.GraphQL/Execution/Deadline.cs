namespace Cers.GraphQL.Execution;

/// <summary>When an execution must end: its time is up, or its client has gone. The token, and the timer behind it, are made only for who asks.</summary>
/// <param name="limit">Null when only the client ends it.</param>
sealed class Deadline(TimeSpan? limit, TimeProvider time, CancellationToken gone) : IDisposable
{
    readonly long began = time.GetTimestamp();
    readonly Lock gate = new();
    CancellationTokenSource? source;
    CancellationTokenRegistration registration;

    public bool HasPassed => source?.IsCancellationRequested ?? (gone.IsCancellationRequested || (limit is not null && time.GetElapsedTime(began) >= limit));

    public CancellationToken Token
    {
        get
        {
            if (limit is not { } whole)
            {
                return gone;
            }

            lock (gate)
            {
                if (source is null)
                {
                    var rest = whole - time.GetElapsedTime(began);
                    source = rest > TimeSpan.Zero ? new(rest, time) : new(TimeSpan.Zero, time);
                    registration = gone.UnsafeRegister(static made => ((CancellationTokenSource)made!).Cancel(), source);
                }

                return source.Token;
            }
        }
    }

    public void ThrowIfPassed()
    {
        if (HasPassed)
        {
            throw new OperationCanceledException();
        }
    }

    public void Dispose()
    {
        registration.Dispose();
        source?.Dispose();
    }
}
