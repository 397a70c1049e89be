using System.Linq.Expressions;
using Cers.Kernel;
using Cers.Messaging;
using Microsoft.EntityFrameworkCore;

namespace Cers.ModuleKit.Data;

/// <summary>
/// A list that is asked for so often that its four queries (from an end or from a key, up or down) are compiled once, when they are first needed.
/// Otherwise as <see cref="KeysetPaging"/>. Keep it in a static field: its expressions see the context and an argument, and nothing else.
/// </summary>
public sealed class CompiledList<TContext, TArgument, TEntity, TRow>
    where TContext : DbContext
{
    private readonly Func<TRow, Keyset> key;
    private readonly bool newestFirst;
    private readonly Lazy<Query>[] queries;

    /// <param name="source">The rows of the list.</param>
    /// <param name="rowAt">The time by which they are ordered.</param>
    /// <param name="rowId">The id that decides between equal times.</param>
    /// <param name="project">What is told of a row.</param>
    /// <param name="key">The row's place, read from what is told.</param>
    public CompiledList(
        Expression<Func<TContext, TArgument, IQueryable<TEntity>>> source,
        Expression<Func<TEntity, DateTimeOffset>> rowAt,
        Expression<Func<TEntity, Guid>> rowId,
        Expression<Func<TContext, TEntity, TRow>> project,
        Func<TRow, Keyset> key,
        bool newestFirst)
    {
        this.key = key;
        this.newestFirst = newestFirst;
        queries =
        [
            new(() => Compile(bounded: false, descending: false)),
            new(() => Compile(bounded: false, descending: true)),
            new(() => Compile(bounded: true, descending: false)),
            new(() => Compile(bounded: true, descending: true)),
        ];

        Query Compile(bool bounded, bool descending)
        {
            var (context, argument) = (source.Parameters[0], source.Parameters[1]);

            // Named, because the compiled query knows its parameters by name.
            var (at, id, take) = (Expression.Parameter(typeof(DateTimeOffset), "at"), Expression.Parameter(typeof(Guid), "id"), Expression.Parameter(typeof(int), "take"));
            var rows = source.Body;
            if (bounded)
            {
                rows = Call(nameof(Queryable.Where), rows, KeysetPaging.Beyond(rowAt, rowId, at, id, descending));
            }

            rows = Call(descending ? nameof(Queryable.OrderByDescending) : nameof(Queryable.OrderBy), rows, rowAt);
            rows = Call(descending ? nameof(Queryable.ThenByDescending) : nameof(Queryable.ThenBy), rows, rowId);
            rows = Expression.Call(typeof(Queryable), nameof(Queryable.Take), [typeof(TEntity)], rows, take);
            var tell = Expression.Lambda<Func<TEntity, TRow>>(new Swap(project.Parameters[0], context).Visit(project.Body), project.Parameters[1]);
            rows = Expression.Call(typeof(Queryable), nameof(Queryable.Select), [typeof(TEntity), typeof(TRow)], rows, Expression.Quote(tell));
            var compiled = EF.CompileAsyncQuery(
                Expression.Lambda<Func<TContext, TArgument, DateTimeOffset, Guid, int, IQueryable<TRow>>>(rows, context, argument, at, id, take));
            return (db, asked, from, most) => compiled(db, asked, from.At, from.Id, most);
        }
    }

    private delegate IAsyncEnumerable<TRow> Query(TContext db, TArgument argument, Keyset from, int take);

    /// <summary>The asked page, in one round trip; refused when the key of the request is none.</summary>
    public async Task<Result<Page<TRow>>> PageAsync(TContext db, TArgument argument, PageRequest page, CancellationToken ct)
    {
        var asked = AskedPage<Keyset>.Of(page, newestFirst);
        if (!asked.IsSuccess)
        {
            return asked.As<Page<TRow>>();
        }

        var query = queries[(asked.Value.From is null ? 0 : 2) + (asked.Value.Descending ? 1 : 0)].Value;
        var rows = new List<TRow>(asked.Value.Take);
        await foreach (var row in query(db, argument, asked.Value.From ?? default, asked.Value.Take).WithCancellation(ct))
        {
            rows.Add(row);
        }

        return asked.Value.Answer(rows, key);
    }

    private static MethodCallExpression Call<TKey>(string method, Expression rows, Expression<Func<TEntity, TKey>> by) =>
        Expression.Call(typeof(Queryable), method, method == nameof(Queryable.Where) ? [typeof(TEntity)] : [typeof(TEntity), typeof(TKey)], rows, Expression.Quote(by));
}
