using System.Text.Json.Nodes;

namespace Cers.GraphQL.Tests.Differential;

/// <summary>npm graphql, asked over standard input.</summary>
internal static class ReferenceImplementation
{
    /// <summary>The errors of each document, in order.</summary>
    public static Task<IReadOnlyList<IReadOnlyList<ReferenceError>>> JudgeAsync(string sdl, IEnumerable<string> documents, int maxErrors = 100) =>
        WithSchemaAsync(sdl, file => Peers.AskAsync<string, IReadOnlyList<ReferenceError>>("graphql-js.mjs", [file, $"{maxErrors}"], documents));

    /// <summary>The errors of each set of variables.</summary>
    public static Task<IReadOnlyList<IReadOnlyList<ReferenceError>>> CoerceAsync(string sdl, IReadOnlyList<Given> given) =>
        WithSchemaAsync(sdl, file => Peers.AskAsync<Given, IReadOnlyList<ReferenceError>>("variables.mjs", [file], given));

    /// <summary>What each request gives over the invented world.</summary>
    public static Task<IReadOnlyList<ReferenceAnswer>> ExecuteAsync(string sdl, IReadOnlyList<Given> given) =>
        WithSchemaAsync(sdl, file => Peers.AskAsync<Given, ReferenceAnswer>("invented-world.mjs", [file], given));

    static async Task<T> WithSchemaAsync<T>(string sdl, Func<string, Task<T>> ask)
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, sdl);
        try
        {
            return await ask(file);
        }
        finally
        {
            File.Delete(file);
        }
    }
}

/// <summary>A request: a valid document, the operation to run, and its variables.</summary>
internal sealed record Given(string Query, string? OperationName, JsonObject Variables);

/// <summary>What an execution gave: the data as text, null when nothing ran; the paths of its errors as JSON; why it was refused.</summary>
internal sealed record ReferenceAnswer(string? Data, IReadOnlyList<string> Paths, IReadOnlyList<string>? Refused);

/// <summary>One error as graphql-js gives it; without a rule it is one of syntax.</summary>
internal sealed record ReferenceError(string Message, IReadOnlyList<ReferencePlace> Locations, string? Rule = null)
{
    public string Places => string.Join(' ', Locations.Select(place => $"{place.Line}:{place.Column}"));

    public override string ToString() => $"{Places} {Message}";
}

/// <summary>A line and a column, both from 1.</summary>
internal sealed record ReferencePlace(int Line, int Column);
