namespace Cers.GraphQL.Paging;

/// <summary>Which page a client asks for. Cursors are verified and opened: the keys are what the resolver itself put into its edges.</summary>
public sealed record PagingArguments(int? First, string? After, int? Last, string? Before)
{
    /// <summary>The client asks for totalCount: otherwise nobody needs to count.</summary>
    public bool IncludeTotalCount { get; init; }

    /// <summary>Items wanted, never more than the field's maximum.</summary>
    public int Size => First ?? Last ?? 0;

    /// <summary>The last items before a key or the end, rather than the first after one.</summary>
    public bool Backward => First is null && Last is not null;
}
