namespace Cers.GraphQL.Execution;

/// <summary>When an execution must end: its time is up, or its client has gone. The token, and the timer behind it, are made only for who asks.</summary>
/// <param name="limit">Null when only the client ends it.</param>
/// <param name="began">The timestamp that the limit counts from.</param>
sealed class Deadline(TimeSpan? limit, TimeProvider time, long began, CancellationToken gone) : IDisposable
{
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

            if (source is { } known)
            {
                return known.Token;
            }

            var rest = whole - time.GetElapsedTime(began);
            var made = rest > TimeSpan.Zero ? new CancellationTokenSource(rest, time) : new(TimeSpan.Zero, time);
            if (Interlocked.CompareExchange(ref source, made, null) is { } first)
            {
                made.Dispose();
                return first.Token;
            }

            registration = gone.UnsafeRegister(static made => ((CancellationTokenSource)made!).Cancel(), made);
            return made.Token;
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
