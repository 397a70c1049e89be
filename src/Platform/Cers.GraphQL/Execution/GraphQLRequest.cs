using System.Text.Json;
using Cers.GraphQL.Limits;

namespace Cers.GraphQL.Execution;

/// <summary>What a client sent, read but not yet understood.</summary>
/// <param name="Document">The query's text as UTF-8.</param>
sealed record GraphQLRequest(ReadOnlyMemory<byte> Document, string? OperationName, JsonElement? Variables)
{
    /// <summary>The transport must not change anything: GET.</summary>
    public bool OnlyReads { get; init; }

    public CostReport Cost { get; init; }

    /// <summary>The client reads a stream of events: a subscription can be served.</summary>
    public bool TakesEvents { get; init; }
}
