using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace Cers.ModuleKit.Data;

/// <summary>A query that two use cases share, by name. Stands in for Ardalis.Specification, with its words (docs/decisions).</summary>
public interface ISpecification<T>
    where T : class
{
    IReadOnlyList<Expression<Func<T, bool>>> WhereExpressions { get; }

    IReadOnlyList<(Expression<Func<T, object?>> Key, bool Descending)> OrderExpressions { get; }

    int? TakeCount { get; }

    bool IsNoTracking { get; }
}

/// <summary>Write the query in the constructor: <c>Query.Where(…).OrderBy(…).Take(…).AsNoTracking()</c>.</summary>
public abstract class Specification<T> : ISpecification<T>
    where T : class
{
    private readonly List<Expression<Func<T, bool>>> where = [];
    private readonly List<(Expression<Func<T, object?>>, bool)> order = [];

    protected Specification() => Query = new SpecificationBuilder(this);

    public IReadOnlyList<Expression<Func<T, bool>>> WhereExpressions => where;

    public IReadOnlyList<(Expression<Func<T, object?>> Key, bool Descending)> OrderExpressions => order;

    public int? TakeCount { get; private set; }

    public bool IsNoTracking { get; private set; }

    protected SpecificationBuilder Query { get; }

    protected sealed class SpecificationBuilder(Specification<T> specification)
    {
        public SpecificationBuilder Where(Expression<Func<T, bool>> condition)
        {
            specification.where.Add(condition);
            return this;
        }

        public SpecificationBuilder OrderBy(Expression<Func<T, object?>> key)
        {
            specification.order.Add((key, false));
            return this;
        }

        public SpecificationBuilder OrderByDescending(Expression<Func<T, object?>> key)
        {
            specification.order.Add((key, true));
            return this;
        }

        public SpecificationBuilder Take(int count)
        {
            specification.TakeCount = count;
            return this;
        }

        public SpecificationBuilder AsNoTracking()
        {
            specification.IsNoTracking = true;
            return this;
        }
    }
}

public static class SpecificationExtensions
{
    /// <summary>Applies a specification to a query.</summary>
    public static IQueryable<T> WithSpecification<T>(this IQueryable<T> query, ISpecification<T> specification)
        where T : class
    {
        query = specification.WhereExpressions.Aggregate(query, (q, condition) => q.Where(condition));
        IOrderedQueryable<T>? ordered = null;
        foreach (var (key, descending) in specification.OrderExpressions)
        {
            ordered = (ordered, descending) switch
            {
                (null, false) => query.OrderBy(key),
                (null, true) => query.OrderByDescending(key),
                (_, false) => ordered.ThenBy(key),
                (_, true) => ordered.ThenByDescending(key),
            };
        }

        query = ordered ?? query;
        query = specification.TakeCount is { } count ? query.Take(count) : query;
        return specification.IsNoTracking ? query.AsNoTracking() : query;
    }
}
