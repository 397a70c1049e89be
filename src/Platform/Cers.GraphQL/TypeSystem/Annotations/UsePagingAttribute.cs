namespace Cers.GraphQL;

/// <summary>The field is a connection: it takes first, after, last and before, and returns a <see cref="Paging.Connection{T}"/>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UsePagingAttribute : Attribute
{
    /// <summary>Adds <c>totalCount</c>; only for lists that are cheap to count.</summary>
    public bool IncludeTotalCount { get; set; }

    /// <summary>Items of a page when the client does not say.</summary>
    public int DefaultPageSize { get; set; } = 10;

    /// <summary>Asking for more is an error.</summary>
    public int MaxPageSize { get; set; } = 50;

    /// <summary>The connection's name without its ending; else the field's name.</summary>
    public string? ConnectionName { get; set; }
}
