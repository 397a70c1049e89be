using System.Text.Json.Nodes;

namespace Cers.Bench;

/// <summary>What is asked for an account.</summary>
internal sealed class Question(string query, Func<Filer, JsonObject> variables)
{
    public byte[] Of(Filer filer) => GraphQLClient.Body(query, variables(filer));
}
