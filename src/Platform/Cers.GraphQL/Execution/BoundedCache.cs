using System.Diagnostics.CodeAnalysis;

namespace Cers.GraphQL.Execution;

/// <summary>Keeps what was used last, up to a total weight. One lock: look-ups are short next to what they save.</summary>
sealed class BoundedCache<TKey, TValue>(long maxWeight)
    where TKey : notnull
{
    readonly Lock gate = new();
    readonly Dictionary<TKey, LinkedListNode<(TKey Key, TValue Value, long Weight)>> known = [];
    readonly LinkedList<(TKey Key, TValue Value, long Weight)> byUse = new();
    long weight;

    public int Count
    {
        get
        {
            lock (gate)
            {
                return known.Count;
            }
        }
    }

    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        lock (gate)
        {
            if (!known.TryGetValue(key, out var node))
            {
                value = default;
                return false;
            }

            if (node.Previous is not null)
            {
                byUse.Remove(node);
                byUse.AddFirst(node);
            }

            value = node.Value.Value;
            return true;
        }
    }

    public void Add(TKey key, TValue value, long itsWeight)
    {
        if (itsWeight > maxWeight)
        {
            return;
        }

        lock (gate)
        {
            if (known.ContainsKey(key))
            {
                return;
            }

            known.Add(key, byUse.AddFirst((key, value, itsWeight)));
            weight += itsWeight;
            while (weight > maxWeight && byUse.Last is { } oldest)
            {
                byUse.RemoveLast();
                known.Remove(oldest.Value.Key);
                weight -= oldest.Value.Weight;
            }
        }
    }
}
