using System.Text.Json;

namespace Cers.GraphQL.Execution;

/// <summary>What a client sent, read but not yet understood.</summary>
/// <param name="Document">The query's text as UTF-8.</param>
/// <param name="OnlyQueries">The transport must not change anything: GET.</param>
sealed record GraphQLRequest(ReadOnlyMemory<byte> Document, string? OperationName, JsonElement? Variables, bool OnlyQueries);
