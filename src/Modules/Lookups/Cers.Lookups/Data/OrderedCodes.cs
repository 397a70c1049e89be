using Cers.Messaging;

namespace Cers.Lookups.Data;

/// <summary>Pages of what memory holds in the order of its keys.</summary>
internal static class OrderedCodes
{
    /// <summary>Larger pages than of what a database is asked for: a client fills its own tables with them.</summary>
    public const int MostOnPage = 500;

    public static Page<T> Page<T>(IEnumerable<T> ordered, Func<T, string> key, PageRequest page)
    {
        var rows = ordered.Where(r => (page.After is null || string.CompareOrdinal(key(r), page.After) > 0) && (page.Before is null || string.CompareOrdinal(key(r), page.Before) < 0));
        var size = Math.Clamp(page.Size, 1, MostOnPage);
        var taken = page.Backward ? rows.Reverse().Take(size + 1).Reverse().ToList() : [.. rows.Take(size + 1)];
        var more = taken.Count > size;
        var shown = !more ? taken : page.Backward ? taken[1..] : taken[..size];
        return new Page<T>(
            [.. shown.Select(r => new PageItem<T>(r, key(r)))],
            HasNext: page.Backward ? page.Before is not null : more,
            HasPrevious: page.Backward ? more : page.After is not null);
    }
}
