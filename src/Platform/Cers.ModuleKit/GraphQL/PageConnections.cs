using Cers.GraphQL.Paging;
using Cers.Kernel;
using Cers.Messaging;

namespace Cers.ModuleKit.GraphQL;

/// <summary>Between the engine's connections and the modules' pages.</summary>
public static class PageConnections
{
    public static PageRequest ToPageRequest(this PagingArguments paging) =>
        new(paging.Size, paging.After, paging.Before, FromEnd: paging.Backward && paging.Before is null);

    public static Connection<T> ToConnection<T>(this Page<T> page) =>
        new([.. page.Items.Select(i => new Edge<T>(i.Value, i.Key))], page.HasNext, page.HasPrevious);

    public static Result<Connection<T>> ToConnection<T>(this Result<Page<T>> page) =>
        page.IsSuccess ? page.Value.ToConnection() : page.As<Connection<T>>();
}
