namespace Cers.Messaging;

/// <summary>Which page of a list: the first <paramref name="Size"/> rows after a key, or the last before one. Both keys null: the start.</summary>
public sealed record PageRequest(int Size, string? After = null, string? Before = null, bool FromEnd = false)
{
    public const int MaxSize = 100;

    /// <summary>True when rows are taken backwards, from <see cref="Before"/> or from the end.</summary>
    public bool Backward => Before is not null || FromEnd;
}

/// <summary>A page of a list in its order. Keys are keyset cursors, stable while rows come and go.</summary>
public sealed record Page<T>(IReadOnlyList<PageItem<T>> Items, bool HasNext, bool HasPrevious)
{
    public static readonly Page<T> Empty = new([], false, false);

    /// <summary>The same page, each row told in another way.</summary>
    public Page<TOther> Select<TOther>(Func<T, TOther> tell) =>
        new([.. Items.Select(i => new PageItem<TOther>(tell(i.Value), i.Key))], HasNext, HasPrevious);
}

/// <summary>A row and its key in the list.</summary>
public sealed record PageItem<T>(T Value, string Key);
