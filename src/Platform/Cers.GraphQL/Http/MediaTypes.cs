using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Cers.GraphQL.Http;

/// <summary>Chooses the answer's media type from the Accept header (GraphQL over HTTP, 'Media Types').</summary>
static class MediaTypes
{
    public const string GraphQL = "application/graphql-response+json";
    public const string Json = "application/json";

    /// <summary>Null when the client takes neither. Who names neither gets application/json, as older clients expect.</summary>
    public static string? Choose(StringValues accept)
    {
        if (StringValues.IsNullOrEmpty(accept))
        {
            return Json;
        }

        if (!MediaTypeHeaderValue.TryParseList(accept, out var wanted))
        {
            return null;
        }

        string? best = null;
        var bestQuality = 0d;
        foreach (var one in wanted)
        {
            var quality = one.Quality ?? 1;
            var type = one.MediaType.Equals(GraphQL, StringComparison.OrdinalIgnoreCase) ? GraphQL
                : one.MediaType.Equals(Json, StringComparison.OrdinalIgnoreCase) || one.MatchesAllTypes || one.MediaType.Equals("application/*", StringComparison.OrdinalIgnoreCase) ? Json
                : null;
            if (type is not null && quality > bestQuality && IsUtf8(one.Charset))
            {
                (best, bestQuality) = (type, quality);
            }
        }

        return best;
    }

    public static bool IsUtf8(StringSegment charset) => !charset.HasValue || charset.Length == 0
        || HeaderUtilities.RemoveQuotes(charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase);
}
