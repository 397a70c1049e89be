using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace Cers.Bench;

/// <summary>What is asked for each account, made into bytes once: the load is to cost next to nothing beside what it measures.</summary>
internal sealed class Question(string query, Func<Filer, JsonObject> variables)
{
    private readonly ConcurrentDictionary<Filer, byte[]> bodies = new(ReferenceEqualityComparer.Instance);

    public byte[] Of(Filer filer) => bodies.GetOrAdd(filer, f => GraphQLClient.Body(query, variables(f)));
}
