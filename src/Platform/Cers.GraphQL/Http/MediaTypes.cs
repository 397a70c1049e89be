using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Cers.GraphQL.Http;

/// <summary>Chooses the answer's media type from the Accept header (GraphQL over HTTP, 'Media Types').</summary>
static class MediaTypes
{
    public const string GraphQL = "application/graphql-response+json";
    public const string Json = "application/json";
    public const string EventStream = "text/event-stream";

    /// <summary>Null when the client takes none. Who names none gets application/json, as older clients expect; a stream is for those alone who name it.</summary>
    public static AcceptedTypes? Choose(StringValues accept)
    {
        if (StringValues.IsNullOrEmpty(accept))
        {
            return AcceptedTypes.Json;
        }

        if (!MediaTypeHeaderValue.TryParseList(accept, out var wanted))
        {
            return null;
        }

        string? best = null;
        var bestQuality = 0d;
        var takesEvents = false;
        foreach (var one in wanted)
        {
            var quality = one.Quality ?? 1;
            var type = one.MediaType.Equals(GraphQL, StringComparison.OrdinalIgnoreCase) ? GraphQL
                : one.MediaType.Equals(EventStream, StringComparison.OrdinalIgnoreCase) ? EventStream
                : one.MediaType.Equals(Json, StringComparison.OrdinalIgnoreCase) || one.MatchesAllTypes || one.MediaType.Equals("application/*", StringComparison.OrdinalIgnoreCase) ? Json
                : null;
            if (type is null || quality <= 0 || !IsUtf8(one.Charset))
            {
                continue;
            }

            takesEvents |= type == EventStream;
            if (quality > bestQuality)
            {
                (best, bestQuality) = (type, quality);
            }
        }

        return best is null ? null : new(best, takesEvents);
    }

    public static bool IsUtf8(StringSegment charset) => !charset.HasValue || charset.Length == 0
        || HeaderUtilities.RemoveQuotes(charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase);
}

/// <summary>What a client reads.</summary>
/// <param name="Best">The type it likes most.</param>
/// <param name="TakesEvents">It reads text/event-stream, if not as its first choice.</param>
sealed record AcceptedTypes(string Best, bool TakesEvents)
{
    public static AcceptedTypes Json { get; } = new(MediaTypes.Json, false);

    /// <summary>For answers that are one JSON text, whatever else is taken.</summary>
    public string Plain => Best == MediaTypes.EventStream ? MediaTypes.Json : Best;
}
