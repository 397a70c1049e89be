namespace Cers.GraphQL.Paging;

/// <summary>One page of a list, in the list's order.</summary>
/// <param name="HasNextPage">There are items after the last edge.</param>
/// <param name="HasPreviousPage">There are items before the first edge.</param>
/// <param name="TotalCount">Only where the field says that it counts.</param>
public sealed record Connection<T>(IReadOnlyList<Edge<T>> Edges, bool HasNextPage, bool HasPreviousPage, int? TotalCount = null) : IConnection
{
    IEnumerable<IEdge> IConnection.Edges => Edges;
}

/// <summary>An item and the key by which the list goes on after it; clients see the key only as an opaque, signed cursor.</summary>
public sealed record Edge<T>(T Node, string Key) : IEdge
{
    object? IEdge.Node => Node;
}

interface IConnection
{
    IEnumerable<IEdge> Edges { get; }

    bool HasNextPage { get; }

    bool HasPreviousPage { get; }

    int? TotalCount { get; }
}

interface IEdge
{
    object? Node { get; }

    string Key { get; }
}
