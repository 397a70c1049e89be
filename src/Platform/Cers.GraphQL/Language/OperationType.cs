namespace Cers.GraphQL.Language;

/// <summary>The three kinds of operation (specification 2.3).</summary>
public enum OperationType
{
    Query,
    Mutation,
    Subscription,
}
