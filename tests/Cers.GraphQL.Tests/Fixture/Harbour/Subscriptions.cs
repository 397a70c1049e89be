using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Cers.GraphQL.Execution;

namespace Cers.GraphQL.Tests.Fixture.Harbour;

public sealed record ShipMoved(int Number, string Berth);

/// <summary>Tells everyone who listens. Each listener has a queue of its own, which drops the oldest when nobody takes them.</summary>
public sealed class Movements
{
    readonly Lock gate = new();
    readonly List<Channel<ShipMoved>> listeners = [];

    public int Listening
    {
        get
        {
            lock (gate)
            {
                return listeners.Count;
            }
        }
    }

    public void Tell(ShipMoved moved)
    {
        lock (gate)
        {
            listeners.ForEach(one => one.Writer.TryWrite(moved));
        }
    }

    public async IAsyncEnumerable<ShipMoved> ListenAsync([EnumeratorCancellation] CancellationToken ct)
    {
        var queue = Channel.CreateBounded<ShipMoved>(new BoundedChannelOptions(16) { FullMode = BoundedChannelFullMode.DropOldest });
        lock (gate)
        {
            listeners.Add(queue);
        }

        try
        {
            await foreach (var moved in queue.Reader.ReadAllAsync(ct))
            {
                yield return moved;
            }
        }
        finally
        {
            lock (gate)
            {
                listeners.Remove(queue);
            }
        }
    }
}

[SubscriptionType]
[AllowAnonymous]
internal static class HarbourSubscriptions
{
    /// <summary>A ship has come to another berth.</summary>
    [Subscribe(With = nameof(Movements))]
    public static Ship? GetShipMoved([EventMessage] ShipMoved moved, Recorder recorder, string greeting = "moved")
    {
        recorder.Say($"{greeting} {moved.Berth}");
        return moved.Number < 0 ? throw new InvalidOperationException("secret detail") : Array.Find(Ship.All, ship => ship.Number == moved.Number);
    }

    public static IAsyncEnumerable<ShipMoved> Movements(Movements movements, Recorder recorder, CancellationToken ct, int? number = null)
    {
        recorder.Say($"source {number}");
        return Of(movements.ListenAsync(ct), number);

        static async IAsyncEnumerable<ShipMoved> Of(IAsyncEnumerable<ShipMoved> all, int? number)
        {
            await foreach (var moved in all)
            {
                if (number is null || Math.Abs(moved.Number) == number)
                {
                    yield return moved;
                }
            }
        }
    }

    /// <summary>Down to one.</summary>
    public static async IAsyncEnumerable<int> GetCountdown(int from)
    {
        for (var n = from; n > 0; n--)
        {
            await Task.Yield();
            yield return n;
        }
    }

    /// <summary>Breaks after one event.</summary>
    public static async IAsyncEnumerable<int> GetBreaking()
    {
        await Task.Yield();
        yield return 1;
        throw new InvalidOperationException("secret detail");
    }

    /// <summary>Cannot be begun.</summary>
    public static Task<IAsyncEnumerable<int>> GetStillborn() => throw new InvalidOperationException("secret detail");

    /// <summary>Says why it cannot be begun.</summary>
    public static Task<IAsyncEnumerable<int>> GetUnwilling() => throw new GraphQLException("Not today.", "harbour.frozen");

    /// <summary>Says why it ends.</summary>
    public static async IAsyncEnumerable<int> GetEndingWithAWord()
    {
        await Task.Yield();
        yield return 1;
        throw new GraphQLException("Ice.", "harbour.frozen");
    }

    public static Task<Outcome<IAsyncEnumerable<string>>> GetGuarded(bool refuse) =>
        Task.FromResult(refuse ? new Refused("harbour.closed", "Closed.", null) : new Outcome<IAsyncEnumerable<string>>(One()));

    /// <summary>Is never begun.</summary>
    public static async Task<IAsyncEnumerable<int>> GetUnbornAsync()
    {
        await new TaskCompletionSource().Task;
        return GetCountdown(1);
    }

    /// <summary>Gives one event, then nothing, and does not listen either.</summary>
    public static async IAsyncEnumerable<int> GetDeafEvents()
    {
        yield return 1;
        await new TaskCompletionSource().Task;
    }

    [Authorize("captain")]
    public static IAsyncEnumerable<string> GetOrders() => One();

    /// <summary>Never ends, and much at a time.</summary>
    public static async IAsyncEnumerable<string> GetFlood(Recorder recorder, [EnumeratorCancellation] CancellationToken ct = default)
    {
        try
        {
            for (var n = 0; ; n++)
            {
                ct.ThrowIfCancellationRequested();
                recorder.Say("flood");
                await Task.Yield();
                yield return new string('x', 100_000);
            }
        }
        finally
        {
            recorder.Say("dry");
        }
    }

    static async IAsyncEnumerable<string> One()
    {
        await Task.Yield();
        yield return "one";
    }
}
