using System.Runtime.InteropServices;

namespace Cers.GraphQL.Limits;

/// <summary>So many at once in all, and so many of one client. Nobody waits for a place.</summary>
sealed class Places(int most, int mostOfOne)
{
    readonly Lock gate = new();
    readonly Dictionary<string, int> byClient = new(StringComparer.Ordinal);
    int taken;

    /// <summary>Whoever has taken a place must leave it once.</summary>
    public PlaceAnswer TryTake(string client)
    {
        lock (gate)
        {
            if (taken >= most)
            {
                return PlaceAnswer.Full;
            }

            ref var own = ref CollectionsMarshal.GetValueRefOrAddDefault(byClient, client, out var isKnown);
            if (own >= mostOfOne)
            {
                if (!isKnown)
                {
                    byClient.Remove(client);
                }

                return PlaceAnswer.FullForClient;
            }

            own++;
            taken++;
            return PlaceAnswer.Taken;
        }
    }

    public void Leave(string client)
    {
        lock (gate)
        {
            taken--;
            ref var own = ref CollectionsMarshal.GetValueRefOrNullRef(byClient, client);
            if (own == 1)
            {
                byClient.Remove(client);
            }
            else
            {
                own--;
            }
        }
    }
}

enum PlaceAnswer
{
    Taken,
    Full,
    FullForClient,
}
