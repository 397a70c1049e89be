namespace Cers.GraphQL.Execution;

/// <summary>Looks at every error before it is answered, and may replace it.</summary>
public interface IErrorFilter
{
    GraphQLError OnError(GraphQLError error);
}
