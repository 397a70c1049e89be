using Cers.GraphQL.TypeSystem;
using Microsoft.AspNetCore.Http;

namespace Cers.GraphQL.Execution;

/// <summary>What one call of a resolver may know, for resolvers that need more than their parameters.</summary>
public interface IResolverContext
{
    Schema Schema { get; }

    FieldDefinition Field { get; }

    /// <summary>The field's key in the response: its alias, if it has one.</summary>
    string ResponseName { get; }

    /// <summary>Response keys and list indexes from the root to this field.</summary>
    IReadOnlyList<object> Path { get; }

    /// <summary>Whether the operation selects a field of that name of what this field returns.</summary>
    bool IsSelected(string field);

    HttpContext HttpContext { get; }

    CancellationToken CancellationToken { get; }

    /// <summary>Adds an error at this field and lets it answer beside the error.</summary>
    void ReportError(GraphQLError error);
}
