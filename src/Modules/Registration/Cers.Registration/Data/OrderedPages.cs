using Cers.Messaging;

namespace Cers.Registration.Data;

/// <summary>A page of rows in the order of a key of their own: read one row more than the page, in the direction of the request.</summary>
internal static class OrderedPages
{
    public static int SizeOf(PageRequest page) => Math.Clamp(page.Size, 1, PageRequest.MaxSize);

    /// <summary>The key from which to read on; null at the start, or at the end of a list read backwards.</summary>
    public static string? From(PageRequest page) => page.Backward ? page.Before : page.After;

    public static Page<T> Answer<T>(List<T> rows, PageRequest page, Func<T, string> key)
    {
        var (size, bounded) = (SizeOf(page), From(page) is not null);
        var more = rows.Count > size;
        var shown = rows.Take(size).ToList();
        if (page.Backward)
        {
            shown.Reverse();
        }

        return new Page<T>([.. shown.Select(r => new PageItem<T>(r, key(r)))], page.Backward ? bounded : more, page.Backward ? more : bounded);
    }
}
