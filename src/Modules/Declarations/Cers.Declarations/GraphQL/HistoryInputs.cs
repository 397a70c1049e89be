using Cers.Declarations.Domain;

namespace Cers.Declarations.GraphQL;

/// <summary>The order of a list; equal ones follow each other by number.</summary>
internal sealed record DeclarationOrderInput(HistorySort By, SortDirection Direction = SortDirection.Desc)
{
    public HistoryOrder ToOrder() => new(By, Direction == SortDirection.Desc);
}

internal enum SortDirection
{
    /// <summary>Smallest, or oldest, first.</summary>
    Asc,

    /// <summary>Largest, or newest, first.</summary>
    Desc,
}
