using System.Globalization;
using System.Linq.Expressions;
using Cers.Kernel;
using Cers.Messaging;
using Microsoft.EntityFrameworkCore;

namespace Cers.ModuleKit.Data;

/// <summary>A place in an ordered list: the key of a row there, as text.</summary>
public interface IPlace<TSelf>
{
    static abstract bool TryParse(string? text, out TSelf place);
}

/// <summary>A place in a list ordered by time and then id: the key of a row there.</summary>
public readonly record struct Keyset(DateTimeOffset At, Guid Id) : IPlace<Keyset>
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

/// <summary>A place in a list ordered by a day or a text and then id.</summary>
public readonly record struct Keyset<TBy>(TBy By, Guid Id) : IPlace<Keyset<TBy>>
    where TBy : IParsable<TBy>
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Id:N}_{(By is IFormattable value ? value.ToString("o", CultureInfo.InvariantCulture) : By)}");

    public static bool TryParse(string? text, out Keyset<TBy> place)
    {
        place = default;
        if (text is not { Length: > 33 and <= 200 } || text[32] != '_'
            || !Guid.TryParseExact(text[..32], "N", out var id) || !TBy.TryParse(text[33..], CultureInfo.InvariantCulture, out var by))
        {
            return false;
        }

        place = new Keyset<TBy>(by, id);
        return true;
    }
}

/// <summary>Keyset paging over a query ordered by time, or a day or text, and id, in one round trip and without counting.</summary>
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
        var asked = AskedPage<Keyset>.Of(page, newestFirst);
        return asked.IsSuccess
            ? asked.Value.Answer(await RowsAsync(query, asked.Value, p => new Bound<DateTimeOffset>(p.At, p.Id), rowAt, rowId, project, ct), key)
            : asked.As<Page<TRow>>();
    }

    /// <summary>The asked page of a list that is ordered by a day or a text: as above, with <paramref name="rowBy"/> in the place of the time.</summary>
    public static async Task<Result<Page<TRow>>> PageAsync<TEntity, TBy, TRow>(
        this IQueryable<TEntity> query,
        PageRequest page,
        Expression<Func<TEntity, TBy>> rowBy,
        Expression<Func<TEntity, Guid>> rowId,
        Expression<Func<TEntity, TRow>> project,
        Func<TRow, Keyset<TBy>> key,
        bool descending,
        CancellationToken ct)
        where TBy : IParsable<TBy>
    {
        var asked = AskedPage<Keyset<TBy>>.Of(page, descending);
        return asked.IsSuccess
            ? asked.Value.Answer(await RowsAsync(query, asked.Value, p => new Bound<TBy>(p.By, p.Id), rowBy, rowId, project, ct), key)
            : asked.As<Page<TRow>>();
    }

    private static Task<List<TRow>> RowsAsync<TEntity, TPlace, TBy, TRow>(
        IQueryable<TEntity> query,
        AskedPage<TPlace> asked,
        Func<TPlace, Bound<TBy>> bound,
        Expression<Func<TEntity, TBy>> rowBy,
        Expression<Func<TEntity, Guid>> rowId,
        Expression<Func<TEntity, TRow>> project,
        CancellationToken ct)
        where TPlace : struct, IPlace<TPlace>
    {
        if (asked.From is { } from)
        {
            // Captured in an object, so that the values travel as parameters and the plan is shared.
            var values = Expression.Constant(bound(from));
            query = query.Where(Beyond(
                rowBy, rowId, Expression.Property(values, nameof(Bound<TBy>.By)), Expression.Property(values, nameof(Bound<TBy>.Id)), asked.Descending));
        }

        var ordered = asked.Descending ? query.OrderByDescending(rowBy).ThenByDescending(rowId) : query.OrderBy(rowBy).ThenBy(rowId);
        return ordered.Take(asked.Take).Select(project).ToListAsync(ct);
    }

    internal static Expression<Func<T, bool>> Beyond<T, TBy>(
        Expression<Func<T, TBy>> rowBy, Expression<Func<T, Guid>> rowId, Expression by, Expression boundId, bool descending)
    {
        var entity = rowBy.Parameters[0];
        var id = new Swap(rowId.Parameters[0], entity).Visit(rowId.Body);
        var compare = Expression.Call(id, typeof(Guid).GetMethod(nameof(Guid.CompareTo), [typeof(Guid)])!, boundId);
        var zero = Expression.Constant(0);

        // Texts have no operators of order in C#; they have in SQL.
        var (left, right) = typeof(TBy) == typeof(string)
            ? (Expression.Call(typeof(string).GetMethod(nameof(string.Compare), [typeof(string), typeof(string)])!, rowBy.Body, by), zero)
            : (rowBy.Body, by);

        // The first half alone is a range of the index: an "or" of both would read the list from its start.
        var within = descending ? Expression.LessThanOrEqual(left, right) : Expression.GreaterThanOrEqual(left, right);
        var further = descending ? Expression.LessThan(left, right) : Expression.GreaterThan(left, right);
        var tie = descending ? Expression.LessThan(compare, zero) : Expression.GreaterThan(compare, zero);
        return Expression.Lambda<Func<T, bool>>(Expression.AndAlso(within, Expression.OrElse(further, tie)), entity);
    }

    private sealed record Bound<TBy>(TBy By, Guid Id);
}
