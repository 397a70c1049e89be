using System.Globalization;
using System.Linq.Expressions;
using Cers.Kernel;
using Cers.Messaging;
using Microsoft.EntityFrameworkCore;

namespace Cers.ModuleKit.Data;

/// <summary>A place in a list ordered by time and then id: the key of a row there.</summary>
public readonly record struct Keyset(DateTimeOffset At, Guid Id)
{
    public override string ToString() => $"{At.UtcTicks.ToString(CultureInfo.InvariantCulture)}_{Id:N}";

    public static bool TryParse(string? text, out Keyset key)
    {
        key = default;
        if (text?.Split('_') is not [var ticks, var id]
            || !long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var utc) || utc > DateTimeOffset.MaxValue.UtcTicks
            || !Guid.TryParseExact(id, "N", out var guid))
        {
            return false;
        }

        key = new Keyset(new DateTimeOffset(utc, TimeSpan.Zero), guid);
        return true;
    }
}

/// <summary>Keyset paging over a query ordered by time and id, in one round trip and without counting.</summary>
public static class KeysetPaging
{
    /// <summary>
    /// The asked page. <paramref name="rowAt"/> and <paramref name="rowId"/> name the ordering columns, <paramref name="project"/> what is told of a
    /// row, <paramref name="key"/> the row's place read from what is told. Refused when the key of the request is none.
    /// </summary>
    public static async Task<Result<Page<TRow>>> PageAsync<TEntity, TRow>(
        this IQueryable<TEntity> query,
        PageRequest page,
        Expression<Func<TEntity, DateTimeOffset>> rowAt,
        Expression<Func<TEntity, Guid>> rowId,
        Expression<Func<TEntity, TRow>> project,
        Func<TRow, Keyset> key,
        bool newestFirst,
        CancellationToken ct)
    {
        var asked = AskedPage.Of(page, newestFirst);
        if (!asked.IsSuccess)
        {
            return asked.As<Page<TRow>>();
        }

        var (take, descending, from) = (asked.Value.Take, asked.Value.Descending, asked.Value.From);
        if (from is { } bound)
        {
            query = query.Where(Beyond(rowAt, rowId, bound, descending));
        }

        var ordered = descending ? query.OrderByDescending(rowAt).ThenByDescending(rowId) : query.OrderBy(rowAt).ThenBy(rowId);
        return asked.Value.Answer(await ordered.Take(take).Select(project).ToListAsync(ct), key);
    }

    private static Expression<Func<T, bool>> Beyond<T>(
        Expression<Func<T, DateTimeOffset>> rowAt, Expression<Func<T, Guid>> rowId, Keyset from, bool descending)
    {
        // Captured in an object, so that the values travel as parameters and the plan is shared.
        var bound = Expression.Constant(new Bound(from.At, from.Id));
        return Beyond(rowAt, rowId, Expression.Property(bound, nameof(Bound.At)), Expression.Property(bound, nameof(Bound.Id)), descending);
    }

    internal static Expression<Func<T, bool>> Beyond<T>(
        Expression<Func<T, DateTimeOffset>> rowAt, Expression<Func<T, Guid>> rowId, Expression at, Expression boundId, bool descending)
    {
        var entity = rowAt.Parameters[0];
        var id = new Swap(rowId.Parameters[0], entity).Visit(rowId.Body);
        var compare = Expression.Call(id, typeof(Guid).GetMethod(nameof(Guid.CompareTo), [typeof(Guid)])!, boundId);
        var zero = Expression.Constant(0);
        var further = descending ? Expression.LessThan(rowAt.Body, at) : Expression.GreaterThan(rowAt.Body, at);
        var tie = Expression.AndAlso(
            Expression.Equal(rowAt.Body, at), descending ? Expression.LessThan(compare, zero) : Expression.GreaterThan(compare, zero));
        return Expression.Lambda<Func<T, bool>>(Expression.OrElse(further, tie), entity);
    }

    private sealed record Bound(DateTimeOffset At, Guid Id);
}
