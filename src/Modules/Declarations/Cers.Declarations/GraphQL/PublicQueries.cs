using Cers.Declarations.Domain.Need;
using Cers.Declarations.UseCases;
using Cers.GraphQL;
using Cers.GraphQL.Paging;
using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Declarations.GraphQL;

[QueryType]
internal static class PublicQueries
{
    /// <summary>Do I need to declare? Tells whether, how and by when goods must be reported, and by which row of the table. Information only, not a ruling.</summary>
    [AllowAnonymous]
    public static Task<Result<DeclarationNeed>> GetDeclarationNeedAsync(GoodsToExport goods, IDoor door, CancellationToken ct) =>
        door.SendAsync(new FindDeclarationNeed(goods), ct);

    /// <summary>The register of outages: announced, going on and past, the last to start first.</summary>
    [AllowAnonymous, UsePaging(ConnectionName = "Outages")]
    public static async Task<Result<Connection<PublicOutage>>> GetOutagesAsync(PagingArguments paging, IDoor door, CancellationToken ct)
    {
        var outages = await door.SendAsync(new FindOutages(), ct);
        return outages.IsSuccess ? Page(outages.Value, paging) : outages.As<Connection<PublicOutage>>();
    }

    // A cursor is a number of the register; a withdrawn one leads to the first page.
    private static Connection<PublicOutage> Page(IReadOnlyList<PublicOutage> outages, PagingArguments paging)
    {
        var numbers = outages.Select(o => o.Number).ToList();
        var from = paging.After is { } after ? numbers.IndexOf(after) + 1 : 0;
        var to = paging.Before is { } before && numbers.IndexOf(before) is >= 0 and var at ? at : numbers.Count;
        (from, to) = paging.Backward ? (Math.Max(from, to - paging.Size), to) : (from, Math.Min(to, from + paging.Size));
        return new Connection<PublicOutage>(
            [.. outages.Skip(from).Take(Math.Max(0, to - from)).Select(o => new Edge<PublicOutage>(o, o.Number))], HasNextPage: to < numbers.Count, HasPreviousPage: from > 0);
    }
}
