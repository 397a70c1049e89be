using System.Runtime.CompilerServices;

namespace Cers.GraphQL.Execution;

/// <summary>Begins a source stream (specification section 6.2.3.1): an <see cref="IAsyncEnumerable{T}"/> of <see cref="EventMessage"/>, or a <see cref="FieldFailure"/>.</summary>
delegate ValueTask<object?> EventSource(ResolverContext context);

/// <summary>What happened; the object that the subscription's root field belongs to while it is answered.</summary>
sealed record EventMessage(object? Value);

/// <summary>Brings every source under one type.</summary>
static class EventMessages
{
    public static async IAsyncEnumerable<EventMessage> Of<T>(IAsyncEnumerable<T> source, [EnumeratorCancellation] CancellationToken ct = default)
    {
        await foreach (var value in source.WithCancellation(ct))
        {
            yield return new(value);
        }
    }
}
