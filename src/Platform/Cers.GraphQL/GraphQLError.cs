using Cers.GraphQL.Language;

namespace Cers.GraphQL;

/// <summary>One entry of a response's <c>errors</c> (specification 7.1.3).</summary>
/// <param name="Message">For the reader of the response: never holds internals or personal data.</param>
public sealed record GraphQLError(string Message)
{
    const int LongestQuotation = 1_000;

    /// <summary>Written as <c>extensions.code</c>; see <see cref="GraphQLErrorCodes"/>.</summary>
    public string? Code { get; init; }

    /// <summary>Places in the document, in order; empty when none can be named.</summary>
    public IReadOnlyList<Location> Locations { get; init; } = [];

    /// <summary>Response keys (<see cref="string"/>) and list indexes (<see cref="int"/>) from the root to the field; null for request errors.</summary>
    public IReadOnlyList<object>? Path { get; init; }

    /// <summary>Further members of <c>extensions</c>, beside the code.</summary>
    public IReadOnlyDictionary<string, object?>? Extensions { get; init; }

    /// <summary>The cause, for the log alone: never serialised.</summary>
    public Exception? Exception { get; init; }

    /// <summary>An error about a document, in words that may hold the document's own: cut, so that answers do not grow with what is sent.</summary>
    internal static GraphQLError Quoting(string message, string code, params IReadOnlyList<Location> locations)
    {
        var end = message.Length <= LongestQuotation ? message.Length : LongestQuotation - (char.IsHighSurrogate(message[LongestQuotation - 1]) ? 1 : 0);
        return new(end == message.Length ? message : $"{message.AsSpan(0, end)}…") { Code = code, Locations = locations };
    }
}
