namespace Cers.GraphQL;

/// <summary>Fails a field with errors that the client may read. Anything else that a resolver throws is masked.</summary>
public sealed class GraphQLException(IReadOnlyList<GraphQLError> errors) : Exception(errors[0].Message)
{
    public GraphQLException(string message, string code)
        : this([new GraphQLError(message) { Code = code }])
    {
    }

    public IReadOnlyList<GraphQLError> Errors { get; } = errors;
}
