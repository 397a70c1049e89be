using System.Linq.Expressions;
using Cers.Kernel;
using Cers.Messaging;

namespace Cers.ModuleKit.Data;

/// <summary>A page request read for a keyset query: one row more than the page, so that it is known whether there are more.</summary>
public sealed record AskedPage<TPlace>(PageRequest Request, int Size, bool Descending, TPlace? From)
    where TPlace : struct, IPlace<TPlace>
{
    /// <summary>How many rows to read.</summary>
    public int Take => Size + 1;

    /// <summary>Refused when the key of the request is none.</summary>
    public static Result<AskedPage<TPlace>> Of(PageRequest page, bool newestFirst)
    {
        var key = page.Backward ? page.Before : page.After;
        var bounded = TPlace.TryParse(key, out var from);
        return bounded || key is null
            ? new AskedPage<TPlace>(page, Math.Clamp(page.Size, 1, PageRequest.MaxSize), newestFirst != page.Backward, bounded ? from : null)
            : new InvalidInput(
                "paging.key_not_valid",
                new LocalizedText("This place in the list is not known. Start from its first page.", "Cet endroit de la liste est inconnu. Recommencez à la première page."));
    }

    /// <summary>The page, of the rows that were read in the asked direction.</summary>
    public Page<TRow> Answer<TRow>(List<TRow> rows, Func<TRow, TPlace> key)
    {
        var more = rows.Count > Size;
        if (more)
        {
            rows.RemoveAt(Size);
        }

        if (Request.Backward)
        {
            rows.Reverse();
        }

        var bounded = From is not null;
        return new Page<TRow>(
            [.. rows.Select(r => new PageItem<TRow>(r, $"{key(r)}"))], Request.Backward ? bounded : more, Request.Backward ? more : bounded);
    }
}

/// <summary>Puts an expression in the place of a parameter.</summary>
internal sealed class Swap(ParameterExpression from, Expression to) : ExpressionVisitor
{
    protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
}
